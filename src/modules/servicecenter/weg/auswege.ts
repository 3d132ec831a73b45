import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { kollegenMit, type Personal } from '../../organisation/index.ts'
import { abgabegruende, abgeben, abschliessen, abschlussgruende } from '../auftrag/abschluss.ts'
import { weitergeben } from '../auftrag/nehmen.ts'
import type { Auftrag } from '../auftrag/query.ts'
import type { Ausweg } from '../pfade.ts'

interface Wahl {
  readonly wert: string
  readonly text: string
}

/** One way out of one's hands: its words, what can be chosen, and what the choice does. */
interface Beschreibung {
  readonly titel: string
  readonly satz: string
  readonly frage: string
  readonly knopf: string
  /** What the list says after it. */
  readonly getan: string
  readonly moeglichkeiten: (tx: Transaction, wer: Personal) => Promise<readonly Wahl[]>
  readonly tu: (tx: Transaction, auftrag: Auftrag, wahl: Wahl, wer: Personal, jetzt: Instant) => Promise<void>
}

const gruende = (aus: Readonly<Record<string, string>>) => () =>
  Promise.resolve(Object.entries(aus).map(([wert, text]) => ({ wert, text: `Weil ${text}` })))

/** Colleagues at the same Service Center who may answer, without oneself. */
async function kolleginnen(tx: Transaction, { dienststelle, personalId }: Personal): Promise<readonly Wahl[]> {
  const alle = await kollegenMit(tx, dienststelle.id, 'servicecenter.bearbeiten')
  return alle.filter(({ id }) => id !== personalId).map(({ id, name }) => ({ wert: id, text: name }))
}

export const auswege: Readonly<Record<Ausweg, Beschreibung>> = {
  jobcenter: {
    titel: 'An das Jobcenter abgeben',
    satz: 'Die Nachricht kommt als Auftrag in die E-AKTE des Jobcenters. Danach können Sie sie hier nicht mehr lesen.',
    frage: 'Warum geben Sie die Nachricht ab?',
    knopf: 'An das Jobcenter abgeben',
    getan: 'abgegeben',
    moeglichkeiten: gruende(abgabegruende),
    tu: (tx, auftrag, { wert }, _wer, jetzt) => abgeben(tx, auftrag, wert, jetzt),
  },
  kollegin: {
    titel: 'Weitergeben',
    satz: 'Weitergeben können Sie an alle, die in Ihrem Service Center Nachrichten beantworten.',
    frage: 'Wer bekommt die Nachricht?',
    knopf: 'Weitergeben',
    getan: 'weitergegeben',
    moeglichkeiten: kolleginnen,
    tu: (tx, auftrag, { wert, text }, wer, jetzt) =>
      weitergeben(tx, auftrag, wer, { personalId: wert, name: text }, jetzt),
  },
  abschliessen: {
    titel: 'Ohne Antwort abschließen',
    satz: 'Das Gespräch endet ohne Antwort. Die Kundin oder der Kunde liest Ihren Grund und kann eine neue Nachricht schreiben. Die Nachricht bleibt in der Akte des Jobcenters.',
    frage: 'Warum schließen Sie die Nachricht ab?',
    knopf: 'Abschließen',
    getan: 'abgeschlossen',
    moeglichkeiten: gruende(abschlussgruende),
    tu: (tx, auftrag, { wert }, wer, jetzt) => abschliessen(tx, auftrag, wert, wer, jetzt),
  },
}

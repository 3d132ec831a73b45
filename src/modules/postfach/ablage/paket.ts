import { ersterDesMonats, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Paket } from '../../eakte/index.ts'
import { anliegenname } from '../anliegen/namen.ts'
import { ABGEGEBEN } from '../faden/abgeben.ts'
import type { Zustellung } from '../zustellen/laden.ts'
import type { Ablagedokument } from './dokumente.ts'

/** Kind of package and of work order. */
const VORGANG = 'postfach.nachricht'

/**
 * A message as the office's record takes it in. A customer's message that is answered from the E-AKTE makes a work order, which the
 * office's rulebook distributes (PF-07); all others are only filed.
 */
export function paketVon(n: Zustellung, dokumente: readonly Ablagedokument[]): Paket {
  const tag = tagInBerlin(n.abgesendet)
  const anliegen = anliegenname(n.anliegen)
  return {
    id: n.id,
    dienststelleId: n.dienststelleId,
    personId: n.personId,
    person: n.person,
    art: VORGANG,
    betreff: n.richtung === 'ein' ? `Nachricht: ${anliegen}` : `Antwort: ${anliegen}`,
    referenz: n.referenz,
    eingegangen: n.abgesendet,
    tag,
    wirktAb: ersterDesMonats(tag),
    dokumente,
    daten: { faden: n.fadenId, kurzfassung: { zeilen: [{ name: 'Anliegen', wert: anliegen }], fehlt: [] } },
    eingaben: {
      vorgang: VORGANG,
      kanal: 'online',
      nachname: n.person.nachname,
      zustaendigkeit: 'klar',
      anliegen: n.anliegen,
      geburtsmonat: Number(n.person.geburtsdatum.slice(5, 7)),
    },
    ohneAuftrag: n.richtung === 'aus' || n.kanal !== 'eakte',
    ...(n.ersatz === ABGEGEBEN && { hinweis: 'Vom Service Center abgegeben' }),
  }
}

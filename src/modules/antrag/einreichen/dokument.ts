import { datumLang, type Instant, type Tag, zeitpunktLang } from '../../../platform/clock/index.ts'
import { brief } from '../../../platform/pdf/index.ts'
import type { Dienststelle } from '../../organisation/index.ts'
import type { Strecke, Streckentexte } from '../../strecke/index.ts'
import type { Bogenart } from '../bogen/bogen.ts'
import type { Antragsangaben } from './angaben.ts'
import { fehltext, fragenDer } from './fehlend.ts'
import { inhaltAus } from './inhalt.ts'
import { instanzname, personennamen } from './personen.ts'
import { ergebnisDer } from './umfang.ts'
import { standDesNachweises } from './worte.ts'

/** What the document says beside the answers. */
export interface Deckblatt {
  readonly art: Bogenart
  readonly titel: string
  readonly stelle: Dienststelle
  readonly referenz: string
  readonly eingegangen: Instant
  readonly tagDerAntragstellung: Tag
  readonly wirktAb: Tag
}

/** Source and data of the document of a whole application, in German, out of what was frozen. The same data give the same bytes. */
export function antragsdokument(strecke: Strecke, texte: Streckentexte, angaben: Antragsangaben, blatt: Deckblatt) {
  const { daten } = brief({ ...kopf(blatt, angaben), abschnitte: [] })
  const ergebnis = ergebnisDer(strecke, blatt.art, angaben)
  const namen = personennamen(angaben.antworten)
  const wer = (instanz: string) => instanzname(instanz, undefined, namen)
  const { datum, zeit } = zeitpunktLang(new Date(angaben.erklaerung.am))
  const inhalt = {
    einleitung: [
      'Dieses Dokument enthält alle Angaben, nach denen bei diesem Antrag gefragt wurde. Es ist ohne Unterschrift gültig.',
    ],
    bereiche: inhaltAus({
      stichtag: angaben.stichtag,
      definition: strecke.definition,
      fragen: fragenDer(strecke.definition),
      ergebnis,
      antworten: angaben.antworten,
      fehlend: angaben.fehlend,
      texte,
    }),
    nachweise: angaben.nachweise.map((n) => ({
      name: n.name,
      wer: wer(n.instanz),
      stand: standDesNachweises(n),
      dateien: n.dateien.map((d) => ({ ...d, seiten: d.seiten === 1 ? '1 Seite' : `${d.seiten} Seiten` })),
    })),
    fehlend: angaben.fehlend.map((offen) => [fehltext(offen), wer(offen.instanz)].filter(Boolean).join(' – ')),
    erklaerung: [angaben.erklaerung.text, `Erklärt am ${datum} um ${zeit} Uhr.`],
  }
  return { vorlage: '#import "/antrag.typ": antrag\n#antrag()\n', daten: { ...(daten as object), ...inhalt } }
}

/** Letterhead, sender, office, number and days of a document. */
export function kopf({ stelle, referenz, eingegangen, ...blatt }: Deckblatt, { antragsteller }: Antragsangaben) {
  const { datum, zeit } = zeitpunktLang(eingegangen)
  return {
    absender: absender(antragsteller),
    empfaenger: [stelle.name, stelle.anschrift.strasse, `${stelle.anschrift.plz} ${stelle.anschrift.ort}`],
    bezug: [
      { name: 'Nummer', wert: referenz },
      { name: 'Eingegangen', wert: `${datum}, ${zeit} Uhr` },
      { name: 'Tag der Antragstellung', wert: datumLang(blatt.tagDerAntragstellung) },
      { name: 'Der Antrag wirkt ab', wert: datumLang(blatt.wirktAb) },
    ],
    titel: blatt.titel,
    erstellt: eingegangen,
    kopf: { name: 'Jobcenter online', zusatz: blatt.titel },
    fusszeile: referenz,
  }
}

function absender({ vorname, nachname, anschrift: a }: Antragsangaben['antragsteller']): string[] {
  const fuege = (...teile: (string | undefined)[]): string => teile.filter(Boolean).join(' ')
  const zeilen = [fuege(a.strasse, a.hausnummer), a.zusatz ?? '', fuege(a.plz, a.ort), a.land ?? '']
  return [`${vorname} ${nachname}`, ...zeilen.filter((zeile) => zeile !== '')]
}

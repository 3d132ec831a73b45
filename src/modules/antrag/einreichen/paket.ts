import type { Tag } from '../../../platform/clock/index.ts'
import type { Paket } from '../../eakte/index.ts'
import { istProfilteil } from '../bogen/bogen.ts'
import type { Dateien } from '../nachweise/befund.ts'
import { gefragtUndBekannt, type Strecke } from '../../strecke/index.ts'
import type { Eingereicht } from './angaben.ts'
import { angabenschemaAlsJson } from './antwortenschema.ts'
import type { GeladeneEinreichung } from './laden.ts'
import { beilagen } from './beilagen.ts'
import { angabenMitDateien } from './mit-dateien.ts'
import { artname, dateiname, sache, vorgangDer } from './worte.ts'

/**
 * What the office gets of a whole application: its document with the evidence beside it, the machine-readable answers, and the
 * work it makes. Where something is missing, an order of its own asks for it. A later round brings its cover and its evidence only, and
 * takes the place of that order.
 */
export function gesamtpaket(strecke: Strecke, e: GeladeneEinreichung, dateien: Dateien, nachfragen: Tag): Paket {
  const { antragsteller } = e.angaben
  if (e.dokument_id === null || e.dokument_sha256 === null || e.dokument_groesse === null)
    throw new Error('Das Dokument fehlt noch')
  const { plz } = antragsteller.anschrift
  const [art, betreff] = [vorgangDer(sache(e)), artname(sache(e))]
  // What helps to find work is told of free will: nobody asks for the rest.
  const fehlt = !istProfilteil(e.art) && e.fehlende_angaben + e.fehlende_nachweise > 0
  return {
    id: e.id,
    dienststelleId: e.dienststelle_id,
    personId: e.person_id,
    person: {
      vorname: antragsteller.vorname,
      nachname: antragsteller.nachname,
      geburtsdatum: antragsteller.geburtsdatum,
    },
    art,
    betreff,
    referenz: e.referenz,
    eingegangen: e.eingegangen,
    tag: e.tag_der_antragstellung,
    wirktAb: e.wirkt_ab,
    dokumente: [
      {
        objektId: e.dokument_id,
        titel: betreff,
        dateiname: dateiname(e),
        art: 'antrag',
        sha256: e.dokument_sha256,
        groesse: e.dokument_groesse,
      },
      ...beilagen(e.angaben, dateien),
    ],
    daten: { ...angabenMitDateien(e.angaben, dateien), ...antwortenDer(strecke, e.angaben) },
    schema: () => ({ title: betreff, ...angabenschemaAlsJson(strecke.definition) }),
    eingaben: {
      vorgang: art,
      kanal: 'online',
      nachname: antragsteller.nachname,
      zustaendigkeit: 'klar',
      geburtsmonat: Number(antragsteller.geburtsdatum.slice(5, 7)),
      ...(plz === undefined ? {} : { plz }),
    },
    auftraege: fehlt ? [{ art: 'unvollstaendig', faellig: nachfragen, hinweis: wieVielFehlt(e) }] : [],
    ...(e.runde > 1 && { erledigt: ['unvollstaendig'] }),
  }
}

/** What was asked for here, and apart from it what an earlier application said and nobody asked again. */
function antwortenDer(strecke: Strecke, { antworten, stichtag, angefordert }: Eingereicht) {
  const umstaende = { stichtag, angefordert: new Set(angefordert) }
  const { gefragt, bekannt } = gefragtUndBekannt(strecke, antworten, umstaende)
  return { antworten: gefragt, ...(Object.keys(bekannt).length > 0 && { bekannt }) }
}

/** "3 Angaben, 1 Nachweis": how much, never what. */
const wieVielFehlt = (e: Pick<GeladeneEinreichung, 'fehlende_angaben' | 'fehlende_nachweise'>): string =>
  [anzahl(e.fehlende_angaben, 'Angabe', 'Angaben'), anzahl(e.fehlende_nachweise, 'Nachweis', 'Nachweise')]
    .filter((teil) => teil !== '')
    .join(', ')

const anzahl = (n: number, eins: string, viele: string): string => (n === 0 ? '' : `${n} ${n === 1 ? eins : viele}`)

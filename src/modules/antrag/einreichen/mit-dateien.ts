import { type Dateien, mitBefund, unterwegs } from '../nachweise/befund.ts'
import type { Antragsangaben, Eingereicht, Eingereichter } from './angaben.ts'
import { fehltext } from './fehlend.ts'
import { instanzname, personennamen } from './personen.ts'

/** The frozen answers with what became of the files: an evidence whose files were all refused is missing. */
export const nachBefund = (e: Eingereicht, dateien: Dateien): Eingereicht => ({
  ...e,
  nachweise: e.nachweise.map((n) => mitBefund(n, dateien)),
})

export const istOffen = ({ weg }: Pick<Eingereichter, 'weg'>): boolean => weg === 'fehlt' || weg === 'folgt'

/** What is handed over: the frozen answers with the files as they are passed on, and a short version in words. */
export function angabenMitDateien(eingereicht: Eingereicht, dateien: Dateien): Antragsangaben {
  const e = nachBefund(eingereicht, dateien)
  const namen = personennamen(e.antworten)
  const mit = (text: string, instanz: string): string =>
    [text, instanzname(instanz, undefined, namen)].filter(Boolean).join(' – ')
  return {
    ...e,
    nachweise: e.nachweise.map((n) => ({
      ...n,
      dateien: n.dateien.flatMap((id) => angabe(dateien, id)),
      ...inPruefung(n, dateien),
    })),
    kurzfassung: {
      zeilen: [
        { name: 'Personen', wert: e.personen.map(({ name }) => name).join(', ') },
        { name: 'Formulare', wert: [...new Set(e.formulare.map(({ code }) => code))].join(', ') },
        { name: 'Wird noch geprüft', wert: wieVieleSpaeter(e, dateien) },
      ].filter(({ wert }) => wert !== ''),
      fehlt: [
        ...e.fehlend.map((offen) => mit(fehltext(offen), offen.instanz)),
        ...e.nachweise.filter(istOffen).map(({ name, instanz }) => mit(`Nachweis: ${name}`, instanz)),
      ],
    },
  }
}

/** Names of its files that nobody has looked at yet. */
function inPruefung({ dateien: ids }: Eingereichter, dateien: Dateien) {
  const namen = unterwegs(dateien).flatMap(({ id, name }) => (ids.includes(id) ? [name] : []))
  return namen.length > 0 && { inPruefung: namen }
}

function wieVieleSpaeter({ nachweise }: Eingereicht, dateien: Dateien): string {
  const zahl = unterwegs(dateien).filter(({ id }) => nachweise.some((n) => n.dateien.includes(id))).length
  if (zahl === 0) return ''
  return zahl === 1 ? '1 Datei, sie kommt danach' : `${zahl} Dateien, sie kommen danach`
}

/** A file as it is listed: by its own name, with what is passed on of it. */
function angabe(dateien: Dateien, id: string) {
  const datei = dateien.get(id)
  if (datei?.ausgabe === undefined) return []
  const { seiten, groesse, sha256 } = datei.ausgabe
  return [{ name: datei.name, seiten, groesse, sha256 }]
}

import type { Antragsangaben, Eingereicht } from './angaben.ts'
import { instanzname, personennamen } from './personen.ts'

/** What is handed over: the frozen answers with what became of the files, and a short version in words. */
export function angabenMitDateien(e: Eingereicht): Antragsangaben {
  const namen = personennamen(e.antworten)
  const mit = (text: string, instanz: string): string =>
    [text, instanzname(instanz, undefined, namen)].filter(Boolean).join(' – ')
  const offen = e.nachweise.filter(({ weg }) => weg === 'fehlt' || weg === 'folgt')
  return {
    ...e,
    nachweise: e.nachweise.map((n) => ({ ...n, dateien: [] })),
    kurzfassung: {
      zeilen: [
        { name: 'Personen', wert: e.personen.map(({ name }) => name).join(', ') },
        { name: 'Formulare', wert: [...new Set(e.formulare.map(({ code }) => code))].join(', ') },
      ].filter(({ wert }) => wert !== ''),
      fehlt: [
        ...e.fehlend.map(({ text, instanz }) => mit(text, instanz)),
        ...offen.map(({ name, instanz }) => mit(`Nachweis: ${name}`, instanz)),
      ],
    },
  }
}

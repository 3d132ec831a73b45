import {
  type Antwort,
  type Antworten,
  ergebnisAus,
  type Frage,
  type Strecke,
  type Umstaende,
} from '../../../strecke/index.ts'
import { fragenDer } from '../fehlend.ts'

const anschrift = { strasse: 'Lindenweg', hausnummer: '4', plz: '24103', ort: 'Musterstadt' }

/** A plausible answer to a question, for tests: the first choice, "no" where a yes would open further pages. */
function beispiel({
  id,
  art,
  wahl = [],
  spalten = [],
}: Pick<Frage, 'id' | 'art' | 'wahl' | 'spalten'>): Antwort | undefined {
  switch (art) {
    case 'datum':
      return '2026-06-15'
    case 'monat':
      return '2026-06'
    case 'zeitraum':
      return { von: '2025-01-01', bis: '2026-06-30' }
    case 'betrag':
      return 123.45
    case 'zahl':
      return 2
    case 'ja-nein':
      return 'nein'
    case 'wahl':
      return wahl[0] ?? ''
    case 'mehrfach':
      return wahl.slice(-1)
    case 'tabelle':
      // Monthly figures of a business stay blank: its sums are worked out from what a household says of itself.
      return [
        Object.fromEntries(
          spalten.filter(({ key }) => !/^m\d/.test(key)).map((s) => [s.key, beispiel({ ...s, id: `${id} ${s.key}` })]),
        ),
      ]
    case 'anschrift':
      return anschrift
    case 'land':
      return ['DE']
    case 'telefon':
      return '0431 123456'
    case 'email':
      return 'kim@example.org'
    case 'iban':
      return 'DE02120300000000202051'
    case 'steuer-id':
      return '86095742719'
    case 'rv-nummer':
      return '65170839J003'
    case 'person':
      return 'person/1'
    case 'name':
      return 'Robin'
    case 'datei':
      return undefined
    default:
      return `Angabe zu ${id}`
  }
}

/** Answers every question that a household with these answers meets, until nothing is open. */
export function ausgefuellt(strecke: Strecke, antworten: Antworten, umstaende: Umstaende): Antworten {
  const fragen = fragenDer(strecke.definition)
  const voll: Record<string, Record<string, Antwort>> = Object.fromEntries(
    Object.entries(antworten).map(([instanz, werte]) => [instanz, { ...werte }]),
  )
  for (let offen = true; offen;) {
    offen = false
    for (const { instanz, fragen: ids } of ergebnisAus(strecke, voll, umstaende).seiten) {
      for (const frage of ids.flatMap((id) => fragen.get(id) ?? [])) {
        const wert = voll[instanz]?.[frage.id] === undefined ? beispiel(frage) : undefined
        if (wert === undefined) continue
        voll[instanz] = { ...voll[instanz], [frage.id]: wert }
        offen = true
      }
    }
  }
  return voll
}

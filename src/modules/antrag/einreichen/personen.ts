import type { Antworten, Liste } from '../../strecke/index.ts'

const text = (wert: unknown): string => (typeof wert === 'string' ? wert.trim() : '')

/** Names of the persons of an application by instance, as given; who has none yet is "Person 2". */
export function personennamen(antworten: Antworten): (instanz: string) => string {
  return (instanz) => {
    const [, nummer = '1'] = /^person\/(\d+)/.exec(instanz) ?? []
    const werte = antworten[`person/${nummer}`] ?? {}
    const eigene = ['vorname', 'nachname'].map((teil) => text(werte[`hauptantrag.person.${teil}`])).filter(Boolean)
    return eigene.join(' ') || text(werte['haushalt.person.name']) || `Person ${nummer}`
  }
}

const eintragsnamen: Readonly<Record<Liste, string>> = {
  arbeit: 'Arbeit',
  leistung: 'Leistung',
  betrieb: 'Betrieb',
  elternteil: 'Elternteil',
  schaden: 'Schaden',
  bedarf: 'Bedarf',
}

/** "Kim Muster", "Kim Muster, Arbeit 2", or nothing for the application itself. @param liste unless the instance names its own */
export function instanzname(instanz: string, liste: Liste | undefined, namen: (instanz: string) => string): string {
  if (instanz === 'antrag') return ''
  const [, nummer, eigene = liste] = /^person\/\d+\/(\d+)(?:\/([a-z]+))?$/.exec(instanz) ?? []
  const name = Object.entries(eintragsnamen).find(([eine]) => eine === eigene)?.[1]
  const eintrag = nummer === undefined || name === undefined ? '' : `${name} ${nummer}`
  return [namen(instanz), eintrag].filter(Boolean).join(', ')
}

import type { Protokolleintrag } from '../../../platform/protokoll/index.ts'

/** Who acted: staff by name where they work here, everyone else by what they are. */
export function werWar(eintrag: Protokolleintrag, namen: ReadonlyMap<string, string>): string {
  if (eintrag.akteur_art === 'personal')
    return namen.get(eintrag.akteur_id ?? '') ?? 'Personal einer anderen Dienststelle oder nicht mehr hier'
  return werAllgemein(eintrag)
}

/** Who acted, without names of staff. */
export function werAllgemein({ akteur_art: art, zweck }: Protokolleintrag): string {
  if (art === 'personal') return 'Personal'
  if (art === 'kunde') return 'Kundin oder Kunde'
  return art === 'gast' ? 'jemand ohne Anmeldung' : `Programm (${zweck ?? 'ohne Zweck'})`
}

/** Further facts of an entry in one line. */
export function angabenAlsText(angaben: unknown): string {
  if (typeof angaben !== 'object' || angaben === null) return ''
  const teile = Object.entries(angaben).filter(([, wert]) => wert !== null && wert !== '')
  return teile.map(([name, wert]) => `${name}: ${typeof wert === 'string' ? wert : JSON.stringify(wert)}`).join(' · ')
}

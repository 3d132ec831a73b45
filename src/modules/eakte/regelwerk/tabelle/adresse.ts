import { alsText } from '../../../../platform/forms/index.ts'
import type { Auswahl } from './query.ts'

/** What the address of the table says. */
export interface Ansicht extends Omit<Auswahl, 'nrn'> {
  /** Only rows that a finding names. */
  readonly befund: boolean
  readonly gefiltert: boolean
}

/** Reads the query of an address; what it can't mean is left out. */
export function liesAnsicht(query: Record<string, unknown>): Ansicht {
  const wort = (name: string): string => alsText(query[name]).trim().slice(0, 60)
  const felder = { suche: wort('suche'), ziel: wort('ziel'), vorgang: wort('vorgang'), befund: wort('befund') === 'ja' }
  const seite = /^[1-9]\d{0,3}$/.test(wort('seite')) ? Number(wort('seite')) : 1
  return { ...felder, seite, gefiltert: Object.values(felder).some((wert) => wert !== '' && wert !== false) }
}

/** The address of a view. */
export function adresse(pfad: string, { suche, ziel, vorgang, befund, seite }: Ansicht): string {
  const felder = { suche, ziel, vorgang, befund: befund ? 'ja' : '', seite: seite === 1 ? '' : String(seite) }
  const query = new URLSearchParams(Object.entries(felder).filter(([, wert]) => wert !== '')).toString()
  return query === '' ? pfad : `${pfad}?${query}`
}

/** The address without one filter, from the first page. */
export const ohne = (pfad: string, ansicht: Ansicht, was: 'suche' | 'ziel' | 'vorgang' | 'befund'): string =>
  adresse(pfad, { ...ansicht, seite: 1, [was]: was === 'befund' ? false : '' })

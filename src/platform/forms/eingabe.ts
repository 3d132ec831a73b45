/** What was sent, by field name, to show it again. Passwords are never in it. */
export type Eingabe = Readonly<Record<string, string | readonly string[]>>

/** A field whose name contains “passwort” is never shown again. Name password fields so. */
const geheim = /passwort/i

/** Names that would reach an object's prototype. */
const verboten = new Set(['__proto__', 'constructor', 'prototype'])

const eintraege = (body: unknown): [string, unknown][] =>
  typeof body === 'object' && body !== null
    ? Object.entries(body).filter(([name]) => !name.split('.').some((teil) => verboten.has(teil)))
    : []

/** The raw entry of a form body for showing the form again. */
export const eingabeAus = (body: unknown): Eingabe =>
  Object.fromEntries(
    eintraege(body).flatMap(([name, roh]): [string, string | readonly string[]][] => {
      if (geheim.test(name)) return []
      if (typeof roh === 'string') return [[name, roh]]
      return Array.isArray(roh) ? [[name, roh.filter((teil) => typeof teil === 'string')]] : []
    }),
  )

/** Field names with dots become nested objects: `geburtsdatum.tag=3` → `{ geburtsdatum: { tag: '3' } }`. */
export const verschachtelt = (body: unknown): Record<string, unknown> => {
  const ziel: Record<string, unknown> = {}
  for (const [name, wert] of eintraege(body)) {
    const teile = name.split('.')
    const letzter = teile.pop() ?? name
    ast(ziel, teile)[letzter] = wert
  }
  return ziel
}

/** The object at the path, made where it is missing; a plain value in the way gives way. */
const ast = (wurzel: Record<string, unknown>, pfad: readonly string[]): Record<string, unknown> => {
  let stelle = wurzel
  for (const teil of pfad) {
    const naechste = stelle[teil]
    const ebene = istObjekt(naechste) ? naechste : {}
    stelle[teil] = ebene
    stelle = ebene
  }
  return stelle
}

const istObjekt = (wert: unknown): wert is Record<string, unknown> =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert)

/** The entered value of a field as one string, for `wert=` of a component. */
export const wert = (eingabe: Eingabe, name: string): string => {
  const roh = Object.hasOwn(eingabe, name) ? eingabe[name] : undefined
  return typeof roh === 'string' ? roh : (roh?.[0] ?? '')
}

/** The entered values of a field with several answers. */
export const werte = (eingabe: Eingabe, name: string): readonly string[] => {
  const roh = Object.hasOwn(eingabe, name) ? eingabe[name] : undefined
  return typeof roh === 'string' ? [roh] : (roh ?? [])
}

/** The three parts of a date as they were typed, for `wert=` of a Datumsfeld. */
export const datumswert = (eingabe: Eingabe, name: string): { tag: string; monat: string; jahr: string } => ({
  tag: wert(eingabe, `${name}.tag`),
  monat: wert(eingabe, `${name}.monat`),
  jahr: wert(eingabe, `${name}.jahr`),
})

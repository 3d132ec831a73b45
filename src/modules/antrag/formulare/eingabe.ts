import { z } from 'zod'
import { type Definition, type Frage, istListe } from '../../strecke/index.ts'
import { ausgelieferteDefinition } from './definition.ts'
import { haushaltsschema } from './haushalt.ts'

type Haushalt = z.infer<typeof haushaltsschema>

/** What each part of the file looks like. */
const teile: Readonly<Record<string, string>> = {
  stichtag: 'Erwartet: ein Tag als JJJJ-MM-TT.',
  antworten: 'Erwartet: Antworten je Instanz: „antrag“, „person/1“ oder „person/1/1“.',
  angefordert: 'Erwartet: eine Liste von Nachweisen, z. B. ["nw.einkommensbescheinigung"].',
}

/** A household as read from a file, or what is wrong with it, one German sentence each. */
export function haushaltLesen(roh: unknown): Haushalt | { readonly maengel: readonly string[] } {
  const gelesen = haushaltsschema.safeParse(roh)
  if (!gelesen.success) {
    const maengel = gelesen.error.issues.map(({ path }) => {
      const wo = path.slice(0, 2).map(String)
      return `${wo.join(' → ') || 'Datei'}: ${teile[wo[0] ?? ''] ?? 'Erwartet: {"stichtag": …, "antworten": {…}}.'}`
    })
    return { maengel: [...new Set(maengel)] }
  }
  const maengel = maengelVon(ausgelieferteDefinition(), gelesen.data)
  return maengel.length > 0 ? { maengel } : gelesen.data
}

function maengelVon({ formulare, nachweise }: Definition, { antworten, angefordert }: Haushalt): string[] {
  const fragen = new Map(formulare.flatMap((f) => f.fragen).map((frage) => [frage.id, frage]))
  const codes = new Set(nachweise.map(({ code }) => code))
  const leer = Object.values(antworten).every((werte) => Object.keys(werte).length === 0)
  return [
    ...(leer ? ['antworten: Es steht keine einzige Antwort darin.'] : []),
    ...Object.entries(antworten).flatMap(([instanz, werte]) =>
      Object.entries(werte).flatMap(([id, wert]) => {
        const frage = fragen.get(id)
        const mangel =
          frage === undefined
            ? 'Diese Frage gibt es nicht.'
            : (amFalschenOrt(frage, instanz) ?? falscherWert(frage, wert))
        return mangel === undefined ? [] : [`antworten → ${instanz} → ${id}: ${mangel}`]
      }),
    ),
    ...angefordert
      .filter((code) => !codes.has(code))
      .map((code) => `angefordert → ${code}: Diesen Nachweis gibt es nicht.`),
  ]
}

/** An answer that stands where nobody is asked for it would be passed over. */
function amFalschenOrt({ je }: Pick<Frage, 'je'>, instanz: string): string | undefined {
  const tiefe = instanz === 'antrag' ? 0 : instanz.split('/').length - 1
  if (je === 'antrag') return tiefe === 0 ? undefined : 'Diese Antwort gehört zu „antrag“.'
  if (istListe(je))
    return tiefe === 2 ? undefined : `Diese Antwort gehört zu einem Eintrag, z. B. „person/1/1“ (${je}).`
  return tiefe === 1 ? undefined : 'Diese Antwort gehört zu einer Person, z. B. „person/1“.'
}

const tag = z.iso.date()
const monat = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
const instanz = z.string().regex(/^(?:person|kind)\/[1-9]\d?$/)
const text = z.string()
const werte = z.record(z.string(), z.unknown())

/** What a value of each kind looks like, and how to say so. */
export const gestalt = ({ art, wahl = [], mehrere }: Frage): readonly [z.ZodType, string] => {
  switch (art) {
    case 'ja-nein':
      return [z.enum(['ja', 'nein']), '"ja" oder "nein"']
    case 'wahl':
      return [z.enum(wahl), `einer von ${wahl.join(', ')}`]
    case 'mehrfach':
      return [z.array(z.enum(wahl)), `eine Liste aus ${wahl.join(', ')}`]
    case 'datum':
      return [tag, 'ein Tag als JJJJ-MM-TT']
    case 'monat':
      return [monat, 'ein Monat als JJJJ-MM']
    case 'zeitraum':
      return [z.strictObject({ von: tag.optional(), bis: tag.optional() }), '{"von": Tag, "bis": Tag}']
    case 'betrag':
    case 'zahl':
      return [z.number(), 'eine Zahl ohne Anführungszeichen']
    case 'tabelle':
      return [z.array(werte).or(z.number()), 'eine Liste von Zeilen, z. B. [{"betrag": 300}]']
    case 'anschrift':
      return [werte.or(text), '{"strasse": …, "plz": …, "ort": …}']
    case 'land':
      return [z.array(z.string().regex(/^[A-Z]{2}$/)), 'eine Liste von Länderkürzeln, z. B. ["DE"]']
    case 'person':
      return mehrere === true ? [z.array(instanz), 'eine Liste wie ["person/2"]'] : [instanz, 'z. B. "person/2"']
    default:
      return [text, 'ein Text']
  }
}

function falscherWert(frage: Frage, wert: unknown): string | undefined {
  const [schema, erwartet] = gestalt(frage)
  if (wert === '' || schema.safeParse(wert).success) return undefined
  return `${JSON.stringify(wert)} passt nicht. Erwartet: ${erwartet}.`
}

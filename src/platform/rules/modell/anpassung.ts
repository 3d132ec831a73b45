import { typAus, type Typangabe } from '../dmn/spalten.ts'
import { kind, kinder, type Knoten } from '../dmn/xml.ts'
import { liesTest } from '../zellen/sfeel.ts'
import type { Typ } from '../tabelle.ts'
import { type FeelWert, istDatum, istListe } from './wert.ts'

type Anpassung = (wert: FeelWert) => FeelWert

/**
 * What a value becomes under a declared type (DMN 10.3.2.9.4): a list of one and its
 * item stand for each other; what does not fit the type or its allowed values is null. Without a type we know it stays as it is.
 */
export function anpassung(wurzel: Knoten, ref: string | undefined): Anpassung {
  const definition = kinder(wurzel, 'itemDefinition').find((d) => d.attribute.get('name') === ref)
  const viele = definition?.attribute.get('isCollection') === 'true'
  const typ = typAus(wurzel, viele ? kind(definition, 'typeRef')?.text : ref)
  if (typ === undefined) return (wert) => wert
  const passt = passtZu(typ)
  const eins: Anpassung = (wert) => (wert === null || passt(wert) ? wert : null)
  return viele ? alsListe(passt) : (wert) => eins(istListe(wert) && wert.length === 1 ? (wert[0] ?? null) : wert)
}

/** The type that the variable of a decision or an input declares. */
export const typDerVariablen = (traeger: Knoten): string | undefined =>
  kind(traeger, 'variable')?.attribute.get('typeRef')

const alsListe =
  (passt: (wert: FeelWert) => boolean): Anpassung =>
  (wert) => {
    if (wert === null) return null
    const liste = istListe(wert) ? wert : [wert]
    return liste.every((teil) => teil === null || passt(teil)) ? liste : null
  }

const arten: Readonly<Record<Typ, (wert: FeelWert) => boolean>> = {
  text: (wert) => typeof wert === 'string',
  zahl: (wert) => typeof wert === 'number',
  ganzzahl: (wert) => typeof wert === 'number',
  wahrheit: (wert) => typeof wert === 'boolean',
  datum: istDatum,
}

/** Allowed values count where they are listed one by one; a range is left to the table that tests it. */
function passtZu({ typ, werte }: Typangabe): (wert: FeelWert) => boolean {
  const test = werte === '' ? '' : liesTest({ typ }, werte)
  const liste = typeof test === 'string' || test.art !== 'oder' ? [] : test.tests
  const erlaubt = liste.flatMap((t): FeelWert[] => (t.art === 'vergleich' && t.op === '=' ? [t.wert] : []))
  const alle = erlaubt.length > 0 && erlaubt.length === liste.length ? new Set(erlaubt) : undefined
  return (wert) => arten[typ](wert) && (alle === undefined || alle.has(istDatum(wert) ? wert.datum : wert))
}

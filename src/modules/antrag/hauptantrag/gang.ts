import { adresse, type Antworten, feldartVon, feldname, ortAus } from '../../strecke/index.ts'
import { ausgelieferteDefinition } from '../formulare/definition.ts'
import { haushaltPruefen } from '../formulare/haushalt.ts'
import type { Probehaushalt } from '../formulare/probe.ts'
import { hauptantrag } from './hauptantrag.ts'
import { felderIn, PFAD } from './probe.ts'

export const definition = ausgelieferteDefinition()
const fragen = new Map(definition.formulare.flatMap((f) => f.fragen).map((f) => [f.id, f]))
export const eigeneSeiten = new Set(definition.seiten.filter(hauptantrag.umfang.seiten).map(({ key }) => key))

/** `kind/2` is another name of `person/2`. */
export const antwortenVon = ({ antworten }: Probehaushalt): Antworten => {
  const alle: Record<string, Antworten[string]> = {}
  for (const [name, werte] of Object.entries(antworten)) {
    const instanz = name.replace(/^kind\//, 'person/')
    alle[instanz] = { ...alle[instanz], ...werte }
  }
  const allein = !Object.keys(alle).some((instanz) => /^person\/(?!1(?:\/|$))/.test(instanz))
  return { ...alle, antrag: { 'haushalt.allein': allein ? 'ja' : 'nein', ...alle['antrag'] } }
}

/** Pages that the household should meet, as addresses; what is only evidence is asked elsewhere. */
export const erwartet = (haushalt: Probehaushalt): string[] =>
  haushaltPruefen(haushalt)
    .seiten.filter(({ key, fragen: ids }) => eigeneSeiten.has(key) && ids.some((id) => wirdGefragt(id)))
    .map(({ key, instanz }) => adresse({ seite: key, ort: ortAus(instanz) }))
export const wirdGefragt = (id: string): boolean =>
  fragen.get(id)?.art !== 'datei' && id !== 'hauptantrag.antrag.art' && hauptantrag.umfang.ohne?.has(id) !== true

/** Types what the household answers into the fields of a page. */
export function ausgefuellt(
  html: string,
  antworten: Antworten,
  instanz: string,
): Record<string, string | readonly string[]> {
  const felder: Record<string, string | readonly string[]> = felderIn(html)
  for (const [id, antwort] of Object.entries(antworten[instanz] ?? {})) {
    const frage = fragen.get(id)
    const art = frage && feldartVon(frage)
    if (frage === undefined || art === undefined || !(`stand.${feldname(id)}` in felder)) continue
    Object.assign(felder, art.eingabe(antwort, feldname(id), frage))
  }
  return felder
}

export const ortDer = (pfad: string) => {
  const [bereich = '', seite = '', person = '0', eintrag = '0'] = pfad.slice(PFAD.length + 1).split(/[/?]/)
  const instanz = person === '0' ? 'antrag' : eintrag === '0' ? `person/${person}` : `person/${person}/${eintrag}`
  return { seite: `${bereich}.${seite}`, instanz, person: Number(person), eintrag: Number(eintrag) }
}

/** Has the household another entry of the list that this page is one of? */
export function hatWeiteren(antworten: Antworten, pfad: string): boolean {
  const { seite, person, eintrag } = ortDer(pfad)
  const instanz = eintrag > 0 ? `person/${person}/${eintrag + 1}` : `person/${person + 1}`
  const aufSeite = new Set(definition.seiten.find(({ key }) => key === seite)?.fragen)
  return Object.keys(antworten[instanz] ?? {}).some((id) => aufSeite.has(id)) || (eintrag === 0 && instanz in antworten)
}

import { adresse, type Antworten, feldartVon, feldname, mitFestem, ortAus } from '../../../strecke/index.ts'
import { ausgelieferteDefinition } from '../../formulare/definition.ts'
import { haushaltPruefen } from '../../formulare/haushalt.ts'
import type { Probehaushalt } from '../../formulare/probe.ts'
import { felderIn } from '../../hauptantrag/probe.ts'
import type { Formularart } from '../formularart.ts'

const definition = ausgelieferteDefinition()
const fragen = new Map(definition.formulare.flatMap((f) => f.fragen).map((f) => [f.id, f]))
const seiten = new Map(definition.seiten.map((seite) => [seite.key, seite]))

/** What the household says, in all its instances: `kind/2` is another name of `person/2`. */
export const antwortenVon = ({ antworten }: Probehaushalt): Antworten => {
  const alle: Record<string, Antworten[string]> = {}
  for (const [name, werte] of Object.entries(antworten)) {
    const instanz = name.replace(/^kind\//, 'person/')
    alle[instanz] = { ...alle[instanz], ...werte }
  }
  const allein = !Object.keys(alle).some((instanz) => /^person\/(?!1(?:\/|$))/.test(instanz))
  return { ...alle, antrag: { 'haushalt.allein': allein ? 'ja' : 'nein', ...alle['antrag'] } }
}

/** Pages of a kind of form that the household should meet, with their questions; what is only evidence is asked elsewhere. */
export function gefragteSeiten({ umfang }: Formularart, haushalt: Probehaushalt) {
  const eigene = new Set(definition.seiten.filter(umfang.seiten).map(({ key }) => key))
  const wirdGefragt = (id: string): boolean =>
    fragen.get(id)?.art !== 'datei' && umfang.fest['antrag']?.[id] === undefined && umfang.ohne?.has(id) !== true
  return haushaltPruefen({ ...haushalt, antworten: mitFestem(haushalt.antworten, umfang) })
    .seiten.filter(({ key }) => eigene.has(key))
    .map(({ key, instanz, fragen: ids }) => ({ key, instanz, fragen: ids.filter(wirdGefragt) }))
    .filter((seite) => seite.fragen.length > 0)
}

/** The same as addresses. */
export const erwartet = (art: Formularart, haushalt: Probehaushalt): string[] =>
  gefragteSeiten(art, haushalt).map(({ key, instanz }) => adresse({ seite: key, ort: ortAus(instanz) }))

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

/** Page and instance of an address below its form. */
export const ortDer = (pfad: string) => {
  const [bereich = '', seite = '', person = '0', eintrag = '0'] = pfad.split('/')
  const instanz = person === '0' ? 'antrag' : eintrag === '0' ? `person/${person}` : `person/${person}/${eintrag}`
  return { seite: `${bereich}.${seite}`, instanz, person: Number(person), eintrag: Number(eintrag) }
}

export const bereichVon = (pfad: string): string | undefined => seiten.get(ortDer(pfad).seite)?.bereich

/** Has the household another entry of the list that this page is one of? */
export function hatWeiteren(antworten: Antworten, pfad: string): boolean {
  const { seite, person, eintrag } = ortDer(pfad)
  const instanz = eintrag > 0 ? `person/${person}/${eintrag + 1}` : `person/${person + 1}`
  const aufSeite = new Set(seiten.get(seite)?.fragen)
  return Object.keys(antworten[instanz] ?? {}).some((id) => aufSeite.has(id)) || (eintrag === 0 && instanz in antworten)
}

import type { Formularart } from '../../../src/modules/antrag/bogen/formularart.ts'
import { antwortenVon } from '../../../src/modules/antrag/bogen/pruefstand/gang.ts'
import { blaetter } from '../../../src/modules/antrag/bogen/pruefstand/zufaellig.ts'
import { ausgelieferteDefinition } from '../../../src/modules/antrag/formulare/definition.ts'
import { artVon, probehaushalte } from '../../../src/modules/antrag/formulare/probe.ts'
import { irgendeiner } from '../../../src/modules/antrag/formulare/pruefstand/irgendeiner.ts'
import { hauptantrag } from '../../../src/modules/antrag/hauptantrag/hauptantrag.ts'
import { veraenderung } from '../../../src/modules/antrag/veraenderung/veraenderung.ts'
import { weiterbewilligung } from '../../../src/modules/antrag/weiterbewilligung/weiterbewilligung.ts'
import { teile } from '../../../src/modules/arbeitsmarktprofil/teile.ts'
import { adresse, type Antworten, type Blatt, feldartVon, leererInhalt } from '../../../src/modules/strecke/index.ts'

const definition = ausgelieferteDefinition()
const fragen = new Map(definition.formulare.flatMap((f) => f.fragen).map((f) => [f.id, f]))

/** A page to look at, in a form that says this. */
export interface Geplant {
  readonly art: Formularart
  readonly antworten: Antworten
  readonly blatt: Blatt
  readonly pfad: string
}

/** Forms with what their households apply for. Pages that a form shares with the Hauptantrag are looked at there. */
const formulare = [
  { art: hauptantrag, anliegen: 'neu', eigene: () => true },
  {
    art: weiterbewilligung,
    anliegen: 'weiterbewilligung',
    eigene: (bereich: string) => bereich === 'Weiterbewilligung',
  },
  { art: veraenderung, anliegen: 'aenderung', eigene: (bereich: string) => bereich === 'Änderung mitteilen' },
  ...teile.map((art) => ({ art, anliegen: 'neu', eigene: () => true })),
] as const

const haushalte = probehaushalte()
/** Of what no shipped household meets, the first of these that does. */
const SAATEN = 60

function erste(art: Formularart, antworten: Antworten, plan: Map<string, Geplant>, nimmt: (b: Blatt) => boolean): void {
  for (const blatt of blaetter(art, { ...leererInhalt, antworten })) {
    if (!nimmt(blatt) || (plan.get(blatt.seite)?.blatt.fragen.length ?? 0) >= blatt.fragen.length) continue
    plan.set(blatt.seite, { art, antworten, blatt, pfad: `${art.pfad}/${adresse(blatt)}` })
  }
}

/** Each page of a form once, where a household meets the most of its questions. */
function planFuer({ art, anliegen, eigene }: (typeof formulare)[number]): Geplant[] {
  const plan = new Map<string, Geplant>()
  const gesucht = gefragteSeiten(art, eigene)
  for (const haushalt of haushalte)
    if (artVon(haushalt) === anliegen) erste(art, antwortenVon(haushalt), plan, ({ bereich }) => eigene(bereich))
  const bekannt = new Set(plan.keys())
  for (let saat = 1; saat <= SAATEN && plan.size < gesucht.length; saat += 1)
    erste(art, irgendeiner(saat) as Antworten, plan, ({ seite, bereich }) => eigene(bereich) && !bekannt.has(seite))
  return [...plan.values()]
}

/** Keys of the pages that a form can ask. */
function gefragteSeiten({ umfang }: Formularart, eigene: (bereich: string) => boolean): string[] {
  const hatFeld = (id: string): boolean => {
    const frage = fragen.get(id)
    return (
      frage?.art === 'personen' ||
      (frage !== undefined && feldartVon(frage) !== undefined && umfang.ohne?.has(id) !== true)
    )
  }
  return definition.seiten
    .filter((seite) => umfang.seiten(seite) && eigene(seite.bereich) && seite.fragen.some(hatFeld))
    .map(({ key }) => key)
}

/** All pages of all forms. */
export const plan: readonly Geplant[] = formulare.flatMap(planFuer)

/** Pages that can be asked and that the plan has not: there are none. */
export const fehlende: readonly string[] = formulare.flatMap(({ art, eigene }) => {
  const da = new Set(plan.filter((p) => p.art === art).map(({ blatt }) => blatt.seite))
  return gefragteSeiten(art, eigene).filter((key) => !da.has(key))
})

/** A blank is never wrong, so a list of ticks is only where one of them excludes the others. */
const kannFalsch = ({ art, wahl, mehrere }: Blatt['fragen'][number]): boolean =>
  art === 'mehrfach' ? wahl?.includes('keine') === true : art !== 'personen' && (art !== 'person' || mehrere !== true)

/** The first pages that together have a field of each kind that is asked. */
export function jeFeldart(seiten: readonly Geplant[]): Geplant[] {
  const gesehen = new Set<string>()
  return seiten.filter(({ blatt }) => {
    const neue = blatt.fragen.filter((frage) => kannFalsch(frage) && !gesehen.has(frage.art)).map(({ art }) => art)
    for (const art of neue) gesehen.add(art)
    return neue.length > 0
  })
}

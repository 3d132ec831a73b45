import { z } from 'zod'
import { ersterDesMonats, plusMonate, type Tag } from '../../../platform/clock/index.ts'
import {
  alsText,
  auswahl,
  feld,
  freiwillig,
  geburtsdatum,
  haken,
  lesen,
  plz,
  telefon,
  text,
} from '../../../platform/forms/index.ts'
import { istId } from '../../../platform/ids.ts'

/** Months one may choose as a later beginning; the current one is "ab sofort". */
const MONATE_VORAUS = 12

/** First days of the months that can be chosen as "ab einem späteren Monat". */
export const spaetereMonate = (heute: Tag): Tag[] =>
  Array.from({ length: MONATE_VORAUS }, (_, n) => plusMonate(ersterDesMonats(heute), n + 1))

/** Page "Wer sind Sie?": the person and from when (HA question 29, 30). */
export const personForm = (heute: Tag) =>
  z
    .object({
      vorname: text({ max: 120, leer: 'fehler.leer.vorname', zeichen: 'A' }),
      nachname: text({ max: 120, leer: 'fehler.leer.nachname', zeichen: 'A' }),
      geburtsdatum: geburtsdatum(heute),
      ab: auswahl(['sofort', 'spaeter'], { leer: 'fehler.leer.ab' }),
      monat: feld((roh) => alsText(roh)),
    })
    .superRefine((wert, ctx) => {
      if (wert.ab === 'spaeter' && !spaetereMonate(heute).includes(wert.monat)) {
        ctx.addIssue({ code: 'custom', message: 'fehler.monat', path: ['monat'] })
      }
    })

/** True where someone gave a country that is not Germany. */
export const imAusland = ({ land }: { land?: string | undefined }): boolean =>
  land !== undefined && !/^(deutschland|germany|brd|de)$/i.test(land)

/** Page "Wo wohnen Sie?". Nobody is refused: without a fixed home, or abroad, nothing but a character we cannot store is wrong. */
export const anschriftForm = z
  .object({
    ohneWohnung: haken(),
    strasse: freiwillig(text({ max: 120, zeichen: 'B' })),
    hausnummer: freiwillig(text({ max: 20, zeichen: 'B' })),
    zusatz: freiwillig(text({ max: 120, zeichen: 'B' })),
    plz: freiwillig(text({ max: 12, zeichen: 'B' })),
    ort: freiwillig(text({ max: 120, zeichen: 'B' })),
    land: freiwillig(text({ max: 60, zeichen: 'B' })),
    telefon: freiwillig(telefon()),
  })
  .superRefine((wert, ctx) => {
    if (imAusland(wert)) return
    if (wert.plz !== undefined && !plz().safeParse(wert.plz).success) {
      ctx.addIssue({ code: 'custom', message: 'fehler.plz', path: ['plz'] })
    }
    if (wert.ohneWohnung) return
    if (wert.strasse === undefined) ctx.addIssue({ code: 'custom', message: 'fehler.leer.strasse', path: ['strasse'] })
    if (wert.ort === undefined) ctx.addIssue({ code: 'custom', message: 'fehler.leer.ort', path: ['ort'] })
  })

/** Page "Welches Jobcenter?", only where an address lies in two districts. 'unbekannt' is "Weiß ich nicht". */
export const jobcenterForm = z.object({
  jobcenter: feld((roh, ablehnen) => {
    const wert = alsText(roh)
    return wert === 'unbekannt' || istId(wert) ? wert : ablehnen('fehler.leer.jobcenter')
  }),
})

export type Person = z.output<ReturnType<typeof personForm>>
export type Anschrift = z.output<typeof anschriftForm>

/** Pages of the route in their order. */
export const seiten = ['person', 'anschrift', 'jobcenter'] as const
export type Seitenname = (typeof seiten)[number]

/** Names of the fields of a page: what a draft keeps. */
export const felder: Record<Seitenname, readonly string[]> = {
  person: ['vorname', 'nachname', 'geburtsdatum.tag', 'geburtsdatum.monat', 'geburtsdatum.jahr', 'ab', 'monat'],
  anschrift: ['ohneWohnung', 'strasse', 'hausnummer', 'zusatz', 'plz', 'ort', 'land', 'telefon'],
  jobcenter: ['jobcenter'],
}

/** Reads person and address of a draft; undefined for a page that is missing or not right yet. */
export function lesenAus(werte: Partial<Record<Seitenname, Record<string, string>>>, heute: Tag) {
  const person = werte.person === undefined ? undefined : lesen(personForm(heute), werte.person)
  const anschrift = werte.anschrift === undefined ? undefined : lesen(anschriftForm, werte.anschrift)
  const jobcenter = werte.jobcenter === undefined ? undefined : lesen(jobcenterForm, werte.jobcenter)
  return {
    person: person?.ok === true ? person.wert : undefined,
    anschrift: anschrift?.ok === true ? anschrift.wert : undefined,
    jobcenter: jobcenter?.ok === true ? jobcenter.wert.jobcenter : undefined,
  }
}

import { z } from 'zod'
import { type Instant, type Tag, tagInBerlin } from '../../platform/clock/index.ts'

/** Where a datum comes from; the order is how far one may rely on it. */
const herkuenfte = ['selbst angegeben', 'eID', 'ELSTER', 'EU-eID', 'amtlich', 'Dienststelle', 'MDA'] as const
export type Herkunft = (typeof herkuenfte)[number]

/** What staff may say themselves: a document was shown, or somebody told the office. */
export const herkunftDerDienststelle = ['amtlich', 'Dienststelle'] as const

export const herkunftName: Readonly<Record<Herkunft, string>> = {
  'selbst angegeben': 'online selbst angegeben',
  eID: 'Online-Ausweis',
  ELSTER: 'ELSTER-Zertifikat',
  'EU-eID': 'Ausweis aus einem anderen Land der EU',
  amtlich: 'Ausweis oder Urkunde',
  Dienststelle: 'der Dienststelle mitgeteilt',
  MDA: 'Massendatenabruf',
}

export const alsHerkunft = (text: string): Herkunft => herkuenfte.find((h) => h === text) ?? 'selbst angegeben'

export interface Stand {
  readonly herkunft: Herkunft
  readonly seit: Tag
}

const form = z.record(z.string(), z.object({ herkunft: z.enum(herkuenfte), seit: z.string() }))

/** Where a field of step.person comes from, since when: its own entry, else that of the whole row. */
export function standVon(
  person: { readonly herkuenfte: unknown; readonly angaben_herkunft: string; readonly geaendert: Instant },
  feld: string,
): Stand {
  const eigener = form.safeParse(person.herkuenfte).data?.[feld]
  return eigener ?? { herkunft: alsHerkunft(person.angaben_herkunft), seit: tagInBerlin(person.geaendert) }
}

/** The entries of these fields anew, the others as they are. */
export const mitStand = (bisher: unknown, felder: readonly string[], stand: Stand): Record<string, Stand> => ({
  ...form.safeParse(bisher).data,
  ...Object.fromEntries(felder.map((feld) => [feld, stand])),
})

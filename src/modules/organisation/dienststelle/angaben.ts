import { z } from 'zod'

const arten = [
  'gE',
  'zkT',
  'AA',
  'Regionaldirektion',
  'Zentrale',
  'ServiceCenter',
  'Familienkasse',
  'Operativer Service',
  'Support',
] as const
export const laender = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const

const uhrzeit = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** One line of opening hours: on these days of the week (1 = Monday) from, to; open, by appointment or by telephone. */
const zeiten = z
  .strictObject({
    art: z.enum(['offen', 'termin', 'telefon']),
    tage: z.array(z.number().int().min(1).max(7)).min(1),
    von: uhrzeit,
    bis: uhrzeit,
  })
  .refine(({ von, bis }) => von < bis, { error: '„von“ liegt nicht vor „bis“' })

/** Settings of a Dienststelle that have no column of their own. All are public. */
const einstellungen = z.strictObject({
  webseite: z.url({ protocol: /^https$/ }).optional(),
  notfalltelefon: z.string().optional(),
  /** The building can be entered without steps. */
  barrierefrei: z.boolean().optional(),
  /** Kennung of the agency in whose district it lies, and of its Regionaldirektion (RO-02, RO-05). */
  agentur: z.string().optional(),
  regionaldirektion: z.string().optional(),
  /** Who registered anew may fill in the Hauptantrag before the conversion; it is handed in after it (ST-02). */
  entwurfVorUmwandlung: z.boolean().optional(),
})

/** A Dienststelle as written in a file; also the check of what the database holds as JSON. */
export const dienststellenangaben = z.strictObject({
  kennung: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  art: z.enum(arten),
  land: z.enum(laender),
  anschrift: z.strictObject({ strasse: z.string().min(1), plz: z.string().regex(/^\d{5}$/), ort: z.string().min(1) }),
  telefon: z.string().min(1),
  email: z.email().optional(),
  ziel: z.enum(['eakte', 'ablage']),
  oeffnungszeiten: z.array(zeiten),
  einstellungen,
})

export type Dienststellenangaben = z.infer<typeof dienststellenangaben>

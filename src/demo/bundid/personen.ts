import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Attribut } from './antwort.ts'

/** The means that the simulator knows, with the level each reaches (TR-03107-1). */
export const mittel = {
  Benutzername: { stufe: 1, niveau: 'UNTERGEORDNET', text: 'Benutzername und Passwort' },
  Elster: { stufe: 3, niveau: 'SUBSTANTIELL', text: 'ELSTER-Zertifikat' },
  eID: { stufe: 4, niveau: 'HOCH', text: 'Online-Ausweis (eID)' },
  eIDAS: { stufe: 4, niveau: 'HOCH', text: 'Ausweis aus einem anderen Land der EU' },
} as const
export type Mittel = keyof typeof mittel
const mittelnamen = Object.keys(mittel) as [Mittel, ...Mittel[]]

export const istMittel = (wort: unknown): wort is Mittel => mittelnamen.some((name) => name === wort)

const person = z.object({
  kennung: z.string().regex(/^[a-z]+$/),
  vorname: z.string(),
  nachname: z.string(),
  titel: z.string().optional(),
  geburtsname: z.string().optional(),
  geburtsdatum: z.iso.date(),
  geburtsort: z.string().optional(),
  strasse: z.string(),
  plz: z.string(),
  ort: z.string(),
  land: z.string(),
  staat: z.string().optional(),
  email: z.string().optional(),
  mittel: z.array(z.enum(mittelnamen)),
  hinweis: z.string(),
})
/** An invented holder of a BundID. */
export type Bundperson = z.infer<typeof person>

export const liesPersonen = async (datei: string): Promise<Bundperson[]> =>
  z.object({ personen: z.array(person) }).parse(JSON.parse(await readFile(datei, 'utf8'))).personen

/** What an identity card does not know: it is only as sure as what the person typed. */
const nurAngegeben = new Set(['email'])

const namen = {
  vorname: ['urn:oid:2.5.4.42', 'givenName'],
  nachname: ['urn:oid:2.5.4.4', 'surname'],
  titel: ['urn:oid:0.9.2342.19200300.100.1.40', 'personalTitle'],
  geburtsname: ['urn:oid:1.2.40.0.10.2.1.1.225566', 'birthName'],
  geburtsdatum: ['urn:oid:1.2.40.0.10.2.1.1.55', 'birthdate'],
  geburtsort: ['urn:oid:1.3.6.1.5.5.7.9.2', 'placeOfBirth'],
  strasse: ['urn:oid:2.5.4.16', 'postalAddress'],
  plz: ['urn:oid:2.5.4.17', 'postalCode'],
  ort: ['urn:oid:2.5.4.7', 'localityName'],
  land: ['urn:oid:1.2.40.0.10.2.1.1.225599', 'country'],
  staat: ['urn:oid:1.2.40.0.10.2.1.1.225577', 'nationality'],
  email: ['urn:oid:0.9.2342.19200300.100.1.3', 'mail'],
} as const

/** The lasting key of a person for one service: another service gets another one. */
export const bpk2 = (kennung: string, dienst: string): string =>
  `DE:${createHash('sha256').update(`${kennung}\0${dienst}`).digest('base64url')}`

/** All that BundID would send of a person who used these means, with the level of each attribute. */
export function attribute(wer: Bundperson, womit: Mittel, dienst: string): Attribut[] {
  const { stufe, niveau } = mittel[womit]
  const fest: Attribut[] = [
    { name: 'urn:oid:1.3.6.1.4.1.25484.494450.3', freundlich: 'bPK2', wert: bpk2(wer.kennung, dienst), niveau },
    { name: 'urn:oid:1.3.6.1.4.1.25484.494450.2', freundlich: 'assertionProvedBy', wert: womit, niveau },
    {
      name: 'urn:oid:1.2.40.0.10.2.1.1.261.94',
      freundlich: 'EID-CITIZEN-QAA-LEVEL',
      wert: `STORK-QAA-Level-${stufe}`,
      niveau,
    },
  ]
  const daten = (Object.keys(namen) as (keyof typeof namen)[]).flatMap((feld) => {
    const wert = wer[feld]
    const [name, freundlich] = namen[feld]
    if (wert === undefined) return []
    return [{ name, freundlich, wert, niveau: nurAngegeben.has(feld) ? 'UNTERGEORDNET' : niveau }]
  })
  return [...fest, ...daten]
}

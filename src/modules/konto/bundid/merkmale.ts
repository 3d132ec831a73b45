import type { Aussage } from '../../../platform/saml/index.ts'
import type { Angabe, Merkmal, Nachweis } from '../verbund/nachweis.ts'
import { alsAnmeldestufe, ausKlasse } from './stufen.ts'

export const AKDB = 'https://www.akdb.de/request/2018/09'

/** BundID's attributes by OID, as far as we ask for them. Data economy: nothing that no page uses. */
const oid: Readonly<Record<Merkmal, string>> = {
  vorname: 'urn:oid:2.5.4.42',
  nachname: 'urn:oid:2.5.4.4',
  titel: 'urn:oid:0.9.2342.19200300.100.1.40',
  geburtsname: 'urn:oid:1.2.40.0.10.2.1.1.225566',
  geburtsdatum: 'urn:oid:1.2.40.0.10.2.1.1.55',
  geburtsort: 'urn:oid:1.3.6.1.5.5.7.9.2',
  geschlecht: 'urn:oid:1.3.6.1.4.1.33592.1.3.5',
  staat: 'urn:oid:1.2.40.0.10.2.1.1.225577',
  strasse: 'urn:oid:2.5.4.16',
  plz: 'urn:oid:2.5.4.17',
  ort: 'urn:oid:2.5.4.7',
  land: 'urn:oid:1.2.40.0.10.2.1.1.225599',
  email: 'urn:oid:0.9.2342.19200300.100.1.3',
}
const BPK2 = 'urn:oid:1.3.6.1.4.1.25484.494450.3'
const MITTEL = 'urn:oid:1.3.6.1.4.1.25484.494450.2'
const NIVEAU = 'urn:oid:1.2.40.0.10.2.1.1.261.94'

const noetig: ReadonlySet<string> = new Set<Merkmal>(['vorname', 'nachname'])

/** What is asked for, and what we can't do without: the lasting key and a name. */
export const angefragt: readonly { name: string; pflicht: boolean }[] = [
  { name: BPK2, pflicht: true },
  { name: MITTEL, pflicht: false },
  { name: NIVEAU, pflicht: false },
  ...Object.entries(oid).map(([merkmal, name]) => ({ name, pflicht: noetig.has(merkmal) })),
]

/** bPK2 is base64 or hex behind a prefix; anything with white space or markup in it is none. */
const schluesselform = /^[\w+/=.:-]{8,300}$/

/**
 * What a checked assertion of BundID proves. The level is that of the sign-in; each datum keeps its own, and one without a
 * level counts as not proved (1).
 * @returns undefined if the lasting key or a level is missing
 */
export function ausAussage({ merkmale, kontexte }: Aussage): Nachweis | undefined {
  const nach = new Map(merkmale.map((m) => [m.name, m]))
  const wert = (name: string): string => {
    const werte = nach.get(name)?.werte ?? []
    return werte.length === 1 ? (werte[0] ?? '') : ''
  }
  const kennung = wert(BPK2)
  const klassen = kontexte.map(ausKlasse).filter((k) => k !== undefined)
  if (!schluesselform.test(kennung) || klassen.length === 0) return undefined
  const stufe = Math.min(...klassen) as Angabe['stufe']
  const angaben: Nachweis['angaben'] = {}
  for (const [merkmal, name] of Object.entries(oid) as [Merkmal, string][]) {
    const text = wert(name).normalize('NFC')
    const niveau = ausKlasse(nach.get(name)?.zusatz[`{${AKDB}}TrustLevel`] ?? '') ?? 1
    // No datum is surer than the sign-in that it came with.
    if (text !== '' && text.length <= 300)
      angaben[merkmal] = { wert: text, stufe: Math.min(niveau, stufe) as Angabe['stufe'] }
  }
  return { art: 'bundid', kennung, stufe: alsAnmeldestufe(stufe), mittel: wert(MITTEL).slice(0, 60), angaben }
}

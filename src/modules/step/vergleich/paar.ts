import { datumKurz } from '../../../platform/clock/index.ts'
import type { Krypto } from '../../../platform/crypto/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { dienststellennamen } from '../../organisation/index.ts'
import { erklaere } from '../abgleich/index.ts'
import type { Kandidat } from '../dubletten/kandidaten/query.ts'
import { type Bild, bildVon } from '../zusammenfuehren/bild.ts'
import type { Feldname } from '../zusammenfuehren/felder.ts'

/** One side of a comparison, as far as it may be shown to the one who asks. */
export interface Seite {
  readonly id: string
  readonly name: string
  readonly geburt: string
  readonly art: string
  /** Names of the Dienststellen in charge. */
  readonly stellen: readonly string[]
  /** False: a person of other offices, of whom name, birth date, place and Dienststelle is all that is told. */
  readonly eigene: boolean
  readonly geschuetzt: boolean
  readonly bild: Bild | undefined
  readonly werte: ReadonlyMap<string, string>
}

/** One row of the waterfall with what both sides say. */
export interface Zeile {
  readonly feld: string
  readonly bezeichnung: string
  readonly a: string
  readonly b: string
  readonly text: string
  readonly bits: number
  readonly summe: number
}

export interface Vergleich {
  readonly a: Seite
  readonly b: Seite
  readonly zeilen: readonly Zeile[]
  /** Undefined where the model sees no likeness. */
  readonly p: number | undefined
  readonly modell: string | undefined
}

const NUR_DORT = 'nur dort sichtbar'

/** Facts of a person by the field names of the comparison. */
function werteAus(bild: Bild): Map<string, string> {
  const t = (feld: Feldname): string => bild.gilt.get(feld)?.text ?? ''
  const [nachname = '', vorname = ''] = t('name').split(', ')
  return new Map([
    ['nachname', [nachname, t('geburtsname') && `geb. ${t('geburtsname')}`].filter(Boolean).join(', ')],
    ['vorname', vorname],
    ['geburt', t('geburt')],
    ['geburtsort', t('geburtsort')],
    ['geschlecht', t('geschlecht')],
    ['staat', t('staaten')],
    ['anschrift', t('anschrift')],
    ['telefon', t('mobil') || t('telefon')],
    ['email', t('email')],
    ['kundennummer', t('kundennummer')],
    ['nummer:bg', t('bg')],
    ['nummer:rv', t('rv')],
    ['nummer:steuer_id', t('steuer_id')],
  ])
}

/** The side of a person of the own office. */
export async function eigeneSeite(tx: Transaction, krypto: Krypto, personId: string): Promise<Seite | undefined> {
  const bild = await bildVon(tx, krypto, personId)
  if (bild === undefined || bild.gilt.size === 0) return undefined
  const person = await tx.selectFrom('step.person').select('art').where('id', '=', personId).executeTakeFirst()
  const stellen = await dienststellennamen(
    tx,
    bild.mitglieder.flatMap(({ dienststellen }) => dienststellen),
  )
  return {
    id: bild.id,
    name: bild.gilt.get('name')?.text ?? 'ohne Namen',
    geburt: bild.gilt.get('geburt')?.text ?? '',
    art: person?.art === 'internetperson' ? 'Internetperson' : 'Inhouse-Person',
    stellen: [...stellen.values()],
    eigene: true,
    geschuetzt: false,
    bild,
    werte: werteAus(bild),
  }
}

/** The side of a candidate: whole where the own office is in charge too, else what may be told across offices. */
export async function seiteVon(tx: Transaction, krypto: Krypto, kandidat: Kandidat): Promise<Seite> {
  const eigene = kandidat.geschuetzt ? undefined : await eigeneSeite(tx, krypto, kandidat.personId)
  if (eigene !== undefined) return eigene
  const stellen = [...(await dienststellennamen(tx, kandidat.dienststelleIds)).values()]
  const geburt = kandidat.geburtsdatum === null ? '' : datumKurz(kandidat.geburtsdatum)
  return {
    id: kandidat.personId,
    name:
      kandidat.nachname === null
        ? 'Geschützte Person'
        : [kandidat.nachname, kandidat.vorname].filter(Boolean).join(', '),
    geburt,
    art: stellen.length === 0 ? 'Person' : `Person bei ${stellen.join(', ')}`,
    stellen,
    eigene: false,
    geschuetzt: kandidat.geschuetzt,
    bild: undefined,
    werte: new Map([
      ['nachname', kandidat.nachname ?? ''],
      ['vorname', kandidat.vorname ?? ''],
      ['geburt', geburt],
      ['anschrift', kandidat.ort ?? NUR_DORT],
    ]),
  }
}

/** Both sides beside each other, with what each field weighs. */
export function vergleiche(a: Seite, b: Seite, kandidat: Kandidat | undefined): Vergleich {
  const wert = (seite: Seite, feld: string): string => {
    const text = seite.werte.get(feld)
    return text === undefined || text === '' ? (seite.eigene ? '–' : NUR_DORT) : text
  }
  const schritte = kandidat === undefined ? [] : erklaere(kandidat.bewertung)
  const ohne = new Set(['vorab', 'warnung', 'verwandte'])
  return {
    a,
    b,
    p: kandidat?.bewertung.p,
    modell: kandidat?.modell,
    zeilen: schritte.map((s) => ({
      ...s,
      a: ohne.has(s.feld) ? '' : wert(a, s.feld),
      b: ohne.has(s.feld) ? '' : wert(b, s.feld),
    })),
  }
}

import type { Vorbereitet } from './person.ts'
import type { Name } from './text/name.ts'
import { streuwert } from './text/streuwert.ts'

/** More words of a name than these find nobody new, but a pasted sentence would make thousands of keys. */
const HOECHSTENS = 5

/** Phonetic codes of a name's words and, for MC CARTHY, of all of them as one. */
function codes(name: Name | undefined): string[] {
  if (!name) return []
  const worte = name.teile.length > 1 ? [name.ganz, ...name.teile.slice(0, HOECHSTENS)] : name.teile
  return [...new Set(worte.map(({ koelner, text }) => koelner || text))]
}

const sortiert = (a: string, b: string): string => (a < b ? `${a},${b}` : `${b},${a}`)

/**
 * Keys under which a person is found; two persons are candidates when they share one. Hashes of 32 bits as int4: a
 * collision only adds a stray candidate. No key needs all fields, each loses another error:
 * D day of birth + one name (swapped, married, double names) · S year + both names in either order · M day and month +
 * both names (year wrong) · Z day of birth + PLZ (both names mangled) · A dwelling + given name (date unknown) ·
 * F both names + PLZ (date wrong) · W year + family name + sex + region · E mail · T telephone · K, N numbers.
 */
export function schluessel(v: Vorbereitet): number[] {
  const vor = codes(v.vor)
  const fam = [...new Set([...codes(v.fam), ...v.geb.flatMap(codes)])]
  const paare = vor.slice(0, 2).flatMap((x) => fam.map((y) => sortiert(x, y)))
  return eindeutig([
    ...nachDatum(v, [...vor, ...fam], paare),
    ...nachWohnung(v, vor, paare),
    ...(v.jahr !== 0 && v.plz !== '' ? fam.map((y) => `W${v.jahr}|${y}|${v.geschlecht}|${v.plz.slice(0, 3)}`) : []),
    ...nachNummern(v),
  ])
}

const eindeutig = (texte: readonly string[]): number[] => [...new Set(texte.map(streuwert))]

function nachDatum(v: Vorbereitet, namen: readonly string[], paare: readonly string[]): string[] {
  const tag = v.monat !== 0 && v.tag !== 0 ? `${v.monat}-${v.tag}` : ''
  const datum = tag !== '' && v.jahr !== 0 ? `${v.jahr}-${tag}` : ''
  return [
    ...(datum === '' ? [] : [...new Set(namen)].map((x) => `D${datum}|${x}`)),
    ...(datum === '' || v.plz === '' ? [] : [`Z${datum}|${v.plz}`]),
    ...(v.jahr === 0 ? [] : paare.map((p) => `S${v.jahr}|${p}`)),
    ...(tag === '' ? [] : paare.map((p) => `M${tag}|${p}`)),
  ]
}

function nachWohnung(v: Vorbereitet, vor: readonly string[], paare: readonly string[]): string[] {
  const gegend = v.plz || v.ort
  if (gegend === '') return []
  const wohnung =
    v.strasse !== '' && v.hausnummer !== '' ? vor.map((x) => `A${gegend}|${v.strasse}|${v.hausnummer}|${x}`) : []
  return [...wohnung, ...paare.map((p) => `F${gegend}|${p}`)]
}

function nachNummern(v: Vorbereitet): string[] {
  return [
    ...(v.email === '' ? [] : [`E${v.email}`]),
    ...(v.telefon === '' ? [] : [`T${v.telefon}`]),
    ...(v.kundennummer === '' ? [] : [`K${v.kundennummer}`]),
    ...Object.entries(v.nummern).map(([art, wert]) => `N${art}|${wert}`),
  ]
}

/**
 * Further keys for stocks of up to about a million persons, where wider blocks stay small: single values and pairs of
 * values. They find what several errors at once hide, and persons of data that have no birth date or no address.
 */
export function weiteSchluessel(v: Vorbereitet): number[] {
  const vor = codes(v.vor)
  const fam = [...codes(v.fam), ...v.geb.flatMap(codes)]
  const namen = [...new Set([...vor, ...fam])]
  const anker = ankerVon(v)
  const anfaenge = `${v.vor?.ganz.falt.slice(0, 3) ?? ''}|${v.fam?.ganz.falt.slice(0, 3) ?? ''}`
  return eindeutig([
    ...vor.flatMap((x) => fam.map((y) => `n${sortiert(x, y)}`)),
    ...namen.map((x) => `e${x}`),
    ...anker.flatMap((x) => namen.map((y) => `${x}|${y}`)),
    ...anker.map((x) => `${x}|a${anfaenge}`),
    ...anker.slice(0, 4),
    ...kreuz(anker),
    ...wohnungen(v),
    ...Object.entries(v.merkmale).map(([art, wert]) => `m${art}|${wert}`),
  ])
}

/** Values that narrow by themselves: date, dwelling, place of birth. */
function ankerVon(v: Vorbereitet): string[] {
  const tag = v.monat !== 0 && v.tag !== 0 ? `${v.monat}-${v.tag}` : ''
  return [
    ...(v.jahr !== 0 && tag !== '' ? [`d${v.jahr}-${tag}`] : []),
    ...(v.strasse === '' ? [] : [`s${v.strasse}`]),
    ...(v.plz === '' ? [] : [`p${v.plz}`]),
    ...(tag === '' ? [] : [`t${tag}`]),
    ...(v.jahr === 0 ? [] : [`j${v.jahr}`]),
    ...(v.ort === '' ? [] : [`o${v.ort}`]),
    ...(v.geburtsort === '' ? [] : [`g${v.geburtsort}`]),
  ]
}

const kreuz = (anker: readonly string[]): string[] =>
  anker.flatMap((x, i) => anker.slice(i + 1).map((y) => `${x}|${y}`))

/** Streets with typing mistakes: their beginning with the number, with the place, with the region. */
function wohnungen(v: Vorbereitet): string[] {
  if (v.strasse === '') return v.hausnummer === '' || v.plz === '' ? [] : [`h${v.plz}|${v.hausnummer}`]
  const anfang = v.strasse.slice(0, 5)
  return [
    `v${anfang}|${v.ort.slice(0, 5)}`,
    `u${anfang}|${v.plz.slice(0, 3)}`,
    ...(v.hausnummer === ''
      ? []
      : [`w${anfang}|${v.hausnummer}`, `x${v.plz.slice(0, 3)}|${v.hausnummer}|${anfang.slice(0, 3)}`]),
  ]
}

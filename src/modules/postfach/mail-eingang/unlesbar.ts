import { type GeleseneMail, liesMail } from '../../../platform/mail/index.ts'
import { domaene } from '../outlook/domaenen.ts'
import type { Kennzeichen } from '../outlook/kennzeichen.ts'
import { kennzeichenIn, type Umgebung } from './entscheiden.ts'
import type { Nachschlag } from './nachschlag.ts'
import type { Urteil } from './urteil.ts'

/** How often the reader begins with a mail before it gives it to a person unread. */
const VERSUCHE = 5
/** Bytes; a larger one is not read either: it could take all memory. */
const LESBAR_HOECHSTENS = 60 * 1024 * 1024
/** Bytes of a head, more than any mail server writes. */
const KOPF_HOECHSTENS = 256 * 1024

/** Why a mail goes to a person without being read; undefined: it is read. */
export function warumUngelesen(versuch: number, groesse: number): string | undefined {
  if (groesse > LESBAR_HOECHSTENS) return 'zu groß, um gelesen zu werden'
  return versuch > VERSUCHE ? 'nicht lesbar' : undefined
}

/** The head of a mail alone: all that is asked of one that cannot be read. */
export async function nurKopf(bytes: Uint8Array): Promise<GeleseneMail> {
  const anfang = Buffer.from(bytes.subarray(0, KOPF_HOECHSTENS))
  const ende = /\r?\n\r?\n/.exec(anfang.toString('latin1'))
  return liesMail(anfang.subarray(0, ende === null ? anfang.length : ende.index))
}

/** A kept mail, as far as it can be read. */
export const liesBewahrte = (bytes: Uint8Array): Promise<GeleseneMail> =>
  bytes.length > LESBAR_HOECHSTENS ? nurKopf(bytes) : liesMail(bytes).catch(() => nurKopf(bytes))

/** To the office of its mark, whole: from whomever it is. */
export async function urteilUngelesen(
  nachschlag: Pick<Nachschlag, 'kennzeichen'>,
  kopf: GeleseneMail,
  umgebung: Umgebung,
  grund: string,
): Promise<Urteil> {
  const [marke] = kennzeichenIn(kopf, umgebung.domain)
  const kennzeichen: Kennzeichen | undefined = marke === undefined ? undefined : await nachschlag.kennzeichen(marke)
  const absender = kopf.absender[0]?.adresse.toLowerCase() ?? ''
  const vertraut = kennzeichen?.adresse === absender || umgebung.erlaubteDomains.includes(domaene(absender))
  return { art: 'korb', kennzeichen, grund, programm: false, vertraut }
}

import { type GeleseneMail, nurGesendetes } from '../../../platform/mail/index.ts'
import { domaene } from '../outlook/domaenen.ts'
import type { Kennzeichen } from '../outlook/kennzeichen.ts'
import { entscheide, kennzeichenIn, type Umgebung } from './entscheiden.ts'
import type { Nachschlag } from './nachschlag.ts'

/** What becomes of a mail, now that its mark is looked up. */
export type Urteil =
  | { readonly art: 'antwort'; readonly kennzeichen: Kennzeichen; readonly grund: string }
  | {
      readonly art: 'korb'
      readonly kennzeichen: Kennzeichen | undefined
      readonly grund: string
      readonly programm: boolean
      /** From the mailbox that the mark was made for: someone of the office wrote it, whatever else is wrong. */
      readonly vertraut: boolean
    }
  | { readonly art: 'bericht' | 'zaehlen'; readonly grund: string }

export const ZEICHEN_HOECHSTENS = 20_000

/**
 * Decides with what the database and the name server know. A reply counts only with a mark that is valid, from exactly the mailbox it was
 * made for, confirmed (PF-08, PF-13). What bears a mark of ours or comes from an allowed domain is kept for a person; strangers are counted.
 */
export async function urteile(
  nachschlag: Nachschlag,
  mail: GeleseneMail,
  bytes: Uint8Array,
  umgebung: Umgebung,
): Promise<Urteil> {
  const erstes = entscheide(mail, umgebung)
  const absender = mail.absender[0]?.adresse.toLowerCase() ?? ''
  if (erstes.art === 'unzustellbar') return { art: 'bericht', grund: erstes.grund }
  if (erstes.art === 'eigene') return { art: 'zaehlen', grund: erstes.grund }
  const [marke] = kennzeichenIn(mail, umgebung.domain)
  const kennzeichen = marke === undefined ? undefined : await nachschlag.kennzeichen(marke)
  const vertraut = kennzeichen?.adresse === absender
  const korb = (grund: string): Urteil => ({ art: 'korb', kennzeichen, grund, programm: false, vertraut })
  if (erstes.art === 'automatisch')
    return kennzeichen === undefined || kennzeichen.art === 'probe'
      ? { art: 'zaehlen', grund: 'automatisch' }
      : { art: 'korb', kennzeichen, grund: 'Automatische Antwort', programm: true, vertraut: false }
  if (erstes.art === 'quarantaene' && erstes.behalten === true) return korb(erstes.grund)
  const fremd = !umgebung.erlaubteDomains.includes(domaene(absender))
  if (kennzeichen === undefined && fremd) return { art: 'zaehlen', grund: 'fremd' }
  const unklar = erstes.art === 'quarantaene' && erstes.unbestaetigt === true && kennzeichen !== undefined
  const unterschrift = unklar ? await nachschlag.unterschrift(bytes, absender) : undefined
  const urteil = unterschrift === undefined ? erstes : entscheide(mail, { ...umgebung, unterschrift })
  if (urteil.art !== 'antwort') return korb(urteil.grund)
  if (kennzeichen === undefined) return korb('Kennzeichen ist nicht bekannt')
  const einwand = einwandGegen(mail, kennzeichen, absender) ?? (await zitatEinwand(nachschlag, mail, kennzeichen))
  return einwand === undefined ? { art: 'antwort', kennzeichen, grund: urteil.grund } : korb(einwand)
}

/** What speaks against a reply whose sender is who they say. */
function einwandGegen(mail: GeleseneMail, kennzeichen: Kennzeichen, absender: string): string | undefined {
  if (!kennzeichen.gilt) return 'Kennzeichen gilt nicht mehr'
  if (kennzeichen.adresse !== absender) return 'Absender ist ein anderer als der angeschriebene'
  // Nobody reads what is written there, nor what it quotes.
  if (kennzeichen.art === 'probe') return undefined
  if (mail.neuerText === '') return 'ohne Text'
  if (mail.neuerText.length > ZEICHEN_HOECHSTENS) return 'Text ist zu lang'
  return mail.anhaenge.some(({ eingebettet }) => !eingebettet) ? 'mit Anhang' : undefined
}

/** A customer reads an answer without what it quotes. That is left out only where it is nothing but our own letter. */
async function zitatEinwand(
  nachschlag: Nachschlag,
  { zitat }: GeleseneMail,
  kennzeichen: Kennzeichen,
): Promise<string | undefined> {
  if (zitat === '' || kennzeichen.art === 'probe' || nurGesendetes(zitat, await nachschlag.briefe(kennzeichen)))
    return undefined
  return 'Was zitiert ist, lässt sich nicht sicher abtrennen'
}

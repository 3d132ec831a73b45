import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Uhr } from '../../platform/clock/index.ts'
import { liesMail } from './mail.ts'
import type { Mail } from './mail.ts'

/** The demo's mails: kept as files, so that a link sent yesterday can still be opened after a new start. */
export interface Mailablage {
  nimmAn(roh: Buffer): Promise<Mail>
  /** Newest first. */
  alle(): Mail[]
}

const HOECHSTENS = 1000

/** Opens the folder and reads the mails in it. Only the newest 1,000 are kept. */
export async function mailablage(ordner: string, uhr: Uhr): Promise<Mailablage> {
  mkdirSync(ordner, { recursive: true, mode: 0o700 })
  const mails: Mail[] = []
  for (const name of readdirSync(ordner)
    .filter((datei) => datei.endsWith('.eml'))
    .sort()) {
    const datei = join(ordner, name)
    mails.push(await liesMail(Number.parseInt(name, 10), statSync(datei).mtime, readFileSync(datei)))
  }
  let letzte = mails.at(-1)?.nummer ?? 0
  return {
    async nimmAn(roh) {
      const nummer = ++letzte
      const ziel = datei(ordner, nummer)
      writeFileSync(`${ziel}.neu`, roh, { mode: 0o600 })
      renameSync(`${ziel}.neu`, ziel)
      const mail = await liesMail(nummer, uhr.jetzt(), roh)
      mails.push(mail)
      for (const alte of mails.splice(0, mails.length - HOECHSTENS)) rmSync(datei(ordner, alte.nummer), { force: true })
      return mail
    },
    alle: () => mails.toSorted((a, b) => b.nummer - a.nummer),
  }
}

const datei = (ordner: string, nummer: number): string => join(ordner, `${String(nummer).padStart(8, '0')}.eml`)

import { z } from 'zod'
import { type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { grundlage } from '../../weisung/index.ts'

const liste = z.array(z.string().toLowerCase())

/** Domains whose mailboxes may take messages and answer them (PF-06, rule `postfach.outlook.domaenen`). */
export async function erlaubteDomaenen(tx: Transaction, jetzt: Instant): Promise<string[]> {
  const { geltend } = await grundlage(tx, 'postfach.outlook.domaenen', tagInBerlin(jetzt), jetzt)
  return geltend === undefined ? [] : liste.parse(geltend.wert)
}

export const domaene = (adresse: string): string => adresse.toLowerCase().split('@').at(-1) ?? ''

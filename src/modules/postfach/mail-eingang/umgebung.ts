import type { Instant } from '../../../platform/clock/index.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { domaene, erlaubteDomaenen } from '../outlook/domaenen.ts'
import type { Umgebung } from './entscheiden.ts'

/** What the reader must know of this house. */
export async function umgebungVon(tx: Transaction, haus: Pick<Haus, 'config'>, jetzt: Instant): Promise<Umgebung> {
  const { ANTWORT_ADRESSE, MAIL_ABSENDER, MAILSERVER_KENNUNG, basisUrl } = haus.config
  const absender = /<([^<>]+)>\s*$/.exec(MAIL_ABSENDER)?.[1] ?? MAIL_ABSENDER
  return {
    domain: domaene(ANTWORT_ADRESSE),
    mailserver: MAILSERVER_KENNUNG,
    erlaubteDomains: await erlaubteDomaenen(tx, jetzt),
    eigene: {
      host: new URL(basisUrl).hostname,
      adressen: [ANTWORT_ADRESSE.toLowerCase(), absender.toLowerCase()],
    },
  }
}

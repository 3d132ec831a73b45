import { Absatz, Hinweis, Link } from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { pfade } from '../pfade.ts'
import { hinweistexte } from '../texte/hinweis.ts'

/** Tells a customer that their address takes no mail, until they choose anew (PF-09). */
export const Unzustellbar = ({ sprache }: { sprache: Sprache }) => {
  const t = hinweistexte(sprache)
  return (
    <Hinweis art="warnung" titel={t('zurueck.titel')}>
      <Absatz>{t('zurueck.satz')}</Absatz>
      <Absatz>
        <Link href="/konto/email">{t('zurueck.adresse')}</Link>
      </Absatz>
      <Absatz>
        <Link href={pfade.benachrichtigung}>{t('zurueck.aus')}</Link>
      </Absatz>
    </Hinweis>
  )
}

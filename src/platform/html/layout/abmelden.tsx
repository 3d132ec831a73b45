import { useBausteintexte } from '../kontext.ts'
import { safeHref } from '../safe-href.ts'
import { Icon } from '../components/icon.tsx'
import { Link } from '../components/link.tsx'
import type { Rahmen } from './rahmen.ts'

/** Sign-out changes the session: a POST that looks like a link. */
export const Abmelden = ({ rahmen }: { rahmen: Rahmen }) => {
  const t = useBausteintexte()
  if (rahmen.angemeldet)
    return (
      <form method="post" action={safeHref(rahmen.abmeldenHref)}>
        <button class="jc-linkknopf" type="submit">
          <Icon name="logout" />
          <span>{t('seite.abmelden')}</span>
        </button>
      </form>
    )
  return rahmen.anmeldenHref === undefined ? null : <Link href={rahmen.anmeldenHref}>{t('seite.anmelden')}</Link>
}

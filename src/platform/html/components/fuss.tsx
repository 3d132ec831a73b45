import { useBausteintexte, useSprache } from '../kontext.ts'
import { Link } from './link.tsx'

/** A language to switch to, with the address of the same page in it. */
export interface Sprachwahl {
  sprache: string
  name: string
  href: string
  aktiv: boolean
}

const links = [
  ['barriere', '/barriere-melden'],
  ['barrierefreiheit', '/barrierefreiheit'],
  ['datenschutz', '/datenschutz'],
  ['impressum', '/impressum'],
] as const

const sprachlinks = [
  ['leicht', '/leichte-sprache', 'easy-language'],
  ['gebaerden', '/gebaerdensprache', 'sign-language'],
] as const

interface Props {
  sprachen: readonly Sprachwahl[]
  darstellungHref?: string | undefined
  version?: string | undefined
}

/** The foot of every page: barrier report, legal pages, easy and sign language, look, languages, version. */
export const Fuss = ({ sprachen, darstellungHref, version }: Props) => {
  const t = useBausteintexte()
  return (
    <footer class="jc-fuss">
      <div class="jc-spalte">
        <nav aria-label={t('fuss.name')}>
          <ul>
            {links.map(([schluessel, href]) => (
              <li key={href}>
                <Link href={href}>{t(`fuss.${schluessel}`)}</Link>
              </li>
            ))}
          </ul>
          <ul>
            {sprachlinks.map(([schluessel, href, symbol]) => (
              <li key={href}>
                <Link href={href} symbol={symbol}>
                  {t(`fuss.${schluessel}`)}
                </Link>
              </li>
            ))}
            {darstellungHref !== undefined && (
              <li>
                <Link href={darstellungHref} symbol="visibility">
                  {t('fuss.darstellung')}
                </Link>
              </li>
            )}
          </ul>
        </nav>
        <Sprachschalter sprachen={sprachen} />
        {useSprache() !== 'de' && <p class="jc-fuss__notiz">{t('seite.uebersetzung')}</p>}
        {version && <p class="jc-fuss__version">Version {version}</p>}
      </div>
    </footer>
  )
}

/** Links to the same page in the other languages, each named in itself. */
const Sprachschalter = ({ sprachen }: { sprachen: readonly Sprachwahl[] }) => {
  const t = useBausteintexte()
  if (sprachen.length < 2) return null
  return (
    <nav class="jc-sprachen" aria-label={t('seite.sprache')}>
      <ul>
        {sprachen.map(({ sprache, name, href, aktiv }) => (
          <li key={href}>
            <Link href={href} lang={sprache} hreflang={sprache} aktuell={aktiv ? 'true' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

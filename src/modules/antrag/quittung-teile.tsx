import { Absatz, Knopf, Link, Ueberschrift } from '../../platform/html/index.ts'
import { groesse, type Sprache } from '../../platform/i18n/index.ts'
import type { Dienststelle } from '../organisation/index.ts'
import { antragstexte } from './texte.ts'

/** Name and number of the office, as receipts show it. */
export const Stelle = ({ name, telefon }: Dienststelle) => (
  <>
    <bdi>{name}</bdi>, <Link href={`tel:${telefon.replaceAll(/[^+\d]/g, '')}`}>{telefon}</Link>
  </>
)

/** What the office tells about how long it takes, in its own words and so in German (IB-01); or that nobody can say yet. */
export const Dauer = ({ sprache, stelle, dauer }: { sprache: Sprache; stelle: string; dauer: string | undefined }) => {
  const t = antragstexte(sprache)
  if (dauer === undefined) return <Absatz>{t('quittung.weiter.termin')}</Absatz>
  return (
    <Absatz>
      {t('quittung.dauer', { stelle })}{' '}
      {sprache === 'de' ? (
        dauer
      ) : (
        <span lang="de" dir="ltr">
          {dauer}
        </span>
      )}
    </Absatz>
  )
}

interface Props {
  sprache: Sprache
  /** Bytes; null while it is being made. */
  bytes: number | null
  href: string
  /** The page itself, to look again. */
  seite: string
}

/** The document of what was sent: to download, or being made. */
export const Dokument = ({ sprache, bytes, href, seite }: Props) => {
  const t = antragstexte(sprache)
  return (
    <>
      <Ueberschrift ebene={2}>{t('quittung.dokument')}</Ueberschrift>
      {bytes === null ? (
        <>
          <Absatz>{t('quittung.dokument.wird')}</Absatz>
          <Knopf href={seite} art="sekundaer">
            {t('quittung.dokument.neu')}
          </Knopf>
          <Absatz art="leise">{t('quittung.dokument.spaeter')}</Absatz>
        </>
      ) : (
        <Knopf href={href} symbol="download">
          {t('quittung.dokument.da', { groesse: groesse(bytes, sprache) })}
        </Knopf>
      )}
    </>
  )
}

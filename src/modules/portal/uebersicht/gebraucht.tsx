import { Absatz, Hinweis, Knopf, Knopfreihe, Link } from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Gebraucht } from '../../antrag/index.ts'
import { gebrauchttexte } from './gebraucht-texte.ts'

/** What the office has asked for by itself: each with its reason and the way to hand it in. */
export const Angefordertes = ({ sprache, angefordert }: { sprache: Sprache } & Pick<Gebraucht, 'angefordert'>) => {
  const t = gebrauchttexte(sprache)
  return (
    <>
      {angefordert.map(({ id, name, grund, wohin, href }) => (
        <Hinweis key={id} titel={t('angefordert', { name })} ebene={3}>
          <Absatz>
            {t('grund')} <bdi lang="de">{grund}</bdi>
          </Absatz>
          <Absatz>
            <Link href={href} name={`${t(`wohin.${wohin}`)}: ${name}`}>
              {t(`wohin.${wohin}`)}
            </Link>
          </Absatz>
        </Hinweis>
      ))}
    </>
  )
}

/** That evidence is missing of what was sent, and the way to hand it in; `zweites`: something else comes first. */
export const FehlendeNachweise = ({
  sprache,
  fehlend,
  zweites,
}: { sprache: Sprache; zweites: boolean } & Pick<Gebraucht, 'fehlend'>) => {
  const t = gebrauchttexte(sprache)
  if (fehlend === undefined) return null
  return (
    <>
      <Absatz art="gross">{fehlend.zahl === 1 ? t('fehlt.1') : t('fehlt.n', { n: fehlend.zahl })}</Absatz>
      <Knopfreihe>
        <Knopf art={zweites ? 'sekundaer' : 'primaer'} href={fehlend.href}>
          {t('fehlt.knopf')}
        </Knopf>
      </Knopfreihe>
    </>
  )
}

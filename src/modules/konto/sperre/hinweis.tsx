import { datumLang, tagInBerlin } from '../../../platform/clock/index.ts'
import { Absatz, Hinweis, Link } from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Sperre } from './query.ts'
import { sperrtexte } from './texte.ts'

/** What the owner reads at the door after the right password: since when, why, and how to reach someone. */
export const Sperrhinweis = ({ sperre, sprache }: { sperre: Sperre; sprache: Sprache }) => {
  const t = sperrtexte(sprache)
  return (
    <Hinweis art="warnung" titel={t('gesperrt.titel')}>
      <Absatz>
        {t('gesperrt.text', { tag: datumLang(tagInBerlin(sperre.am), sprache), grund: t(`grund.${sperre.grund}`) })}
      </Absatz>
      <Absatz>{t('gesperrt.hilfe')}</Absatz>
      <Absatz>
        <Link href="#ohneinternet-titel">{t('gesperrt.erreichen')}</Link>
      </Absatz>
    </Hinweis>
  )
}

import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Aufklapper,
  Formular,
  Knopf,
  Link,
  type PortalRahmen,
  PortalSeite,
  Textfeld,
} from '../../../platform/html/index.ts'
import { Wartehinweis } from '../warten/hinweis.tsx'
import { faktortexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  aktion: string
  weiter: string | undefined
  /** Back to where another way can be chosen. */
  andere: { readonly href: string; readonly text: 'zurueck' | 'andere' }
  meldungen?: Meldungen | undefined
  wiederAb?: string | undefined
}

/** The second proof: one field for the app's code and for a replacement code. */
export const CodeSeite = ({ rahmen, aktion, weiter, andere, meldungen, wiederAb }: Props) => {
  const t = faktortexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} bereich={t('bereich')} fehler={meldungen?.liste ?? []}>
      <Wartehinweis sprache={rahmen.sprache} wiederAb={wiederAb} />
      <Absatz>{t('text')}</Absatz>
      <Formular aktion={aktion} ankerMit versteckt={weiter === undefined ? {} : { weiter }}>
        <Textfeld
          name="code"
          label={t('code')}
          hinweis={t('codehilfe')}
          autocomplete="one-time-code"
          breite={20}
          ziffern
          fehler={meldungen?.fuer('code')}
        />
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
      <Aufklapper titel={t('hilfe.titel')}>
        <Absatz>{t('hilfe.codes')}</Absatz>
        <Absatz>{t('hilfe.wege')}</Absatz>
      </Aufklapper>
      <Absatz>
        <Link href={andere.href}>{t(andere.text)}</Link>
      </Absatz>
    </PortalSeite>
  )
}

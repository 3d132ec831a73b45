import type { ComponentChildren } from 'preact'
import { Absatz, Aufklapper, Link, type PortalRahmen, PortalSeite, Ueberschrift } from '../../../platform/html/index.ts'
import { fehlerarten, fehlerseitentexte } from '../../../platform/http/index.ts'
import { feldfehler, fragen, type Weg, wegHref } from './fragen.ts'
import { hilfetexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  /** What the benefit is called today. */
  leistung: string
}

/** Frequent questions, and what each error message means and asks for. */
export const HilfeSeite = ({ rahmen, leistung }: Props) => {
  const t = hilfetexte(rahmen.sprache)
  const fehler = fehlerseitentexte(rahmen.sprache)
  const linkText = (weg: Weg): string => t(`link.${weg}`)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')}>
      <Absatz>{t('einleitung')}</Absatz>
      <Absatz>
        <Link href="/hilfe/notlage">{t('not')}</Link>
      </Absatz>
      <Gruppe titel={t('antrag.titel')}>
        {fragen.antrag.map(([frage, weg]) => (
          <Frage key={frage} frage={t(`antrag.${frage}`)} weg={weg} linkText={linkText}>
            {frage === 'wer' ? t('antrag.wer.a', { leistung }) : t(`antrag.${frage}.a`)}
          </Frage>
        ))}
      </Gruppe>
      <Gruppe titel={t('konto.titel')}>
        {fragen.konto.map(([frage, weg]) => (
          <Frage key={frage} frage={t(`konto.${frage}`)} weg={weg} linkText={linkText}>
            {t(`konto.${frage}.a`)}
          </Frage>
        ))}
      </Gruppe>
      <Gruppe titel={t('fehler.titel')}>
        {feldfehler.map(([frage, weg]) => (
          <Frage key={frage} frage={t(`fehler.${frage}`)} weg={weg} linkText={linkText}>
            {t(`fehler.${frage}.a`)}
          </Frage>
        ))}
        {fehlerarten.map((art) => (
          <Frage key={art} frage={fehler(`${art}.titel`)} linkText={linkText}>
            {t(`fehler.${art}.a`)}
          </Frage>
        ))}
      </Gruppe>
      <Gruppe titel={t('daten.titel')}>
        {fragen.daten.map(([frage, weg]) => (
          <Frage key={frage} frage={t(`daten.${frage}`)} weg={weg} linkText={linkText}>
            {t(`daten.${frage}.a`)}
          </Frage>
        ))}
      </Gruppe>
      <Ueberschrift ebene={2}>{t('nichts.titel')}</Ueberschrift>
      <Absatz>{t('nichts.text')}</Absatz>
      <Absatz>
        <Link href="/barriere-melden">{t('nichts.melden')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

const Gruppe = ({ titel, children }: { titel: string; children: ComponentChildren }) => (
  <>
    <Ueberschrift ebene={2}>{titel}</Ueberschrift>
    <div class="jc-fragen">{children}</div>
  </>
)

interface FrageProps {
  frage: string
  weg?: Weg | undefined
  linkText: (weg: Weg) => string
  children: ComponentChildren
}

const Frage = ({ frage, weg, linkText, children }: FrageProps) => (
  <Aufklapper titel={frage} art="gross">
    <Absatz>{children}</Absatz>
    {weg && (
      <Absatz>
        <Link href={wegHref(weg)}>{linkText(weg)}</Link>
      </Absatz>
    )}
  </Aufklapper>
)

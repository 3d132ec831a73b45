import { datumLang, type Tag } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Karte,
  Karten,
  Knopf,
  Knopfreihe,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { amAnfang } from '../inhalte/fuellen.ts'
import { starttexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  /** What the benefit is called today. */
  leistung: string
  /** Its former name, while people still know it by that. */
  wechsel?: { frueher: string; ab: Tag } | undefined
}

const wege = [
  ['finden', '/jobcenter-finden'],
  ['stand', '/uebersicht'],
  ['ablauf', '/so-geht-es'],
  ['hilfe', '/hilfe'],
  ['leicht', '/leichte-sprache'],
  ['not', '/hilfe/notlage'],
] as const

/** What can be done online today, the application first. Only ways that exist. */
export const StartSeite = ({ rahmen, leistung, wechsel }: Props) => {
  const t = starttexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} ohneTitel breit>
      <div class="jc-held">
        <div class="jc-held__auftakt">
          <h1 class="kern-heading-large">{t('titel')}</h1>
          <Absatz art="gross">{t('tag')}</Absatz>
          <Knopfreihe>
            <Knopf href="/antrag/tag">{t('antrag.knopf')}</Knopf>
          </Knopfreihe>
          <Absatz art="leise">{t('antrag.dauer')}</Absatz>
          <Absatz>
            <Link href="/so-geht-es" symbol="arrow-forward">
              {t('antrag.weg')}
            </Link>
          </Absatz>
        </div>
        <section class="jc-held__konto" aria-labelledby="konto">
          <Ueberschrift ebene={2} groesse="klein" id="konto">
            {t('konto.titel')}
          </Ueberschrift>
          <Absatz>{t('konto.text')}</Absatz>
          <Knopfreihe>
            <Knopf href="/anmelden" art="sekundaer">
              {t('konto.anmelden')}
            </Knopf>
          </Knopfreihe>
          <Liste
            art="ohne"
            punkte={[
              <Link href="/registrieren">{t('konto.anlegen')}</Link>,
              <Link href="/freischaltcode">{t('konto.code')}</Link>,
            ]}
          />
        </section>
      </div>
      <Absatz>
        {amAnfang(t('begriff', { leistung }))}{' '}
        {wechsel && t('wechsel', { leistung, frueher: wechsel.frueher, seit: datumLang(wechsel.ab, rahmen.sprache) })}
      </Absatz>
      <Ueberschrift ebene={2}>{t('wege.titel')}</Ueberschrift>
      <Karten>
        {wege.map(([weg, href]) => (
          <Karte key={weg} titel={t(`wege.${weg}.titel`)} ebene={3} href={href}>
            <Absatz>{t(`wege.${weg}.text`)}</Absatz>
          </Karte>
        ))}
      </Karten>
      <Ueberschrift ebene={2}>{t('noch.titel')}</Ueberschrift>
      <Absatz>{t('noch.text')}</Absatz>
    </PortalSeite>
  )
}

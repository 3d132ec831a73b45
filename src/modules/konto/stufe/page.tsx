import {
  Absatz,
  Karte,
  Knopf,
  Link,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Minimum } from '../kunde/stufen.ts'
import { mitWeiter } from '../weiter-pfad.ts'
import { stufentexte } from './texte.ts'
import type { Stufenweg } from './wege.ts'

interface Props {
  rahmen: PortalRahmen
  fehlt: Minimum
  wege: readonly Stufenweg[]
  weiter: string
}

/** Says what is missing and offers every way there is; where there is none online, the ways by phone, letter and visit. */
export const StufeSeite = ({ rahmen, fehlt, wege, weiter }: Props) => {
  const t = stufentexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('titel')} bereich={t('bereich')} zurueck="/uebersicht">
      <Absatz>{t('text')}</Absatz>
      {fehlt.bindung !== undefined && <Absatz>{t(`bindung.${fehlt.bindung}`)}</Absatz>}
      {fehlt.anmeldung !== undefined && fehlt.anmeldung > 1 && (
        <Absatz>{t(fehlt.anmeldung === 4 ? 'anmeldung.4' : 'anmeldung.3')}</Absatz>
      )}
      {fehlt.frisch && fehlt.anmeldung === undefined && <Absatz>{t('frisch')}</Absatz>}
      {wege.length > 0 && <Ueberschrift ebene={2}>{t(wege.length === 1 ? 'weg' : 'wege')}</Ueberschrift>}
      {wege.map((weg, stelle) => {
        const worte = weg.worte(rahmen.sprache)
        return (
          <Karte key={weg.name} titel={worte.titel} ebene={3}>
            <Absatz id={`weg-${weg.name}`}>{worte.text}</Absatz>
            <Knopf
              href={mitWeiter(typeof weg.pfad === 'string' ? weg.pfad : weg.pfad(fehlt), weiter)}
              art={stelle === 0 ? 'primaer' : 'sekundaer'}
              beschriebenVon={`weg-${weg.name}`}
            >
              {worte.knopf}
            </Knopf>
          </Karte>
        )
      })}
      <Ueberschrift ebene={2}>{t(wege.length === 0 ? 'ohne.titel' : 'anders.titel')}</Ueberschrift>
      <Absatz>{t(wege.length === 0 ? 'ohne.text' : 'anders.text')}</Absatz>
      <Absatz>
        <Link href="#ohneinternet-titel">{t('erreichen')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

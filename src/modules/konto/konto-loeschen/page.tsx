import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Formular,
  Haken,
  Knopf,
  Knopfreihe,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { loeschtexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  meldungen?: Meldungen | undefined
}

/** What goes, what stays and why, and how to reach the office afterwards. Keeping the account is the first button. */
export const KontoLoeschenSeite = ({ rahmen, meldungen }: Props) => {
  const t = loeschtexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={t('bereich')}
      zurueck="/konto/anmeldewege"
      fehler={meldungen?.liste ?? []}
    >
      <Absatz>{t('text')}</Absatz>
      <Ueberschrift ebene={2}>{t('weg.titel')}</Ueberschrift>
      <Liste punkte={[t('weg.zugang'), t('weg.entwuerfe'), t('weg.dienste')]} />
      <Ueberschrift ebene={2}>{t('bleibt.titel')}</Ueberschrift>
      <Liste punkte={[t('bleibt.antraege'), t('bleibt.leistung')]} />
      <Absatz>{t('bleibt.grund')}</Absatz>
      <Ueberschrift ebene={2}>{t('danach.titel')}</Ueberschrift>
      <Absatz>{t('danach.text')}</Absatz>
      <Formular aktion="/konto/loeschen">
        <Haken name="loeschen" label={t('haken')} fehler={meldungen?.fuer('loeschen')} />
        <Knopfreihe>
          <Knopf href="/konto/anmeldewege">{t('behalten')}</Knopf>
          <Knopf art="sekundaer">{t('knopf')}</Knopf>
        </Knopfreihe>
      </Formular>
    </PortalSeite>
  )
}

export const KontoGeloeschtSeite = ({ rahmen }: { rahmen: PortalRahmen }) => {
  const t = loeschtexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('fertig.titel')}>
      <Absatz>{t('fertig.text')}</Absatz>
      <Absatz>{t('danach.text')}</Absatz>
      <Absatz>
        <Link href="/">{t('fertig.start')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Textfeld,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { qrSvg } from '../../../platform/qr/index.ts'
import { apptexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  /** What the QR code holds. */
  adresse: string
  /** The secret for typing. */
  schluessel: string
  weiter: string | undefined
  meldungen?: Meldungen | undefined
}

const UEBERSICHT = '/konto/anmeldewege'

/** Three steps: open the app, scan or type, enter the first code. */
export const AppEinrichtenSeite = ({ rahmen, adresse, schluessel, weiter, meldungen }: Props) => {
  const t = apptexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={t('bereich')}
      zurueck={UEBERSICHT}
      fehler={meldungen?.liste ?? []}
    >
      <Absatz>{t('einleitung')}</Absatz>
      <Absatz>{t('nutzen')}</Absatz>
      <Ueberschrift ebene={2}>{t('schritt1.titel')}</Ueberschrift>
      <Absatz>{t('schritt1.text')}</Absatz>
      <Ueberschrift ebene={2}>{t('schritt2.titel')}</Ueberschrift>
      <Absatz>{t('schritt2.text')}</Absatz>
      <img class="jc-qr" src={bildAdresse(adresse)} alt={t('schritt2.bild')} width={240} height={240} />
      <Absatz id="schluessel-hinweis">{t('schritt2.schluessel')}</Absatz>
      <p class="kern-body jc-schluessel">
        <span class="jc-vh">{t('schluessel')}: </span>
        <bdi dir="ltr">{schluessel.replaceAll(/(.{4})(?=.)/g, '$1 ')}</bdi>
      </p>
      <Ueberschrift ebene={2}>{t('schritt3.titel')}</Ueberschrift>
      <Formular aktion="/konto/anmeldewege/app" versteckt={weiter === undefined ? {} : { weiter }}>
        <Textfeld
          name="code"
          label={t('code')}
          hinweis={t('codehilfe')}
          autocomplete="one-time-code"
          breite={10}
          ziffern
          fehler={meldungen?.fuer('code')}
        />
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
    </PortalSeite>
  )
}

const bildAdresse = (text: string): string => `data:image/svg+xml;base64,${Buffer.from(qrSvg(text)).toString('base64')}`

/** Switching off has a page of its own that says what follows. @param noetig there would be no second proof left */
export const AppEntfernenSeite = ({ rahmen, noetig }: { rahmen: PortalRahmen; noetig: boolean }) => {
  const t = apptexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('weg.titel')} bereich={t('bereich')} zurueck={UEBERSICHT}>
      {noetig ? (
        <Hinweis art="info" titel={t('weg.noetig')} />
      ) : (
        <>
          <Absatz>{t('weg.text')}</Absatz>
          <Absatz>{t('weg.schwach')}</Absatz>
          <Formular aktion="/konto/anmeldewege/app/entfernen">
            <Knopfreihe>
              <Knopf href={UEBERSICHT}>{t('weg.doch')}</Knopf>
              <Knopf art="sekundaer">{t('weg.knopf')}</Knopf>
            </Knopfreihe>
          </Formular>
        </>
      )}
    </PortalSeite>
  )
}

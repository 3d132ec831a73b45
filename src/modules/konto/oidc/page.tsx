import {
  Absatz,
  Formular,
  Knopf,
  Knopfreihe,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Dienst } from './dienste.ts'
import { freigabetexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  dienst: Dienst
  aktion: string
  /** The service asks to stay signed in. */
  dauerhaft: boolean
  /** Everything was allowed before: one press goes on. */
  schonErlaubt: boolean
}

/** What a service gets, in plain words, before it gets it. Nothing is ticked in advance; saying no is as near as saying yes. */
export const FreigabeSeite = ({ rahmen, dienst, aktion, dauerhaft, schonErlaubt }: Props) => {
  const t = freigabetexte(rahmen.sprache)
  const name = { dienst: dienst.name }
  return (
    <PortalSeite rahmen={rahmen} titel={t(schonErlaubt ? 'wieder' : 'titel', name)} bereich={t('bereich')}>
      {schonErlaubt ? <Absatz>{t('schon')}</Absatz> : <Absatz>{t('zweck', { zweck: dienst.zweck })}</Absatz>}
      <Ueberschrift ebene={2}>{t('teilt.titel', name)}</Ueberschrift>
      <Liste
        punkte={[
          t('teilt.openid'),
          t('teilt.stufe'),
          ...dienst.bereiche.map((bereich) => t(`teilt.${bereich}`)),
          ...(dauerhaft ? [t('teilt.offline_access')] : []),
        ]}
      />
      <Absatz>{t('nicht')}</Absatz>
      {!schonErlaubt && <Absatz>{t('freiwillig')}</Absatz>}
      <Absatz>{t('widerruf')}</Absatz>
      <Formular aktion={aktion}>
        <Knopfreihe>
          <Knopf name="aktion" wert="erlauben">
            {schonErlaubt ? t('weiter', name) : t('erlauben')}
          </Knopf>
          <Knopf art="sekundaer" name="aktion" wert="ablehnen">
            {t('ablehnen')}
          </Knopf>
        </Knopfreihe>
      </Formular>
    </PortalSeite>
  )
}

export const AnfrageAltSeite = ({ rahmen }: { rahmen: PortalRahmen }) => {
  const t = freigabetexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('alt.titel')} bereich={t('bereich')}>
      <Absatz>{t('alt.text')}</Absatz>
      <Knopf href="/uebersicht">{t('start')}</Knopf>
    </PortalSeite>
  )
}

/** @param code error of OpenID Connect, for those who run the service */
export const OidcFehlerSeite = ({ rahmen, code }: { rahmen: PortalRahmen; code: string }) => {
  const t = freigabetexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('fehler.titel')} bereich={t('bereich')}>
      <Absatz>{t('fehler.text')}</Absatz>
      <Absatz>
        <bdi dir="ltr">{code}</bdi>
      </Absatz>
      <Knopf href="/uebersicht">{t('start')}</Knopf>
    </PortalSeite>
  )
}

interface AbmeldenProps {
  rahmen: PortalRahmen
  dienst: string | undefined
  aktion: string
  xsrf: string
}

export const DienstAbmeldenSeite = ({ rahmen, dienst, aktion, xsrf }: AbmeldenProps) => {
  const t = freigabetexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={dienst === undefined ? t('abmelden.ohne') : t('abmelden.titel', { dienst })}
      bereich={t('bereich')}
    >
      <Absatz>{t('abmelden.text')}</Absatz>
      <Formular aktion={aktion} versteckt={{ xsrf }}>
        <Knopfreihe>
          <Knopf name="logout" wert="yes">
            {t('abmelden.knopf')}
          </Knopf>
          <Knopf art="sekundaer">{t('abmelden.doch')}</Knopf>
        </Knopfreihe>
      </Formular>
    </PortalSeite>
  )
}

export const DienstAbgemeldetSeite = ({ rahmen }: { rahmen: PortalRahmen }) => {
  const t = freigabetexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('abgemeldet.titel')} bereich={t('bereich')}>
      <Absatz>{t('abgemeldet.text')}</Absatz>
      <Knopf href="/uebersicht">{t('start')}</Knopf>
    </PortalSeite>
  )
}

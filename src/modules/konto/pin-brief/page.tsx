import { datumLang, tagInBerlin } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  Formular,
  Hinweis,
  Knopf,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { type Bestellung, letzterTag } from '../code/regel.ts'
import type { Empfaenger } from '../druck/empfaenger.ts'
import { standwort } from '../druck/stand.ts'
import { mitWeiter } from '../weiter-pfad.ts'
import type { BriefAnzeige, OffenerCode } from './query.ts'
import { pinbrieftexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  anschrift: Empfaenger | undefined
  brief: BriefAnzeige | undefined
  code: OffenerCode | undefined
  bestellung: Bestellung
  weiter: string | undefined
  /** Just ordered. */
  bestellt: boolean
}

/** Ordering the letter, and how far it is. */
export const PinBriefSeite = (props: Props) => {
  const { rahmen, brief, anschrift, weiter, bestellung } = props
  const t = pinbrieftexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={t('bereich')}
      zurueck={weiter ?? '/konto'}
      stand={props.bestellt ? { text: t('bestellt.stand') } : undefined}
    >
      {brief?.stand === 'unzustellbar' && <Zurueck {...props} brief={brief} />}
      {brief && brief.stand !== 'unzustellbar' && <Briefstand {...props} brief={brief} />}
      {brief === undefined && (
        <>
          <Absatz>{t('einleitung')}</Absatz>
          <Liste art="nummern" punkte={[t('schritt.1'), t('schritt.2'), t('schritt.3')]} />
        </>
      )}
      {anschrift === undefined ? (
        <Hinweis titel={t('keine.titel')}>
          <Absatz>{t('keine.text')}</Absatz>
          <Absatz>{t('keine.weg')}</Absatz>
        </Hinweis>
      ) : (
        bestellung.art === 'moeglich' && <Bestellen {...props} anschrift={anschrift} />
      )}
      {bestellung.art !== 'moeglich' && (
        <Hinweis titel={t(bestellung.art === 'zu-oft' ? 'oft.titel' : 'frueh.titel')}>
          <Absatz>
            {t(bestellung.art === 'zu-oft' ? 'oft.text' : 'frueh.text', {
              datum: datumLang(bestellung.ab, rahmen.sprache),
            })}
          </Absatz>
        </Hinweis>
      )}
      <Absatz>
        <Link href="#ohneinternet-titel">{t('bisdahin')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

const Briefstand = ({ rahmen, brief, code, weiter }: Props & { brief: BriefAnzeige }) => {
  const t = pinbrieftexte(rahmen.sprache)
  const tag = (moment: Date): string => datumLang(tagInBerlin(moment), rahmen.sprache)
  const wort = standwort(brief.stand)
  return (
    <>
      <Ueberschrift ebene={2}>{t('stand.titel')}</Ueberschrift>
      <Beschreibungsliste
        angaben={[
          { name: t('stand.name'), wert: t(`stand.${wort}`) },
          { name: t('stand.bestellt'), wert: tag(brief.beauftragt) },
          ...(brief.versandt ? [{ name: t('stand.versandt'), wert: tag(brief.versandt) }] : []),
          ...(code ? [{ name: t('stand.gueltig'), wert: datumLang(letzterTag(code.gueltigBis), rahmen.sprache) }] : []),
        ]}
      />
      {code && (
        <>
          <Absatz>{t('stand.kommt')}</Absatz>
          <Knopf href={mitWeiter('/konto/pin-code', weiter)}>{t('codeda')}</Knopf>
        </>
      )}
    </>
  )
}

const Zurueck = ({ rahmen, brief }: Props & { brief: BriefAnzeige }) => {
  const t = pinbrieftexte(rahmen.sprache)
  return (
    <Hinweis art="warnung" titel={t('zurueck.titel')}>
      <Absatz>{t('zurueck.text', { datum: datumLang(tagInBerlin(brief.beauftragt), rahmen.sprache) })}</Absatz>
      <Absatz>{t('zurueck.tun')}</Absatz>
    </Hinweis>
  )
}

const Bestellen = ({ rahmen, anschrift, brief, code, weiter }: Props & { anschrift: Empfaenger }) => {
  const t = pinbrieftexte(rahmen.sprache)
  return (
    <>
      <Ueberschrift ebene={2}>{t('anschrift.titel')}</Ueberschrift>
      <address class="jc-anschrift kern-body">
        {anschrift.zeilen.map((zeile, stelle) => (
          <bdi key={stelle}>
            {zeile}
            <br />
          </bdi>
        ))}
      </address>
      {anschrift.ausland && <Absatz>{t('anschrift.ausland')}</Absatz>}
      <Formular aktion="/konto/pin-brief" versteckt={weiter === undefined ? {} : { weiter }}>
        {code && <Absatz>{t('neu.folge')}</Absatz>}
        <Knopf art={code ? 'sekundaer' : 'primaer'}>{t(brief ? 'knopf.neu' : 'knopf')}</Knopf>
      </Formular>
      <Ueberschrift ebene={2}>{t('anschrift.falsch')}</Ueberschrift>
      <Absatz>{t('anschrift.aendern')}</Absatz>
    </>
  )
}

/** There is nothing to do here: the account is bound as surely already. */
export const SchonBestaetigtSeite = ({ rahmen, weiter }: { rahmen: PortalRahmen; weiter: string }) => {
  const t = pinbrieftexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('fertig.titel')} bereich={t('bereich')}>
      <Absatz>{t('fertig.text')}</Absatz>
      <Knopf href={weiter}>{t('fertig.weiter')}</Knopf>
    </PortalSeite>
  )
}

import { type Instant, zeitpunktLang } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Formular,
  Hinweis,
  Karte,
  Knopf,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Anmeldeweg, Zugaenge } from './query.ts'
import { anmeldewegetexte, type Wegestand } from './texte.ts'

interface Props extends Zugaenge {
  rahmen: PortalRahmen
  /** The installation offers the app. */
  appAngeboten: boolean
  neue: readonly { readonly href: string; readonly text: string }[]
  /** Services that are connected with the account. */
  dienste: readonly { readonly nummer: string; readonly name: string; readonly seit: Instant }[]
  stand: Wegestand | undefined
}

type T = ReturnType<typeof anmeldewegetexte>

/** "Anmeldung und Sicherheit": every way in, the second proof, the address, and the ways out. */
export const AnmeldewegeSeite = ({ rahmen, email, wege, lage, appAngeboten, neue, dienste, stand }: Props) => {
  const t = anmeldewegetexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={t('bereich')}
      zurueck="/konto"
      stand={stand && { text: t(`stand.${stand}`) }}
    >
      <Ueberschrift ebene={2}>{t('wege.titel')}</Ueberschrift>
      <Absatz>{t('wege.text')}</Absatz>
      {wege.map((weg) => (
        <Weg key={weg.id} rahmen={rahmen} weg={weg} />
      ))}
      <Liste
        art="ohne"
        punkte={[
          ...neue.map(({ href, text }) => <Link href={href}>{text}</Link>),
          ...(lage.arten.has('passwort') ? [] : [<Link href="/konto/passwort">{t('passwort.neu')}</Link>]),
        ]}
      />
      {(lage.app || appAngeboten) && <App t={t} lage={lage} />}
      <Ueberschrift ebene={2}>{t('email.titel')}</Ueberschrift>
      <Absatz>
        <strong>
          <bdi dir="ltr">{email}</bdi>
        </strong>
      </Absatz>
      <Absatz>{t('email.text')}</Absatz>
      <Absatz>
        <Link href="/konto/email">{t('email.aendern')}</Link>
      </Absatz>
      {dienste.length > 0 && <Ueberschrift ebene={2}>{t('dienste.titel')}</Ueberschrift>}
      {dienste.length > 0 && <Absatz>{t('dienste.text')}</Absatz>}
      {dienste.map(({ nummer, name, seit }) => (
        <Karte key={nummer} titel={name} ebene={3}>
          <Absatz id={`dienst-${nummer}`}>
            {name}: {t('dienste.seit', zeitpunktLang(seit, rahmen.sprache))}
          </Absatz>
          <Formular aktion={`/konto/dienste/${nummer}/beenden`}>
            <Knopf art="sekundaer" beschriebenVon={`dienst-${nummer}`}>
              {t('dienste.beenden')}
            </Knopf>
          </Formular>
        </Karte>
      ))}
      <Ueberschrift ebene={2}>{t('mehr.titel')}</Ueberschrift>
      <Liste
        art="ohne"
        punkte={[
          <Link href="/konto/sitzungen">{t('geraete')}</Link>,
          <Link href="/das-war-ich-nicht">{t('nichtich')}</Link>,
          <Link href="/konto/loeschen">{t('loeschen')}</Link>,
        ]}
      />
    </PortalSeite>
  )
}

const Weg = ({ rahmen, weg }: { rahmen: PortalRahmen; weg: Anmeldeweg }) => {
  const t = anmeldewegetexte(rahmen.sprache)
  const wann = (i: Instant) => zeitpunktLang(i, rahmen.sprache)
  const titel = wegname(t, weg)
  return (
    <Karte titel={titel} ebene={3}>
      <Absatz>{weg.zuletzt ? t('benutzt', wann(weg.zuletzt)) : t('unbenutzt')}</Absatz>
      <Absatz art="leise">{t('seit', wann(weg.erstellt))}</Absatz>
      <Liste
        art="ohne"
        punkte={
          weg.art === 'passwort'
            ? [
                <Link href="/konto/passwort">{t('passwort.aendern')}</Link>,
                <Link href={`/konto/anmeldewege/${weg.id}`}>{t('passwort.entfernen')}</Link>,
              ]
            : [
                <Link href={`/konto/anmeldewege/${weg.id}`} name={`${t('aendern')}: ${titel}`}>
                  {t('aendern')}
                </Link>,
              ]
        }
      />
    </Karte>
  )
}

/** What a way is called on the pages. */
export const wegname = (t: T, { art, bezeichnung }: Pick<Anmeldeweg, 'art' | 'bezeichnung'>): string =>
  art === 'passwort' ? t('art.passwort') : t(`art.${art}`, { name: bezeichnung })

const App = ({ t, lage }: { t: T; lage: Zugaenge['lage'] }) => (
  <>
    <Ueberschrift ebene={2}>{t('app.titel')}</Ueberschrift>
    {lage.app && lage.ersatzcodes === 0 && (
      <Hinweis art="warnung" titel={t('codes.warnung')} ebene={3}>
        <Absatz>{t('codes.warnungtext')}</Absatz>
      </Hinweis>
    )}
    <Absatz>{lage.app ? t('app.an') : t('app.aus')}</Absatz>
    {lage.app ? (
      <>
        <Absatz>{t('codes', { zahl: lage.ersatzcodes })}</Absatz>
        <Liste
          art="ohne"
          punkte={[
            <Link href="/konto/anmeldewege/ersatzcodes">{t('codes.knopf')}</Link>,
            <Link href="/konto/anmeldewege/app/entfernen">{t('app.ausschalten')}</Link>,
          ]}
        />
      </>
    ) : (
      <Knopf href="/konto/anmeldewege/app" art="sekundaer">
        {t('app.ein')}
      </Knopf>
    )}
  </>
)

import { type Instant, zeitpunktLang } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Formular,
  Karte,
  Knopf,
  Link,
  Marke,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { sitzungstexte } from './texte.ts'

/** One session as the page shows it. */
interface Geraet {
  readonly id: string
  readonly geraet: string
  readonly erstellt: Instant
  readonly zuletzt: Instant
  readonly dieses: boolean
}

interface Props {
  rahmen: PortalRahmen
  geraete: readonly Geraet[]
  beendet: boolean
}

/** Where the account is signed in, with last use; each can be ended, or all at once. */
export const SitzungenSeite = ({ rahmen, geraete, beendet }: Props) => {
  const t = sitzungstexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={t('bereich')}
      zurueck="/konto"
      stand={beendet ? { text: t('stand.beendet') } : undefined}
    >
      <Absatz>{t('einleitung')}</Absatz>
      {geraete.map((geraet) => (
        <GeraetKarte key={geraet.id} rahmen={rahmen} geraet={geraet} />
      ))}
      <Absatz>
        {t('unbekannt')} <Link href="/passwort-vergessen">{t('passwort')}</Link>
      </Absatz>
      <Ueberschrift ebene={2}>{t('ueberall.titel')}</Ueberschrift>
      <Absatz>{t('ueberall.text')}</Absatz>
      <Formular aktion="/konto/sitzungen/alle-beenden">
        <Knopf art="sekundaer">{t('ueberall.knopf')}</Knopf>
      </Formular>
    </PortalSeite>
  )
}

const GeraetKarte = ({ rahmen, geraet }: { rahmen: PortalRahmen; geraet: Geraet }) => {
  const t = sitzungstexte(rahmen.sprache)
  const id = `geraet-${geraet.id}`
  return (
    <div id={id}>
      <Karte titel={geraet.geraet}>
        {geraet.dieses && <Marke art="info" text={t('dieses')} />}
        <Absatz id={`${id}-benutzt`}>{t('benutzt', zeitpunktLang(geraet.zuletzt, rahmen.sprache))}</Absatz>
        <Absatz art="leise">{t('seit', zeitpunktLang(geraet.erstellt, rahmen.sprache))}</Absatz>
        {!geraet.dieses && (
          <Formular aktion="/konto/sitzungen/beenden" versteckt={{ id: geraet.id }}>
            <Knopf art="sekundaer" beschriebenVon={`${id}-benutzt`}>
              {t('abmelden')}
            </Knopf>
          </Formular>
        )}
      </Karte>
    </div>
  )
}

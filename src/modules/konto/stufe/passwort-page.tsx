import type { Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Formular,
  Knopf,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Textfeld,
} from '../../../platform/html/index.ts'
import { Wartehinweis } from '../warten/hinweis.tsx'
import { stufentexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  weiter: string
  /** The other ways. */
  andere: string
  meldungen?: Meldungen | undefined
  wiederAb?: string | undefined
}

/** The password once more, of the account that is signed in here. */
export const PasswortEingebenSeite = ({ rahmen, weiter, andere, meldungen, wiederAb }: Props) => {
  const t = stufentexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('eingabe.titel')}
      bereich={t('bereich')}
      zurueck={andere}
      fehler={meldungen?.liste ?? []}
    >
      <Wartehinweis sprache={rahmen.sprache} wiederAb={wiederAb} />
      <Absatz>{t('eingabe.text')}</Absatz>
      <Formular aktion="/konto/stufe/passwort" versteckt={{ weiter }}>
        <Textfeld
          name="passwort"
          label={t('eingabe.passwort')}
          art="password"
          autocomplete="current-password"
          fehler={meldungen?.fuer('passwort')}
        />
        <Knopf>{t('eingabe.knopf')}</Knopf>
      </Formular>
      <Liste
        art="ohne"
        punkte={[
          <Link href={andere}>{t('eingabe.andere')}</Link>,
          <Link href="/passwort-vergessen">{t('vergessen')}</Link>,
        ]}
      />
    </PortalSeite>
  )
}

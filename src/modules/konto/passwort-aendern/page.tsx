import type { Meldungen } from '../../../platform/forms/index.ts'
import { Absatz, Formular, Knopf, type PortalRahmen, PortalSeite } from '../../../platform/html/index.ts'
import { Passwortfeld } from '../formular/passwort.tsx'
import { passwortaendertexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  email: string
  meldungen?: Meldungen | undefined
}

export const PasswortAendernSeite = ({ rahmen, email, meldungen }: Props) => {
  const t = passwortaendertexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={t('bereich')}
      zurueck="/konto/anmeldewege"
      fehler={meldungen?.liste ?? []}
    >
      <Formular aktion="/konto/passwort">
        {/* Password managers file the new password under this name. */}
        <input type="text" name="email" value={email} autocomplete="username" hidden readOnly />
        <Passwortfeld label={t('passwort')} hinweis={t('passworthilfe')} meldungen={meldungen} />
        <Absatz>{t('folge')}</Absatz>
        <Knopf>{t('knopf')}</Knopf>
      </Formular>
    </PortalSeite>
  )
}

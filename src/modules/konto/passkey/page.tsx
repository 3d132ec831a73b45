import { type Eingabe, eingegeben, type Meldungen } from '../../../platform/forms/index.ts'
import { Absatz, Hinweis, Link, type PortalRahmen, PortalSeite, Textfeld } from '../../../platform/html/index.ts'
import { Wartehinweis } from '../warten/hinweis.tsx'
import { PasskeyKnopf } from './knopf.tsx'
import { passkeytexte } from './texte.ts'

export type Passkeyfehler = 'passkey' | 'passkey.fremd'

interface NeuProps {
  rahmen: PortalRahmen
  eingabe: Eingabe
  weiter: string | undefined
  meldungen?: Meldungen | undefined
  fehler?: Passkeyfehler | undefined
}

export const PasskeyNeuSeite = ({ rahmen, eingabe, weiter, meldungen, fehler }: NeuProps) => {
  const t = passkeytexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('neu.titel')}
      bereich={t('bereich')}
      zurueck="/konto/anmeldewege"
      fehler={meldungen?.liste ?? []}
      skripte={['js/passkey.js']}
    >
      {fehler && <Hinweis art="warnung" titel={t(`fehler.${fehler}`)} />}
      <Absatz>{t('neu.text')}</Absatz>
      <Absatz>{t('neu.sicher')}</Absatz>
      <Absatz>{t('neu.geteilt')}</Absatz>
      <PasskeyKnopf
        rahmen={rahmen}
        aktion="/konto/anmeldewege/passkey"
        aufgabe="/konto/anmeldewege/passkey/aufgabe"
        versteckt={weiter === undefined ? {} : { weiter }}
        knopf={t('neu.knopf')}
      >
        <Textfeld
          {...eingegeben('bezeichnung', eingabe, meldungen)}
          label={t('bezeichnung')}
          hinweis={t('bezeichnunghilfe')}
        />
      </PasskeyKnopf>
      <Absatz>
        <Link href="/konto/anmeldewege/app">{t('neu.andere')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

interface StufeProps {
  rahmen: PortalRahmen
  weiter: string
  andere: string
  fehler?: Passkeyfehler | undefined
  wiederAb?: string | undefined
}

export const PasskeyStufeSeite = ({ rahmen, weiter, andere, fehler, wiederAb }: StufeProps) => {
  const t = passkeytexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('stufe.titel')} bereich={t('bereich')} skripte={['js/passkey.js']}>
      {fehler && <Hinweis art="warnung" titel={t(`fehler.${fehler}`)} />}
      <Wartehinweis sprache={rahmen.sprache} wiederAb={wiederAb} />
      <Absatz>{t('stufe.text')}</Absatz>
      <PasskeyKnopf
        rahmen={rahmen}
        aktion="/konto/stufe/passkey"
        aufgabe="/anmelden/passkey/aufgabe"
        versteckt={{ weiter }}
        knopf={t('stufe.knopf')}
      />
      <Absatz>
        <Link href={andere}>{t('stufe.andere')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

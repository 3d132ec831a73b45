import { datumLang } from '../../../platform/clock/index.ts'
import { type Eingabe, type Meldungen, wert } from '../../../platform/forms/index.ts'
import { Absatz, Formular, Knopf, Link, type PortalRahmen, PortalSeite } from '../../../platform/html/index.ts'
import { Codefeld } from '../code/feld.tsx'
import { letzterTag } from '../code/regel.ts'
import { mitWeiter } from '../weiter-pfad.ts'
import type { OffenerCode } from './query.ts'
import { pinbrieftexte } from './texte.ts'

interface Props {
  rahmen: PortalRahmen
  code: OffenerCode | undefined
  eingabe: Eingabe
  weiter: string | undefined
  meldungen?: Meldungen | undefined
}

/** Typing the code of the letter. */
export const PinCodeSeite = ({ rahmen, code, eingabe, weiter, meldungen }: Props) => {
  const t = pinbrieftexte(rahmen.sprache)
  const brief = mitWeiter('/konto/pin-brief', weiter)
  if (code === undefined)
    return (
      <PortalSeite
        rahmen={rahmen}
        titel={t('code.ohne.titel')}
        bereich={t('bereich')}
        zurueck={weiter ?? '/konto'}
        fehler={meldungen?.liste ?? []}
      >
        <Absatz>{t('code.ohne.text')}</Absatz>
        <Knopf href={brief}>{t('code.ohne.knopf')}</Knopf>
      </PortalSeite>
    )
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('code.titel')}
      bereich={t('bereich')}
      zurueck={weiter ?? '/konto'}
      fehler={meldungen?.liste ?? []}
    >
      <Absatz>{t('code.einleitung')}</Absatz>
      <Absatz>{t('code.gueltig', { datum: datumLang(letzterTag(code.gueltigBis), rahmen.sprache) })}</Absatz>
      <Formular aktion="/konto/pin-code" versteckt={weiter === undefined ? {} : { weiter }}>
        <Codefeld
          label={t('code.label')}
          hinweis={t('code.hinweis')}
          wert={wert(eingabe, 'code')}
          fehler={meldungen?.fuer('code')}
        />
        <Knopf>{t('code.knopf')}</Knopf>
      </Formular>
      <Absatz>
        <Link href={brief}>{t('code.brief')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

export const PinErfolgSeite = ({ rahmen, weiter }: { rahmen: PortalRahmen; weiter: string }) => {
  const t = pinbrieftexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('erfolg.titel')} bereich={t('bereich')}>
      <Absatz>{t('erfolg.text')}</Absatz>
      <Knopf href={weiter}>{t('erfolg.knopf')}</Knopf>
    </PortalSeite>
  )
}

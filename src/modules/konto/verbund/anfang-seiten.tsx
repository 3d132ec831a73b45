import {
  Absatz,
  Formular,
  Knopf,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
  Weiterleitung,
} from '../../../platform/html/index.ts'
import type { Anmeldestufe } from '../kunde/stufen.ts'
import { mitWeiter } from '../weiter-pfad.ts'
import type { Zweck } from './anfrage.ts'
import type { Stand } from './fortsetzen.ts'
import type { Verbundart } from './nachweis.ts'
import { Standhinweis, standmeldung } from './stand.tsx'
import { verbundtexte } from './texte.ts'

interface Auftrag {
  readonly rahmen: PortalRahmen
  readonly art: Verbundart
  /** Name of the provider. */
  readonly dienst: string
  readonly zweck: Zweck
  readonly stufe: Anmeldestufe
  readonly weiter: string | undefined
}

/** The button that begins the way to a provider: BundID by a form, OpenID Connect by its address. */
export const Losknopf = ({
  art,
  zweck,
  stufe,
  weiter,
  children,
}: Omit<Auftrag, 'rahmen' | 'dienst'> & { children: string }) => {
  const felder = { zweck, stufe: String(stufe), ...(weiter !== undefined && { weiter }) }
  // A link and not a form: "form-action 'self'" would stop the redirect to the provider.
  if (art === 'oidc')
    return <Knopf href={`/konto/verbund/los?${new URLSearchParams(felder).toString()}`}>{children}</Knopf>
  return (
    <Formular aktion="/konto/bundid/beginnen" versteckt={felder}>
      <Knopf>{children}</Knopf>
    </Formular>
  )
}

/** Before signing in: what BundID is, what one needs, and that there are other ways. */
export const AnmeldenMitSeite = ({ stand, ...auftrag }: Auftrag & { stand: Stand | undefined }) => {
  const { rahmen, art, dienst, weiter } = auftrag
  const t = verbundtexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('anmelden.titel', { dienst })}
      bereich={t('bereich')}
      stand={standmeldung({ sprache: rahmen.sprache, stand, dienst })}
      zurueck={mitWeiter('/anmelden', weiter)}
    >
      <Standhinweis sprache={rahmen.sprache} stand={stand} dienst={dienst} />
      <Absatz>{t('anmelden.text', { dienst })}</Absatz>
      <Losknopf {...auftrag}>{t('anmelden.knopf', { dienst })}</Losknopf>
      {art === 'bundid' && (
        <>
          <Ueberschrift ebene={2}>{t('anmelden.mittel.titel')}</Ueberschrift>
          <Liste
            punkte={[
              t('anmelden.mittel.ausweis'),
              t('anmelden.mittel.elster'),
              t('anmelden.mittel.eu'),
              t('anmelden.mittel.name'),
            ]}
          />
        </>
      )}
      <Absatz>
        {t('anmelden.ohne')} <Link href={mitWeiter('/anmelden', weiter)}>{t('anmelden.anders')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

/** Before a step-up. */
export const StufeMitSeite = ({ stand, ...auftrag }: Auftrag & { stand: Stand | undefined }) => {
  const { rahmen, dienst, stufe, weiter } = auftrag
  const t = verbundtexte(rahmen.sprache)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('stufe.titel', { dienst })}
      bereich={t('bereich')}
      stand={standmeldung({ sprache: rahmen.sprache, stand, dienst })}
    >
      <Standhinweis sprache={rahmen.sprache} stand={stand} dienst={dienst} />
      <Absatz>{t('stufe.text')}</Absatz>
      {stufe > 1 && <Absatz>{t(stufe === 4 ? 'stufe.4' : 'stufe.3')}</Absatz>}
      <Losknopf {...auftrag}>{t('anmelden.knopf', { dienst })}</Losknopf>
      <Absatz>
        <Link href={weiter ?? '/uebersicht'}>{t('stufe.zurueck')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

/** The page between: takes the browser to the provider by itself, or by its button where there is no JavaScript. */
export const HinwegSeite = ({
  rahmen,
  dienst,
  ziel,
  felder,
}: Pick<Auftrag, 'rahmen' | 'dienst'> & { ziel: string; felder: Readonly<Record<string, string>> }) => {
  const t = verbundtexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('weiter.titel', { dienst })} bereich={t('bereich')}>
      <Absatz>{t('weiter.text', { dienst })}</Absatz>
      <Weiterleitung ziel={ziel} felder={felder}>
        {t('anmelden.knopf', { dienst })}
      </Weiterleitung>
    </PortalSeite>
  )
}

/** A refused answer. Says nothing of why: that would teach a forger. */
export const NichtGelungenSeite = ({ rahmen }: Pick<Auftrag, 'rahmen'>) => {
  const t = verbundtexte(rahmen.sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('nicht.titel')} bereich={t('bereich')}>
      <Absatz>{t('nicht.text')}</Absatz>
      <Absatz>{t('nicht.tun')}</Absatz>
      <Knopf href="/anmelden">{t('nicht.knopf')}</Knopf>
    </PortalSeite>
  )
}

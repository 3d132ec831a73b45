import type { Haus } from '../../../platform/haus.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { freischalttexte } from '../freischaltcode/texte.ts'
import type { Kunde } from '../kunde/query.ts'
import type { Minimum } from '../kunde/stufen.ts'
import { pinbrieftexte } from '../pin-brief/texte.ts'
import { angeboten, KONTOPFAD, STUFENPFAD } from '../verbund/dienst.ts'
import type { Lage } from './lage.ts'
import { stufentexte } from './texte.ts'

/** A way to become surer, as the page of the ways offers it. */
export interface Stufenweg {
  readonly name: string
  /** What one has after it. */
  readonly bringt: Minimum
  /** Page of ours that begins it, for what is missing; `weiter` is carried in its query and leads back. */
  readonly pfad: string | ((fehlt: Minimum) => string)
  /** Offered to this person, in this installation. */
  readonly gibtEs: (lage: Lage, kunde: Kunde, haus: Haus) => boolean
  readonly worte: (sprache: Sprache) => { readonly titel: string; readonly text: string; readonly knopf: string }
}

const eigener = (
  name: 'passwort' | 'passkey' | 'code' | 'bundid' | 'bundid-neu' | 'passkey-neu' | 'app-neu' | 'email',
  rest: Pick<Stufenweg, 'bringt' | 'pfad' | 'gibtEs'>,
): Stufenweg => ({
  name,
  ...rest,
  worte(sprache) {
    const t = stufentexte(sprache)
    return { titel: t(`${name}.titel`), text: t(`${name}.text`), knopf: t(`${name}.knopf`) }
  },
})

/** Every way there is, the shortest first. A new one is a line here and a page that ends with `anmeldungVollziehen`. */
export const wege: readonly Stufenweg[] = [
  eigener('passwort', {
    bringt: { anmeldung: 1, frisch: true },
    pfad: '/konto/stufe/passwort',
    gibtEs: (lage) => lage.arten.has('passwort'),
  }),
  eigener('passkey', {
    bringt: { anmeldung: 3, frisch: true },
    pfad: '/konto/stufe/passkey',
    gibtEs: (lage) => lage.arten.has('passkey'),
  }),
  eigener('code', {
    bringt: { anmeldung: 3, frisch: true },
    pfad: '/konto/stufe/code',
    gibtEs: (lage) => lage.app,
  }),
  eigener('bundid', {
    bringt: { anmeldung: 4, frisch: true },
    pfad: ({ anmeldung = 1 }) => `${STUFENPFAD}?art=bundid&stufe=${anmeldung}`,
    gibtEs: (lage, _kunde, haus) => lage.arten.has('bundid') && angeboten(haus.config).includes('bundid'),
  }),
  eigener('bundid-neu', {
    bringt: { bindung: 'ausweis', anmeldung: 4 },
    pfad: KONTOPFAD,
    gibtEs: (lage, _kunde, haus) => !lage.arten.has('bundid') && angeboten(haus.config).includes('bundid'),
  }),
  eigener('passkey-neu', {
    bringt: { anmeldung: 3 },
    pfad: '/konto/anmeldewege/passkey',
    gibtEs: (lage) => !lage.arten.has('passkey'),
  }),
  eigener('app-neu', {
    bringt: { anmeldung: 3 },
    pfad: '/konto/anmeldewege/app',
    gibtEs: (lage, _kunde, haus) => !lage.app && haus.config.ZWEITER_FAKTOR !== 'aus',
  }),
  eigener('email', {
    bringt: { bindung: 'email' },
    pfad: '/konto/email',
    gibtEs: (_lage, kunde) => kunde.bindung === 'keine',
  }),
  {
    name: 'pin_brief',
    bringt: { bindung: 'pin_brief' },
    pfad: '/konto/pin-brief',
    gibtEs: () => true,
    worte(sprache) {
      const t = pinbrieftexte(sprache)
      return { titel: t('weg.titel'), text: t('weg.text'), knopf: t('weg.knopf') }
    },
  },
  {
    name: 'freischaltcode',
    bringt: { bindung: 'pin_brief' },
    pfad: '/freischaltcode',
    gibtEs: () => true,
    worte(sprache) {
      const t = freischalttexte(sprache)
      return { titel: t('weg.titel'), text: t('weg.text'), knopf: t('weg.knopf') }
    },
  },
]

/** Those that bring something of what is missing. */
export const passende = (fehlt: Minimum, alle: readonly Stufenweg[]): Stufenweg[] =>
  alle.filter(({ bringt }) => nuetzt(bringt, fehlt))

const rang = { email: 1, pin_brief: 2, ausweis: 3 } as const

function nuetzt(bringt: Minimum, fehlt: Minimum): boolean {
  // Fresh alone is brought by every way to sign in again; it counts for a higher level only together with that level.
  if (fehlt.anmeldung !== undefined && (bringt.anmeldung ?? 0) >= fehlt.anmeldung) return true
  if (fehlt.bindung !== undefined && bringt.bindung !== undefined && rang[bringt.bindung] >= rang[fehlt.bindung])
    return true
  return fehlt.anmeldung === undefined && fehlt.frisch === true && bringt.frisch === true
}

import type { Haus } from '../../../platform/haus.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { angeboten, KONTOPFAD } from '../verbund/dienst.ts'
import { anmeldewegetexte } from './texte.ts'

/** A way to sign in that can be added; `pfad` is the page of ours that begins it. */
interface NeuerWeg {
  readonly pfad: string
  readonly gibtEs: (haus: Haus) => boolean
  readonly text: (sprache: Sprache) => string
}

/** What the page of all ways offers to add. */
export const neueWege: readonly NeuerWeg[] = [
  {
    pfad: '/konto/anmeldewege/passkey',
    gibtEs: () => true,
    text: (sprache) => anmeldewegetexte(sprache)('neu.passkey'),
  },
  {
    pfad: KONTOPFAD,
    gibtEs: ({ config }) => angeboten(config).length > 0,
    text: (sprache) => anmeldewegetexte(sprache)('neu.nachweis'),
  },
]

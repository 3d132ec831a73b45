import { randomBytes } from 'node:crypto'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import type { Sitzung } from '../../../platform/http/index.ts'
import { authnRequest } from '../../../platform/saml/index.ts'
import { anfrageMerken, type NeueAnfrage } from '../verbund/anfrage-merken.ts'
import type { Bundid } from './einrichtung.ts'
import { erweiterung } from './erweiterung.ts'
import { alsKlasse } from './stufen.ts'

/** The form that takes the browser to BundID. */
export interface Hinweg {
  readonly ziel: string
  readonly felder: Readonly<Record<string, string>>
}

/** Begins the way to BundID: a signed request, remembered once for this browser session. */
export async function beginnen(
  haus: Haus,
  { dienst, signierer, anmeldeUrl }: Bundid,
  sitzung: Sitzung,
  was: Pick<NeueAnfrage, 'zweck' | 'kontoId' | 'stufe' | 'weiter'> & {
    readonly sprache: string
    readonly zurueck: string
  },
): Promise<Hinweg> {
  const { config } = haus
  const id = `_${randomBytes(20).toString('hex')}`
  const begleiter = randomBytes(24).toString('base64url')
  const { sprache, zurueck, ...rest } = was
  await alsSystem(haus.db, 'anmeldung', (tx) =>
    anfrageMerken(haus, tx, { ...rest, art: 'bundid', kennung: id, begleiter, sitzungId: sitzung.id }),
  )
  const anfrage = {
    id,
    ausgestellt: haus.uhr.jetzt(),
    ziel: anmeldeUrl,
    kennung: dienst.kennung,
    antwortUrl: dienst.antwortUrl,
    mindestens: alsKlasse(was.stufe),
    erweiterung: erweiterung(was.stufe, {
      organisation: config.BUNDID_ANZEIGE,
      dienstId: config.BUNDID_DIENST_ID,
      sprache,
      zurueck: `${config.basisUrl}${zurueck}`,
    }),
  }
  return { ziel: anmeldeUrl, felder: { SAMLRequest: authnRequest(anfrage, signierer), RelayState: begleiter } }
}

import assert from 'node:assert/strict'
import { pruefen, umwandeln } from '../../../platform/eingang/index.ts'
import { type TestDatenbank, testPortal } from '../../../platform/testing/index.ts'
import { neuesKonto } from '../../../../tests/konto.ts'
import { konto } from '../../konto/index.ts'
import { postfach } from '../index.ts'
import { buehne, jetzt } from './buehne.ts'

export const TEXT = 'Meine Miete steigt auf 512 Euro.'
export const ort = (antwort: { headers: Record<string, unknown> }): string => String(antwort.headers['location'])

/** The stage of the Postfach with its pages, and customers of Musterstadt before them. */
export async function kundenbuehne(db: TestDatenbank) {
  const { stelle, personal, antworte, beginne } = await buehne(db)
  const eingang = { name: 'eingang', worker: [pruefen, umwandeln] }
  const portal = await testPortal(db, [konto, postfach, eingang], jetzt)
  let nummer = 0

  /** A signed-in customer; bound by letter unless told otherwise. */
  async function kunde(bindung = 'pin_brief') {
    const email = `jan${(nummer += 1)}@beispiel.de`
    const browser = await neuesKonto(portal, email)
    const [zeile] = await db.sql('select id, person_id from konto.konto order by id desc limit 1')
    const [kontoId, personId] = [String(zeile?.['id']), String(zeile?.['person_id'])]
    await db.sql('update konto.konto set registrierungsstufe = $2 where id = $1', [kontoId, bindung])
    await db.sql(
      `update step.person set vorname = 'Jan', nachname = 'Nowak', geburtsdatum = '1988-05-04' where id = $1`,
      [personId],
    )
    await db.sql('insert into step.zustaendigkeit (person_id, dienststelle_id, ab) values ($1, $2, now())', [
      personId,
      stelle('musterstadt'),
    ])
    return { ...browser, kontoId, personId, email }
  }
  type Kunde = Awaited<ReturnType<typeof kunde>>

  const waehle = (wer: Kunde, anliegen: string) =>
    wer.sende('/postfach/schreiben', { stelle: stelle('musterstadt'), anliegen })

  /** Writes a message to its end. @returns the number of its conversation */
  async function schreibe(wer: Kunde, text = TEXT): Promise<string> {
    const entwurf = ort(await waehle(wer, 'miete-heizkosten'))
    await wer.sende(entwurf, { text, aktion: 'weiter' })
    const gesendet = await wer.sende(`${entwurf}/pruefen`)
    return /JC-[\dA-Z-]+/.exec(ort(gesendet))?.[0] ?? assert.fail(gesendet.body)
  }

  return { portal, stelle, personal, antworte, beginne, kunde, waehle, schreibe }
}

import assert from 'node:assert/strict'
import { load } from 'cheerio'
import { bis } from '../portal.ts'
import type { Leitung } from './leitung.ts'
import type { Stand } from './stand.ts'

const PFAD = '/antrag/hauptantrag'

/** The way of someone who has applied through the Hauptantrag; what they leave open does not keep them from sending. */
export function hauptantrag(stand: Stand, leitung: Leitung, referenz: () => string | undefined) {
  const { ruf, beharrlich, sende, dokument, spur } = leitung
  let schluessel = ''
  const absenden = (): Promise<Response> => ruf('POST', `${PFAD}/absenden`, { schluessel, wahrheit: 'ja' })

  /** As the desk's conversion leaves it; tried again while the database is gone. */
  const umwandlung = (): Promise<void> =>
    bis(async () => {
      const person = 'select person_id from antrag.antrag where referenz = $1'
      await stand.sql(`update step.person set art = 'inhouse' where id = (${person})`, [referenz()])
      return true
    })
  const beginnen = async (): Promise<void> => {
    await sende(`${PFAD}/beginnen`, {})
    const seite = await (await beharrlich('GET', `${PFAD}/absenden`)).text()
    schluessel = String(load(seite)('input[name=schluessel]').val())
    assert.match(schluessel, /^[0-9a-f-]{36}$/, spur.join('\n'))
  }
  const einreichen = async (): Promise<void> => {
    const antwort = await beharrlich('POST', `${PFAD}/absenden`, { schluessel, wahrheit: 'ja' })
    assert.match(antwort.headers.get('location') ?? '', /\/quittung\/JC-/, spur.join('\n'))
  }
  const schritte = [
    ['Umwandlung', umwandlung],
    ['Hauptantrag beginnen', beginnen],
    ['Hauptantrag absenden', einreichen],
    ['Hauptantrag Dokument', () => dokument(`${PFAD}/quittung/${referenz()}/dokument`)],
  ] as const
  return { absenden, schritte }
}

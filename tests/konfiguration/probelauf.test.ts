import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { alsKunde, alsPersonal } from '../../src/platform/database/index.ts'
import { neueId } from '../../src/platform/ids.ts'
import { testDatenbank, testHaus } from '../../src/platform/testing/index.ts'
import { einstellungenVon } from '../../src/modules/konfiguration/index.ts'
import { gewesene, sendeVonKunde } from '../../src/modules/postfach/index.ts'
import { buehne, jetzt } from '../../src/modules/postfach/pruefstand/buehne.ts'
import { konfigurationstool } from '../../src/modules/konfigurationstool/index.ts'
import { laufe } from '../../src/modules/konfigurationstool/probelauf/laufen.ts'
import { entscheiden, testDesk } from '../desk.ts'

const db = await testDatenbank()
const szene = await buehne(db)
const haus = testHaus(db.app, { jetzt })
const desk = await testDesk(db, haus, [konfigurationstool])
const stelle = szene.stelle('musterstadt')
const wagner = await desk.als('konfiguration', stelle, 'Selma Wagner')
const reiter = await desk.als('konfiguration', stelle, 'Oskar Reiter')
const basis = '/arbeitsplatz/konfiguration'
const kundin = await szene.kunde()
const nachrichten = ['kopien', 'kopien', 'kopien', 'miete-heizkosten', 'miete-heizkosten', 'sonstiges']

const zugriff = { personalId: neueId(), dienststelleIds: [stelle], rechte: ['fassung.konfiguration'] }
const wege = (seit: Date) => alsPersonal(db.app, zugriff, (tx) => gewesene(tx, stelle, seit))
const vor = (tage: number, von: Date) => new Date(von.getTime() - tage * 24 * 60 * 60 * 1000)
const anliegen = (mehr: Record<string, string>) => ({ version: '9', angeboten: 'ja', kanal: 'eakte', ...mehr })

test('KT-05: the dry run says of the last month what really happens once the draft counts; it counts, and reads no message', async () => {
  const faeden = []
  for (const eines of nachrichten) faeden.push(await szene.schreibe(kundin, 'Guten Tag', eines))
  const fadenId = faeden[3]?.fadenId ?? ''
  const antworten = (wann: Date) =>
    alsKunde(db.app, kundin, (tx) =>
      sendeVonKunde(tx, haus, { ziel: { fadenId }, text: 'Noch etwas', schluessel: neueId() }, wann),
    )
  await antworten(new Date(jetzt.getTime() + 1000))
  await wagner(`${basis}/entwurf`, {})
  await wagner(`${basis}/anliegen/kopien`, anliegen({ kanal: 'outlook', adresse: 'team3@jobcenter-ge.de' }))
  await wagner(`${basis}/anliegen/miete-heizkosten`, anliegen({ angeboten: 'nein', hinweis: 'Bitte rufen Sie an.' }))
  const seite = load((await wagner(`${basis}/probelauf`)).body)
  assert.match(seite('main').text(), /von 7 Nachrichten wären woandershin gegangen/)
  assert.match(seite('tr:contains("Miete")').text(), /E-AKTE.*nicht möglich, Ihr Hinweis.*2/s)

  const verantwortlich = String(
    (await db.sql(`select id from organisation.personal where name = 'Selma Wagner'`))[0]?.['id'],
  )
  await wagner(`${basis}/allgemein`, { version: '9', verantwortlich, zweitePerson: 'ja' })
  await wagner(`${basis}/freigabe/einreichen`, { grund: 'Kopien zu Team 3' })
  assert.equal((await entscheiden(reiter, `${basis}/freigabe`, 'freigeben', { moment: 'woche' })).statusCode, 303)

  // The same messages again, after the Sunday on which it came into force; those about rent are not possible now.
  const spaeter = new Date('2026-07-06T08:00:00Z')
  const gesagt = await alsPersonal(db.app, zugriff, async (tx) => {
    const { einstellungen } = await einstellungenVon(tx, stelle, spaeter)
    return laufe(tx, stelle, einstellungen, await gewesene(tx, stelle, vor(30, spaeter)))
  })
  for (const eines of nachrichten.filter((name) => name !== 'miete-heizkosten'))
    await alsKunde(db.app, kundin, (tx) => {
      const ziel = { dienststelleId: stelle, anliegen: eines, personId: kundin.personId }
      return sendeVonKunde(tx, haus, { ziel, text: 'Guten Tag', schluessel: neueId() }, spaeter)
    })
  await antworten(spaeter)
  const je = (liste: readonly (readonly [string, number])[]): Record<string, number> => {
    const summen: Record<string, number> = {}
    for (const [name, zahl] of liste) summen[name] = (summen[name] ?? 0) + zahl
    return summen
  }
  assert.deepEqual(
    je((await wege(vor(1, spaeter))).map(({ anliegen: was, kanal, zahl }) => [`${was} ${kanal}`, zahl])),
    je(
      gesagt.filter(({ nach }) => nach !== 'hinweis').map(({ anliegen: was, nach, zahl }) => [`${was} ${nach}`, zahl]),
    ),
  )
  assert.deepEqual(
    gesagt.filter(({ nach }) => nach === 'hinweis').map(({ anliegen: was, zahl }) => [was, zahl]),
    [['miete-heizkosten', 2]],
  )
})

test('PF-13: counts of messages are told to nobody but those who write the settings of that office', async () => {
  for (const fremd of [
    { ...zugriff, rechte: [] },
    { ...zugriff, dienststelleIds: [szene.stelle('probeland')] },
  ])
    assert.deepEqual(await alsPersonal(db.app, fremd, (tx) => gewesene(tx, stelle, vor(30, jetzt))), [])
})

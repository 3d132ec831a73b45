import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Beglaubigung, liesMail } from '../../../platform/mail/index.ts'
import type { Kennzeichen } from '../outlook/kennzeichen.ts'
import type { Umgebung } from './entscheiden.ts'
import { urteile } from './urteil.ts'

const MARKE = 'a'.repeat(40)
const TEAM = 'team3@jobcenter-ge.de'
const umgebung: Umgebung = {
  domain: 'portal.example',
  mailserver: undefined,
  erlaubteDomains: ['jobcenter-ge.de'],
  eigene: { host: 'portal.example', adressen: ['antwort@portal.example'] },
}
const kennzeichen: Kennzeichen = {
  id: 'k',
  art: 'antwort',
  adresse: TEAM,
  dienststelleId: 'd',
  fadenId: 'f',
  personId: 'p',
  anliegen: null,
  personalId: null,
  gilt: true,
}
const BRIEF = 'Von:       Jan Petersen\n\nBitte schicken Sie mir eine Kopie.\n\nAntworten Sie einfach auf diese E-Mail.'
const gut: Beglaubigung = { bestanden: true, grund: 'DKIM selbst geprüft' }

interface Probe {
  readonly text?: string
  readonly kopf?: readonly string[]
  readonly unterschrift?: Beglaubigung
  readonly marke?: Partial<Kennzeichen>
}

async function urteil({ text = 'Ja.', kopf = [], unterschrift = gut, marke = {} }: Probe): Promise<string> {
  const roh = [...kopf, `From: <${TEAM}>`, `To: <antwort+${MARKE}@portal.example>`, 'Message-ID: <1@x>', '', text, '']
  const bytes = Buffer.from(roh.join('\r\n'))
  const nachschlag = {
    kennzeichen: (eine: string) => Promise.resolve(eine === MARKE ? { ...kennzeichen, ...marke } : undefined),
    unterschrift: () => Promise.resolve(unterschrift),
    briefe: () => Promise.resolve([BRIEF]),
  }
  const { art, grund } = await urteile(nachschlag, await liesMail(bytes), bytes, umgebung)
  return `${art}: ${grund}`
}

test('PF-08: an answer goes on without our letter below it; with anything else below it a person looks', async () => {
  const kopf = 'Von: Jobcenter online\r\nGesendet: heute\r\nAn: Team 3\r\nBetreff: Ihre Frage'
  assert.equal(await urteil({ text: `Ja.\r\n\r\n${kopf}\r\n\r\n${BRIEF}` }), 'antwort: DKIM selbst geprüft')
  const doch = 'korb: Was zitiert ist, lässt sich nicht sicher abtrennen'
  assert.equal(await urteil({ text: `Ja.\r\n\r\n${kopf}\r\n\r\n${BRIEF}\r\n\r\nUnd bitte mit Stempel.` }), doch)
  assert.equal(await urteil({ text: `Ja.\r\n\r\n${kopf}\r\n\r\nEtwas anderes.` }), doch)
  assert.equal(await urteil({ text: `${kopf}\r\n\r\n${BRIEF}` }), 'korb: ohne Text')
})

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

test('PF-08: a subject like that of a program, and a report that names no mail of ours, wait for a person', async () => {
  const betreff = 'Subject: Abwesenheit vom Wohnort im August'
  assert.equal(await urteil({ kopf: [betreff] }), 'korb: Betreff wie von einer automatischen Antwort')
  const bericht = (id: string, form = 'Content-Type: multipart/report; report-type=delivery-status; boundary=g') => ({
    kopf: [form],
    text: [
      '--g\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example',
      'Final-Recipient: rfc822; x@y.de\r\nAction: failed\r\nStatus: 5.1.1',
      `--g\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <${id}>\r\n\r\n--g--`,
    ].join('\r\n\r\n'),
  })
  assert.equal(await urteil(bericht('1@portal.example')), 'bericht: endgültig nicht zugestellt (5.1.1)')
  assert.equal(await urteil(bericht('1@anderswo.example')), 'korb: Bericht nennt keine E-Mail von uns')
  const ohneForm = bericht('1@portal.example', 'Content-Type: multipart/mixed; boundary=g')
  assert.equal(await urteil(ohneForm), 'korb: vielleicht ein Bericht eines Mailservers')
})

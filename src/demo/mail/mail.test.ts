import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createTransport } from 'nodemailer'
import { stehendeUhr } from '../../platform/clock/index.ts'
import { mailfang } from './index.ts'
import { mitAdressen } from './mail.ts'

const ordner = mkdtempSync(join(tmpdir(), 'mailfang-'))
after(() => rmSync(ordner, { recursive: true }))
const starte = () => mailfang({ smtpPort: 0, seitenPort: 0, ordner, uhr: stehendeUhr('2026-07-03T12:07:00Z') })

const brief = {
  from: 'Jobcenter online <nicht-antworten@jobcenter.invalid>',
  to: 'kim@example.org',
  subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
  text: 'Guten Tag,\n\nhier ist Ihr Link: http://localhost:8080/bestaetigen/abc?x=1&y=2.\n\n<b>Ende</b>',
  messageId: '<0197@jobcenter.invalid>',
}

test('a mail sent over SMTP can be read on a page, its link followed, and is still there after a new start', async () => {
  const fang = await starte()
  const post = createTransport(fang.smtpUrl)
  await post.sendMail(brief)
  await post.sendMail(brief)
  post.close()
  const liste = await (await fetch(fang.url)).text()
  assert.match(liste, /Bitte bestätigen Sie Ihre E-Mail-Adresse/)
  await fang.ende()

  const wieder = await starte()
  const seite = await fetch(`${wieder.url}/mail/2`)
  const html = await seite.text()
  assert.match(html, /<a href="http:\/\/localhost:8080\/bestaetigen\/abc\?x=1&amp;y=2">/)
  assert.match(html, /mehr als einmal/)
  assert.match(html, /&lt;b>Ende/)
  assert.match(seite.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  const mails = (await (await fetch(`${wieder.url}/mails.json`)).json()) as { an: string; messageId: string }[]
  assert.deepEqual(
    mails.map(({ an, messageId }) => [an, messageId]),
    [
      ['kim@example.org', '<0197@jobcenter.invalid>'],
      ['kim@example.org', '<0197@jobcenter.invalid>'],
    ],
  )
  assert.equal((await fetch(`${wieder.url}/mail/99`)).status, 404)
  await wieder.ende()
})

test('a mail that is too large is refused', async () => {
  const fang = await starte()
  const post = createTransport(fang.smtpUrl)
  await assert.rejects(post.sendMail({ ...brief, text: 'x'.repeat(12_000_000) }), { responseCode: 552 })
  post.close()
  await fang.ende()
})

test('web addresses end before the punctuation of the sentence', () => {
  assert.deepEqual(mitAdressen('Siehe https://a.example/b?c=d, oder (http://e.example).'), [
    { text: 'Siehe ', adresse: false },
    { text: 'https://a.example/b?c=d', adresse: true },
    { text: ', oder (', adresse: false },
    { text: 'http://e.example', adresse: true },
    { text: ').', adresse: false },
  ])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { mail, TEAM, unterschrieben } from './pruefstand/outlook.ts'
import { postbuehne } from './pruefstand/postbuehne.ts'

const db = await testDatenbank()
const { skip, da, gesendet, lese, ankommt, korb, leereKorb } = await postbuehne(db)

test('PF-13: forged, stolen, repeated and foreign replies reach nobody, and a person sees them', { skip }, async () => {
  const [ziel, fremd] = [await gesendet(), await gesendet('probeland', 'team9')]
  const [frage] = await ziel.texte()
  const gut = await unterschrieben(mail({ an: ziel.adresse, id: 'echt@jobcenter-ge.de' }))
  const ergebnis = 'Authentication-Results: mx.boese.example; dmarc=pass header.from=jobcenter-ge.de'
  await ankommt(
    // The right number, no mark.
    await unterschrieben(mail({ an: 'antwort@portal.example', text: `Zu ${ziel.referenz}: ja` })),
    mail({ an: ziel.adresse }),
    mail({ an: ziel.adresse, kopf: [ergebnis] }),
    await unterschrieben(mail({ an: ziel.adresse, von: 'team4@jobcenter-ge.de' })),
    await unterschrieben(mail({ an: fremd.adresse })),
    (await unterschrieben(mail({ an: ziel.adresse }))).replace('Ja, das passt', 'Nein, alles falsch'),
    `From: <chefin@jobcenter-ge.de>\r\n${await unterschrieben(mail({ an: ziel.adresse }))}`,
  )
  assert.deepEqual(await ziel.texte(), [frage])
  assert.deepEqual((await fremd.texte()).length, 1)
  assert.deepEqual(await korb(), [
    'Absender ist ein anderer als der angeschriebene',
    'Absender ist ein anderer als der angeschriebene',
    'Unterschrift des Absenders ist ungültig',
    'kein Kennzeichen in der Adresse',
    'mehrere Absender',
    'ohne Unterschrift der Domain des Absenders',
    'ohne Unterschrift der Domain des Absenders',
  ])
  await leereKorb()
  await ankommt(gut)
  await ankommt(`Received: from anderswo\r\n${gut}`, gut)
  assert.deepEqual(await ziel.texte(), [frage, 'Ja, das passt.'])
  assert.deepEqual(await korb(), ['schon einmal gekommen'])
  await db.sql(`update postfach.kennzeichen set widerrufen = now() where adresse = $1`, [TEAM])
  await leereKorb()
  await ankommt(await unterschrieben(mail({ an: ziel.adresse, text: 'spät' })))
  assert.deepEqual(await korb(), ['Kennzeichen gilt nicht mehr'])
  await leereKorb()
})

test(
  'PF-08: a storm of 10,000 answers nobody wrote leaves one mail to look at, and no entry in a thread',
  { skip },
  async () => {
    const { adresse, texte } = await gesendet()
    const sturm = Array.from({ length: 10_000 }, () => mail({ an: adresse, kopf: ['Auto-Submitted: auto-replied'] }))
    const vorher = (await da().mails('team3')).length
    da().lege('antwort', sturm)
    const beginn = performance.now()
    await lese()
    const sekunden = (performance.now() - beginn) / 1000
    assert.equal((await texte()).length, 1)
    assert.deepEqual(await korb(), ['Automatische Antwort'])
    const [zahl] = await db.sql(`select sum(zahl)::int as zahl from postfach.mail_zaehlung where grund = 'automatisch'`)
    assert.equal(zahl?.['zahl'], 9_999)
    assert.deepEqual(await da().mails('antwort'), [])
    assert.equal((await da().mails('team3')).length, vorher, 'nothing is answered')
    assert.ok(sekunden < 30, `${sekunden} s`)
    await leereKorb()
  },
)

test(
  'PF-08: an own notice that comes back, a stranger and broken mails are neither shown nor in the way',
  { skip },
  async () => {
    const { adresse, texte } = await gesendet()
    const [eigene = Buffer.alloc(0)] = await da().mails('team3')
    await ankommt(
      eigene.toString().replace(/^To: .*$/m, `To: <${adresse}>`),
      mail({ an: 'antwort@portal.example', von: 'werbung@irgendwo.example' }),
      '',
      'kein Kopf',
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/mixed; boundary=b',
      await unterschrieben(mail({ an: adresse, text: 'Danach geht es weiter.' })),
    )
    assert.deepEqual((await texte()).slice(1), ['Danach geht es weiter.'])
    assert.deepEqual(await korb(), [])
  },
)

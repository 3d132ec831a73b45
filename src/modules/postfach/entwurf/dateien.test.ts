import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { pdfDatei } from '../../../platform/eingang/pruefstand/dateien.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { jetzt } from '../pruefstand/buehne.ts'
import { kundenbuehne, ort } from '../pruefstand/kundin.ts'

const db = await testDatenbank()
const { portal, kunde, waehle } = await kundenbuehne(db)

test('PF-11: a file goes along by the same checks, and is filed beside the message', async () => {
  const jan = await kunde()
  const entwurf = ort(await waehle(jan, 'kopien'))
  await jan.sende(entwurf, { text: 'Mit Anlage', aktion: 'weiter' })
  const daten = new FormData()
  daten.set('datei-neu', new File([new Uint8Array(await pdfDatei(2))], 'vertrag.pdf'))
  daten.set('aktion', 'hochladen')
  assert.equal(ort(await jan.sendeDateien(`${entwurf}/dateien`, daten)), `${entwurf}/dateien`)
  assert.match((await jan.hole(`${entwurf}/pruefen`)).body, /vertrag\.pdf/)
  const referenz = /JC-[\dA-Z-]+/.exec(ort(await jan.sende(`${entwurf}/pruefen`)))?.[0]
  await portal.arbeite()
  portal.stelle(plusSekunden(jetzt, 60))
  await portal.arbeite()
  portal.stelle(jetzt)
  const dokumente = await db.sql(
    `select d.dateiname from eakte.dokument d join eakte.eingang e on e.id = d.eingang_id where e.referenz = $1 order by d.art`,
    [referenz],
  )
  assert.ok(dokumente.some((d) => d['dateiname'] === 'vertrag.pdf'))
  assert.match((await jan.hole(`/postfach/faden/${referenz}`)).body, /vertrag\.pdf/)
})

test('PF-11: more files than a message may carry are named, and stay in the library', async () => {
  const jan = await kunde()
  const entwurf = ort(await waehle(jan, 'kopien'))
  const pdf = await pdfDatei(1)
  const daten = new FormData()
  for (let i = 1; i <= 11; i += 1) daten.append('datei-neu', new File([new Uint8Array(pdf), `%${i}`], `Foto-${i}.pdf`))
  const antwort = await jan.sendeDateien(`${entwurf}/dateien`, daten)
  assert.equal(antwort.statusCode, 422)
  assert.match(antwort.body, /höchstens 10 Dateien mitgeben\. Nicht dabei: Foto-/)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { alsKunde } from '../../../platform/database/index.ts'
import { axeBefunde, ragtHinaus, testBrowser, testDatenbank, testFenster } from '../../../platform/testing/index.ts'
import { fehlt } from '../../../platform/testing/werkzeug.ts'
import { adresse, type Antworten, type Blatt, blattname, leererInhalt } from '../../strecke/index.ts'
import { offenerBogen } from '../bogen/lesen.ts'
import { antwortenVon, erwartet } from '../bogen/pruefstand/gang.ts'
import { gehe, reicheEin } from '../bogen/pruefstand/mensch.ts'
import { blaetter } from '../bogen/pruefstand/zufaellig.ts'
import { bogenSpeichern } from '../bogen/speichern.ts'
import { probehaushalte } from '../formulare/probe.ts'
import { hauptantrag } from './hauptantrag.ts'
import { jetzt, PFAD, probe } from './probe.ts'

const { db, portal, begonnen } = await probe(await testDatenbank())
const basis = await portal.web.listen({ host: '127.0.0.1', port: 0 })
const TELEFON = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

let chromium: Promise<Browser> | undefined
after(async () => (await chromium)?.close())

/** The first page of each area of the one who applies, where this household has something to say. */
function schluesselseiten(antworten: Antworten): Blatt[] {
  const jeBereich = new Map<string, Blatt>()
  for (const blatt of blaetter(hauptantrag, { ...leererInhalt, antworten })) {
    const { ort, fragen, bereich, liste } = blatt
    const sagtWas = fragen.some(({ id }) => antworten[ort.instanz]?.[id] !== undefined)
    if (ort.person < 2 && liste === undefined && sagtWas && !jeBereich.has(bereich)) jeBereich.set(bereich, blatt)
  }
  return [...jeBereich.values()]
}

/** The newest form says everything that is not on these pages, and all others were seen. */
async function fuelleSonst(antworten: Antworten, ausser: readonly Blatt[]): Promise<void> {
  const [zeile] = await db.sql('select konto_id, person_id from antrag.bogen order by id desc limit 1')
  const kunde = { kontoId: String(zeile?.['konto_id']), personIds: [String(zeile?.['person_id'])] }
  const offen = new Set(ausser.flatMap(({ ort, fragen }) => fragen.map(({ id }) => `${ort.instanz} ${id}`)))
  const rest = Object.fromEntries(
    Object.entries(antworten).map(([instanz, werte]) => [
      instanz,
      Object.fromEntries(Object.entries(werte).filter(([id]) => !offen.has(`${instanz} ${id}`))),
    ]),
  )
  const namen = new Set(ausser.map(blattname))
  const besucht = blaetter(hauptantrag, { ...leererInhalt, antworten })
    .map(blattname)
    .filter((name) => !namen.has(name))
  await alsKunde(db.app, kunde, async (tx) => {
    const { krypto } = portal.haus
    const bogen = (await offenerBogen(tx, krypto, kunde.personIds, 'hauptantrag', true)) ?? assert.fail()
    await bogenSpeichern(tx, krypto, { ...bogen, ...leererInhalt, antworten: rest, besucht }, jetzt)
  })
}

/** A son at his parents', someone with two citizenships, a man without a home, a business. */
const vier = ['n03', 'n14', 'n17', 'h12']

for (const id of vier) {
  for (const mitSkript of [true, false]) {
    const seiten = mitSkript ? 'all its pages, with JavaScript' : 'a page of each area, without JavaScript'
    test(
      `HA-02, HA-03: household ${id} fills in ${seiten}, on a phone, and hands in a file and the form`,
      { skip: fehlt('chromium') },
      async () => {
        const haushalt = probehaushalte().find((h) => h.id === id) ?? assert.fail(id)
        const antworten = antwortenVon(haushalt)
        const schluessel = schluesselseiten(antworten)
        const { kekse } = await begonnen()
        if (!mitSkript) await fuelleSonst(antworten, schluessel)
        const wahl = { ...TELEFON, javaScriptEnabled: mitSkript }
        const { seite, fenster, klagen } = await testFenster(await (chromium ??= testBrowser()), basis, wahl)
        await fenster.addCookies([...kekse].map(([name, value]) => ({ name, value, url: basis })))
        const vonHand = new Set(schluessel.map(adresse))
        const schaue = async (wo: string) => assert.equal(await ragtHinaus(seite), false, wo)
        const gesehen = await gehe(seite, { pfad: PFAD, antworten, vonHand, nurDiese: !mitSkript, schaue })
        const soll = mitSkript ? erwartet(hauptantrag, haushalt) : [...vonHand]
        assert.deepEqual([...gesehen].toSorted(), soll.toSorted())
        await reicheEin(seite, PFAD, mitSkript, async () => {
          await schaue('pruefen')
          if (mitSkript) assert.deepEqual(await axeBefunde(seite), [])
        })
        assert.equal(await seite.locator('h1').innerText(), 'Ihr Hauptantrag ist eingegangen')
        assert.match(await seite.locator('main').innerText(), /1 Datei/)
        assert.deepEqual(klagen, [])
        await fenster.close()
      },
    )
  }
}

import assert from 'node:assert/strict'
import { load } from 'cheerio/slim'
import { alsSystem } from '../../../../platform/database/index.ts'
import type { FormularBrowser } from '../../../../platform/testing/index.ts'
import { type Antworten, istOffen } from '../../../strecke/index.ts'
import type { Probehaushalt } from '../../formulare/probe.ts'
import { felderIn, type probe } from '../../hauptantrag/probe.ts'
import type { Formularart } from '../formularart.ts'
import { bogenLesen } from '../lesen.ts'
import { antwortenVon, ausgefuellt, bereichVon, gefragteSeiten, hatWeiteren, ortDer } from './gang.ts'

type Felder = Readonly<Record<string, string | readonly string[]>>

/** Goes from page to page as the pages themselves lead, and answers as told. @returns addresses in order, with what was typed */
export async function vorwaerts(
  wer: FormularBrowser,
  art: Formularart,
  antworten: Antworten,
): Promise<Map<string, Felder>> {
  const gesehen = new Map<string, Felder>()
  let pfad = art.pfad
  for (let schritt = 0; schritt < 400; schritt += 1) {
    const seite = await wer.hole(pfad)
    assert.equal(seite.statusCode, 200, pfad)
    if (!seite.body.includes('data-gespeichert')) {
      const naechste = /<a class="kern-btn kern-btn--primary" href="([^"]+)"/.exec(seite.body)?.[1] ?? assert.fail(pfad)
      if (naechste.endsWith('/pruefen')) return gesehen
      pfad = naechste
      continue
    }
    const [ganz = ''] = pfad.split('?')
    const rein = ganz.slice(art.pfad.length + 1)
    // Who was named before needs no further entry.
    const schonDa = seite.body.includes(`${rein.replace(/\d+$/, (nr) => String(Number(nr) + 1))}"`)
    const noch = seite.body.includes('value="noch"') && hatWeiteren(antworten, rein) && !schonDa
    const felder = ausgefuellt(seite.body, antworten, ortDer(rein).instanz)
    gesehen.set(rein, felder)
    const antwort = await wer.sende(ganz, { ...felder, aktion: noch ? 'noch' : 'weiter' })
    assert.equal(antwort.statusCode, 303, `${rein}: ${load(antwort.body)('.kern-alert').text()}`)
    pfad = String(antwort.headers.location)
  }
  return assert.fail('no end')
}

/** Pages that have shown these answers to some household: that they show what was typed need not be asked twice. */
const schonGezeigt = new Set<string>()

const ohneStand = (felder: Felder): string =>
  JSON.stringify(
    Object.entries(felder).filter(([name, wert]) => !/^(?:stand\.|bogen$|version$)/.test(name) && wert.length > 0),
  )

/** From the last page of each area back to its first: each shows what was typed, and saving that again changes nothing. */
export async function rueckwaerts(
  wer: FormularBrowser,
  { pfad: anfang }: Formularart,
  hin: ReadonlyMap<string, Felder>,
): Promise<void> {
  const orte = [...hin.keys()]
  for (const ende of orte.filter((ort, i) => bereichVon(ort) !== bereichVon(orte[i + 1] ?? ''))) {
    let pfad = `${anfang}/${ende}`
    while (pfad !== anfang) {
      const rein = pfad.slice(anfang.length + 1)
      const getippt = hin.get(rein) ?? assert.fail(`${rein} was not on the way`)
      const inhalt = `${ortDer(rein).seite} ${ohneStand(getippt)}`
      const felder = schonGezeigt.has(inhalt) ? getippt : felderIn((await wer.hole(pfad)).body)
      schonGezeigt.add(inhalt)
      pfad = String((await wer.sende(pfad, { ...felder, aktion: 'zurueck' })).headers.location)
    }
  }
}

/** The answers of the form that was begun last. */
export async function gespeichert({ db, portal }: Awaited<ReturnType<typeof probe>>): Promise<Antworten> {
  const [zeile] = await db.sql('select id from antrag.bogen where geloescht_am is null order by id desc limit 1')
  const bogen = await alsSystem(db.worker, 'aufbewahrung', (tx) =>
    bogenLesen(tx, portal.worker.krypto, String(zeile?.['id'])),
  )
  return bogen?.antworten ?? assert.fail()
}

/** Every answer of the household that a page asks for is there as it was typed. */
export function nichtsVerloren(art: Formularart, haushalt: Probehaushalt, danach: Antworten): void {
  const antworten = antwortenVon(haushalt)
  for (const { instanz, fragen } of gefragteSeiten(art, haushalt)) {
    for (const id of fragen) {
      const gegeben = antworten[instanz]?.[id]
      if (gegeben !== undefined && !istOffen(gegeben))
        assert.deepEqual(danach[instanz]?.[id], gegeben, `${instanz} ${id}`)
    }
  }
}

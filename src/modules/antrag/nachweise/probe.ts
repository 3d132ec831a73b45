import assert from 'node:assert/strict'
import { load } from 'cheerio'
import { plusSekunden } from '../../../platform/clock/index.ts'
import { alsSystem } from '../../../platform/database/index.ts'
import { objektLoeschen, pruefen, umwandeln } from '../../../platform/eingang/index.ts'
import type { FormularBrowser, testDatenbank } from '../../../platform/testing/index.ts'
import { runde } from '../../../platform/uebergabe/index.ts'
import { antragsangaben } from '../einreichen/angaben.ts'
import { fuelle, jetzt, PFAD, probe } from '../hauptantrag/probe.ts'

const dateiarbeiter = [pruefen, umwandeln, objektLoeschen]

/** For tests: customers who rent a flat, for which two documents are asked, and what becomes of them. */
export async function nachweisprobe(db: Awaited<ReturnType<typeof testDatenbank>>) {
  const { portal, begonnen } = await probe(db)
  return {
    portal,
    mieter: async (): Promise<FormularBrowser> => {
      const kim = await begonnen()
      await fuelle(kim, 'wohnen/kosten-ja', { haushalt_wohnkosten: 'ja' })
      await fuelle(kim, 'wohnen/wohnung', { kdu_wohnform: 'miete' })
      return kim
    },
    /** Hands in a file for the evidence at this place of a list. @returns the page of the evidence */
    mitDatei: async (wer: FormularBrowser, liste: string, welcher: number, inhalt: Buffer, name = 'Ausweis.pdf') => {
      const zeilen = load((await wer.hole(liste)).body)
      const pfad = String(zeilen('.kern-task-list__item a').eq(welcher).attr('href'))
      const daten = new FormData()
      daten.append('aktion', 'weiter')
      daten.append('weg', 'datei')
      daten.append('datei-neu', new File([new Uint8Array(inhalt)], name))
      const antwort = await wer.sendeDateien(pfad, daten)
      assert.equal(antwort.headers.location, `${liste}?stand=gespeichert`)
      return pfad
    },
    abgesendet: async (wer: FormularBrowser) => {
      const absenden = `${PFAD}/absenden`
      const bogen = String(load((await wer.hole(absenden)).body)('input[name=schluessel]').val())
      const antwort = await wer.sende(absenden, { schluessel: bogen, wahrheit: 'ja' })
      const [e] = await db.sql('select * from antrag.einreichung where bogen_id = $1', [bogen])
      return { quittung: String(antwort.headers.location), bogen, id: String(e?.['id']), e }
    },
    /** The files are checked when a test says so, not with everything else. */
    pruefeDateien: async (): Promise<void> => {
      while ((await runde(portal.worker, dateiarbeiter)) > 0);
    },
    /** Everything else, a little later: what waited for the files is due again. */
    arbeite: async (): Promise<void> => {
      portal.worker.uhr.stelle(plusSekunden(jetzt, 10))
      await portal.arbeite()
    },
    /** What the record got with a round: its documents, and the data. */
    akte: async (id: string) => {
      const dokumente = await db.sql(
        'select titel, dateiname, art, sha256, objekt_id from eakte.dokument where eingang_id = $1 order by id',
        [id],
      )
      const [eingang] = await db.sql('select art, daten from eakte.eingang where id = $1', [id])
      const ort = { tabelle: 'eakte.eingang', spalte: 'daten', zeile: id }
      const klar = await alsSystem(db.worker, 'uebergabe', (tx) =>
        portal.worker.krypto.entschluesseln(tx, ort, eingang?.['daten'] as Buffer),
      )
      return { art: eingang?.['art'], dokumente, daten: antragsangaben.parse(JSON.parse(klar.toString())) }
    },
  }
}

import assert from 'node:assert/strict'
import { after } from 'node:test'
import { alsKunde } from '../../database/index.ts'
import { neueId } from '../../ids.ts'
import { starteClamd } from '../../testing/clamd.ts'
import { type testDatenbank, testHaus } from '../../testing/index.ts'
import { fehlt } from '../../testing/werkzeug.ts'
import { runde } from '../../uebergabe/index.ts'
import { alsPdf, annehmen, type Besitzer, dateienVon, objektLoeschen, pruefen, umwandeln } from '../index.ts'
import { clamd } from '../scanner/clamd.ts'

export const jetzt = new Date('2026-07-03T12:00:00Z')
export const arbeiter = [pruefen, umwandeln, objektLoeschen]

export function person(): Besitzer {
  const personId = neueId()
  return { kontoId: neueId(), personId, personIds: [personId] }
}

/** For tests: people who hand files in, and a worker with a real scanner where there is one. */
export async function buehne(db: Awaited<ReturnType<typeof testDatenbank>>) {
  const app = testHaus(db.app, { jetzt })
  const scan = fehlt('clamd') === false ? await starteClamd() : undefined
  after(() => scan?.ende())
  const worker = testHaus(db.worker, { jetzt, ...(scan && { scanner: clamd(scan.adresse) }) })
  const nimm = (besitzer: Besitzer, inhalt: Buffer, name = 'probe') => annehmen(app, { besitzer, name, inhalt })
  return {
    app,
    worker,
    nimm,
    arbeite: async (haus = worker): Promise<void> => {
      while ((await runde(haus, arbeiter)) > 0);
    },
    liste: (wer: Besitzer) => alsKunde(db.app, wer, (tx) => dateienVon(tx, app)),
    hole: (wer: Besitzer, id: string) => alsKunde(db.app, wer, (tx) => alsPdf(tx, app, id)),
    angenommen: async (besitzer: Besitzer, inhalt: Buffer, name?: string): Promise<string> => {
      const ergebnis = await nimm(besitzer, inhalt, name)
      return 'id' in ergebnis ? ergebnis.id : assert.fail(ergebnis.fehler.grund)
    },
  }
}

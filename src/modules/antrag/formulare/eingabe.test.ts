import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { wurzel } from '../../../config.ts'
import { haushaltLesen } from './eingabe.ts'
import { probehaushalte } from './probe.ts'

const ordner = mkdtempSync(join(tmpdir(), 'haushalt-'))
after(() => rmSync(ordner, { recursive: true }))

const maengel = (antworten: unknown, rest: object = {}): readonly string[] => {
  const gelesen = haushaltLesen({ stichtag: '2026-08-10', antworten, ...rest })
  return 'maengel' in gelesen ? gelesen.maengel : []
}

test('HA-02: every shipped household can be read', () => {
  for (const haushalt of probehaushalte()) assert.ok(!('maengel' in haushaltLesen(haushalt)), haushalt.id)
})

test('HA-02: what is no household is told in German: where, and what is expected there', () => {
  for (const [antworten, satz] of [
    [{ antrag: { 'x.y': 1 } }, /antrag → x\.y: Diese Frage gibt es nicht/],
    [{ antrag: { 'kdu.wohnform': 'zelt' } }, /"zelt" passt nicht. Erwartet: einer von miete, eigentum/],
    [{ antrag: { 'haushalt.wohnkosten': true } }, /Erwartet: "ja" oder "nein"/],
    [{ 'person/1': { 'hauptantrag.person.geburtsdatum': '15.03.1990' } }, /ein Tag als JJJJ-MM-TT/],
    [{ 'person/1': { 'ek.einkunft.arten': 'lohn' } }, /Erwartet: eine Liste aus lohn, /],
    [{ 'person/1': { 'ek.lohn.brutto': 5 } }, /gehört zu einem Eintrag, z\. B\. „person\/1\/1“/],
    [{ 'person/1/1': { 'ek.lohn.brutto': '5' } }, /eine Zahl ohne Anführungszeichen/],
    [{ 'person/0': {} }, /person\/0: Erwartet: Antworten je Instanz/],
    [{ antrag: {}, 'person/1': {} }, /antworten: Es steht keine einzige Antwort darin/],
    [undefined, /antworten: Erwartet: Antworten je Instanz/],
  ] as const)
    assert.match(maengel(antworten).join('\n'), satz)
  assert.match(maengel({}, { stichtag: '2026-13-01' }).join(), /stichtag: Erwartet: ein Tag als JJJJ-MM-TT/)
  assert.match(maengel({}, { angefordert: ['nw.x'] }).join(), /nw\.x: Diesen Nachweis gibt es nicht/)
})

test('HA-02: the command ends with 2 for a file that is missing, no JSON or no household, and says why', () => {
  const faelle = { fehlt: undefined, kaputt: '{"stichtag": ', falsch: '{"stichtag": "2026-08-10"}' }
  const saetze = { fehlt: /nicht zu lesen/, kaputt: /ist kein JSON/, falsch: /kein Haushalt:\nantworten: Erwartet/ }
  for (const [name, inhalt] of Object.entries(faelle)) {
    const datei = join(ordner, `${name}.json`)
    if (inhalt !== undefined) writeFileSync(datei, inhalt)
    const befehl = [join(wurzel, 'dist/script/haushalt-pruefen.js'), datei]
    assert.throws(
      () => execFileSync(process.execPath, befehl, { encoding: 'utf8', stdio: 'pipe' }),
      (fehler: { status?: number; stderr?: string }) => {
        assert.equal(fehler.status, 2)
        assert.match(String(fehler.stderr), saetze[name as keyof typeof saetze])
        return true
      },
    )
  }
})

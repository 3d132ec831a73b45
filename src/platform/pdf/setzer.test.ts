import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { KindFehler } from '../kind/index.ts'
import { pdfSetzer } from './index.ts'

const vorlage = `#set document(title: "Probe")
#set text(lang: "de", font: "Noto Sans", fallback: false)
= Probe
#json(bytes(sys.inputs.daten))`
const langsam = '#for a in range(100000) { for b in range(100000) { if a == b { continue } } }'

function kinder(): number[] {
  const liste = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim()
  return liste === '' ? [] : liste.split(' ').map(Number)
}

function mitArt(art: string): (fehler: unknown) => boolean {
  return (fehler) => fehler instanceof KindFehler && fehler.art === art
}

async function mit(
  einstellungen: Parameters<typeof pdfSetzer>[0],
  probe: (setzer: ReturnType<typeof pdfSetzer>) => Promise<void>,
): Promise<void> {
  const setzer = pdfSetzer(einstellungen)
  try {
    await probe(setzer)
  } finally {
    await setzer.ende()
  }
  assert.deepEqual(kinder(), [])
}

test('many documents asked at once come in order and whole', () =>
  mit({}, async (setzer) => {
    const alle = await Promise.all(Array.from({ length: 20 }, (_, nr) => setzer.setze(vorlage, `Nummer ${nr}`)))
    for (const pdf of alle) assert.equal(pdf.toString('latin1', 0, 5), '%PDF-')
    assert.equal(kinder().length, 1)
  }))

test('a wrong source is a refusal that quotes no entry, and the next document comes', () =>
  mit({}, async (setzer) => {
    await assert.rejects(setzer.setze('#nichtda', 'x'), mitArt('auftrag'))
    await assert.rejects(
      setzer.setze('#panic(json(bytes(sys.inputs.daten)).x)', { x: 'Özlem "Kaya"' }),
      (fehler: Error) => {
        assert.doesNotMatch(fehler.message, /Özlem|Kaya/)
        return mitArt('auftrag')(fehler)
      },
    )
    await assert.rejects(setzer.setze('#read("/../../package.json")', 'x'), mitArt('auftrag'))
    const ohneSchrift = '#set document(title: "x")\n#set text(font: "Noto Sans", fallback: false)\n\\u{674E} geheim'
    await assert.rejects(
      setzer.setze(ohneSchrift, 'x'),
      (fehler: Error) => /could not be displayed/.test(fehler.message) && !fehler.message.includes('李'),
    )
    assert.ok((await setzer.setze(vorlage, 'danach')).length > 0)
  }))

test('a child is replaced after its number of documents', () =>
  mit({ dokumenteJeKind: 2 }, async (setzer) => {
    const gesehen = new Set<number>()
    for (let nr = 0; nr < 5; nr++) {
      await setzer.setze(vorlage, 'x')
      for (const pid of kinder()) gesehen.add(pid)
    }
    assert.equal(gesehen.size, 3)
  }))

test('a child killed between or during documents costs no document', () =>
  mit({}, async (setzer) => {
    await setzer.setze(vorlage, 'x')
    for (const pid of kinder()) process.kill(pid, 'SIGKILL')
    assert.ok((await setzer.setze(vorlage, 'x')).length > 0)
    const laufend = setzer.setze(vorlage, 'Wort '.repeat(50_000))
    await new Promise((weiter) => setTimeout(weiter, 20))
    for (const pid of kinder()) process.kill(pid, 'SIGKILL')
    assert.ok((await laufend).length > 0)
  }))

test('a document that takes too long is refused, and the next one comes', () =>
  mit({ fristMs: 1_500 }, async (setzer) => {
    await assert.rejects(setzer.setze(langsam, 'x'), mitArt('frist'))
    assert.ok((await setzer.setze(vorlage, 'x')).length > 0)
  }))

test('at the end the running and the waiting documents are refused and no process stays', () =>
  mit({}, async (setzer) => {
    const offen = [setzer.setze(langsam, 'x'), setzer.setze(vorlage, 'x')]
    const ergebnis = Promise.allSettled(offen)
    await new Promise((weiter) => setTimeout(weiter, 300))
    await setzer.ende()
    assert.deepEqual(
      (await ergebnis).map((einzeln) => einzeln.status),
      ['rejected', 'rejected'],
    )
    await assert.rejects(setzer.setze(vorlage, 'x'), mitArt('beendet'))
  }))

test('a process that forgets to end its service can still end', () => {
  const modul = new URL('index.js', import.meta.url).href
  const programm = `const { pdfSetzer } = await import(${JSON.stringify(modul)})
    process.stdout.write(String((await pdfSetzer().setze('#set document(title: "x")', null)).length > 0))`
  const angaben = { encoding: 'utf8', timeout: 20_000 } as const
  assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', programm], angaben), 'true')
})

test('a child that hears Ctrl-C goes on: its parent decides', () =>
  mit({}, async (setzer) => {
    await setzer.setze(vorlage, 'x')
    const [pid = 0] = kinder()
    process.kill(pid, 'SIGINT')
    process.kill(pid, 'SIGTERM')
    await setzer.setze(vorlage, 'x')
    assert.deepEqual(kinder(), [pid])
  }))

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wurzel } from '../../src/config.ts'
import type { Testergebnis } from './testmelder.ts'

/** What one test file, or one check, came to. */
export interface Dateiergebnis {
  datei: string
  sekunden: number
  ergebnisse: Testergebnis[]
}

/** A command whose success is one passed test, or a test file that tells of each of its tests. */
export interface Auftrag {
  datei: string
  befehl: string[]
  /** File that the reporter writes to; a check has none. */
  melder?: string
  hoechstensSekunden: number
}

const MELDER = join(wurzel, 'dist/script/lib/testmelder.js')
const AUSGABE_HOECHSTENS = 200_000

const laufend = new Set<ChildProcess>()

/** A test file as a command of its own: run directly, so that its time and its end are in our hands. */
export function testdatei(datei: string, ordner: string, hoechstensSekunden: number): Auftrag {
  const melder = join(ordner, `${datei.replaceAll('/', '-')}.jsonl`)
  const wahl = ['--enable-source-maps', `--test-reporter=${MELDER}`, `--test-reporter-destination=${melder}`]
  return { datei, befehl: [process.execPath, ...wahl, join(wurzel, datei)], melder, hoechstensSekunden }
}

/** Runs the commands, `zugleich` at a time; each has its own process group, ended by force when its time is over. */
export async function fuehreAlleAus(
  auftraege: Auftrag[],
  zugleich: number,
  umgebung: Record<string, string>,
): Promise<Dateiergebnis[]> {
  const offen = [...auftraege]
  const fertig: Dateiergebnis[] = []
  const spur = async (): Promise<void> => {
    for (let auftrag = offen.shift(); auftrag; auftrag = offen.shift()) fertig.push(await fuehreAus(auftrag, umgebung))
  }
  await Promise.all(Array.from({ length: zugleich }, spur))
  return fertig
}

/** Ends whatever still runs, at once. */
export function brichAb(): void {
  for (const kind of laufend) beendeGruppe(kind)
}

async function fuehreAus(auftrag: Auftrag, umgebung: Record<string, string>): Promise<Dateiergebnis> {
  const beginn = performance.now()
  const { code, ausgabe, zuLang } = await warteAuf(auftrag, umgebung)
  const sekunden = (performance.now() - beginn) / 1000
  const ergebnisse = auftrag.melder ? gemeldet(auftrag.melder) : []
  const erster = ergebnisse.find(({ art }) => art === 'schlecht')
  // What the processes said belongs to the first failure.
  if (erster && ausgabe.trim()) erster.grund += `\nAusgabe:\n${ausgabe.trim()}`
  const eigenes = urteil(auftrag, code, zuLang, ergebnisse)
  if (eigenes) ergebnisse.push({ ...eigenes, name: auftrag.datei, grund: `${eigenes.grund}\n${ausgabe.trim()}` })
  return { datei: auftrag.datei, sekunden, ergebnisse }
}

/** What the end of the process adds to the tests it told of. */
function urteil(
  { melder, hoechstensSekunden }: Auftrag,
  code: number | null,
  zuLang: boolean,
  ergebnisse: Testergebnis[],
): Pick<Testergebnis, 'art' | 'grund'> | undefined {
  if (zuLang) return { art: 'schlecht', grund: `Nach ${hoechstensSekunden} Sekunden abgebrochen.` }
  if (!melder) return code === 0 ? { art: 'gut', grund: '' } : { art: 'schlecht', grund: `Endete mit ${code}.` }
  if (code !== 0 && !ergebnisse.some(({ art }) => art === 'schlecht')) {
    return { art: 'schlecht', grund: `Die Datei endete mit ${code}, ohne dass ein Test scheiterte.` }
  }
  return ergebnisse.length === 0 ? { art: 'schlecht', grund: 'Die Datei enthält keinen Test.' } : undefined
}

function gemeldet(datei: string): Testergebnis[] {
  if (!existsSync(datei)) return []
  const zeilen = readFileSync(datei, 'utf8').split('\n').filter(Boolean)
  return zeilen.map((zeile) => JSON.parse(zeile) as Testergebnis)
}

function warteAuf({ befehl, hoechstensSekunden }: Auftrag, umgebung: Record<string, string>) {
  const [programm = '', ...argumente] = befehl
  const kind = spawn(programm, argumente, {
    cwd: wurzel,
    env: umgebung,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  laufend.add(kind)
  let ausgabe = ''
  let zuLang = false
  const sammle = (stueck: Buffer) => (ausgabe = (ausgabe + String(stueck)).slice(-AUSGABE_HOECHSTENS))
  kind.stdout.on('data', sammle)
  kind.stderr.on('data', sammle)
  const frist = setTimeout(() => {
    zuLang = true
    beendeGruppe(kind)
  }, hoechstensSekunden * 1000)
  return new Promise<{ code: number | null; ausgabe: string; zuLang: boolean }>((fertig) => {
    const ende = (code: number | null) => {
      clearTimeout(frist)
      beendeGruppe(kind)
      laufend.delete(kind)
      fertig({ code, ausgabe, zuLang })
    }
    kind.once('error', (fehler) => {
      ausgabe += fehler.message
      ende(null)
    })
    // Not "close": a process that a test forgot may hold the pipe; it is ended with the group.
    kind.once('exit', (code) => setImmediate(ende, code))
  })
}

function beendeGruppe(kind: ChildProcess): void {
  try {
    if (kind.pid !== undefined) process.kill(-kind.pid, 'SIGKILL')
  } catch {
    // The whole group has ended.
  }
}

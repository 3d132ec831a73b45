// The document of an application in PDF/A-2a: p95 against the bar, through the child process as the worker uses it.
import { brief, pdfSetzer } from '../src/platform/pdf/index.ts'
import { beispielantrag } from '../src/platform/pdf/pruefstand/beispielantrag.ts'

const grenze = 100
const anlauf = 50
const anzahl = 1_000

/** The same letter with other answers each time, so that nothing comes from a cache. */
const fassung = (nr: number): ReturnType<typeof brief> =>
  brief({
    ...beispielantrag,
    titel: `${beispielantrag.titel} ${nr}`,
    abschnitte: beispielantrag.abschnitte.map((teil) =>
      teil.art === 'angaben'
        ? { ...teil, zeilen: teil.zeilen.map((zeile) => ({ ...zeile, frage: `${zeile.frage} ${nr}` })) }
        : teil,
    ),
  })

const setzer = pdfSetzer()

async function dauer(nr: number): Promise<number> {
  const { vorlage, daten } = fassung(nr)
  const beginn = performance.now()
  await setzer.setze(vorlage, daten)
  return performance.now() - beginn
}

const stelle = (zeiten: readonly number[], p: number): number =>
  zeiten.toSorted((a, b) => a - b)[Math.floor(zeiten.length * p)] ?? Number.POSITIVE_INFINITY
const zahl = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const ms = (n: number): string => `${zahl.format(n)} ms`

const erstes = await dauer(0)
const { vorlage, daten } = fassung(0)
const ua1 = await setzer.setze(vorlage, daten, 'ua-1')
for (let nr = 1; nr <= anlauf; nr++) await dauer(nr)
const zeiten: number[] = []
for (let nr = 1; nr <= anzahl; nr++) zeiten.push(await dauer(anlauf + nr))
await setzer.ende()

const p95 = stelle(zeiten, 0.95)
console.log(`Antragsdokument: 2 Seiten, PDF/A-2a, ${anlauf} Anlauf, ${anzahl} gemessen, ein Setzprozess`)
console.log(
  `  p50 ${ms(stelle(zeiten, 0.5))}   p95 ${ms(p95)}   p99 ${ms(stelle(zeiten, 0.99))}   Grenze p95 ${ms(grenze)}`,
)
console.log(`  erstes Dokument mit Start des Prozesses ${ms(erstes)}`)
console.log(`  dieselbe Quelle als PDF/UA-1: ${ua1.length} Byte`)
if (p95 > grenze) process.exitCode = 1

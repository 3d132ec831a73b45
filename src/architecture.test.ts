import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import { parseSync } from 'oxc-parser'
import { arbeiter, module } from './app.ts'
import { wurzel } from './config.ts'

/** Order of the modules (docs/architektur.md): a module imports only from those before it. */
const reihenfolge = [
  'weisung',
  'organisation',
  'step',
  'konto',
  'arbeitsmittel',
  'eakte',
  'konfiguration',
  'postfach',
  'strecke',
  'antrag',
  'mitwirkung',
  'arbeitsmarktprofil',
  'verbis',
  'servicecenter',
  'konfigurationstool',
  'portal',
  'arbeitsplatz',
  'statistik',
  'datenschutz',
]

interface Datei {
  readonly pfad: string
  readonly text: string
  readonly importe: readonly string[]
  readonly modul: string | undefined
  readonly teil: string | undefined
  readonly probe: boolean
}

const dateien: Datei[] = globSync('{src,tests,bench,script}/**/*.{ts,tsx}', { cwd: wurzel }).map((pfad) => {
  const text = readFileSync(join(wurzel, pfad), 'utf8')
  const { module: gelesen } = parseSync(pfad, text)
  const importe = [
    ...gelesen.staticImports.map((i) => i.moduleRequest.value),
    ...gelesen.staticExports.flatMap((e) => e.entries.flatMap((x) => (x.moduleRequest ? [x.moduleRequest.value] : []))),
  ]
    .filter((ziel) => ziel.startsWith('.'))
    .map((ziel) => relative(wurzel, resolve(wurzel, dirname(pfad), ziel)))
  return {
    pfad,
    text,
    importe,
    modul: /^src\/modules\/([^/]+)\//.exec(pfad)?.[1],
    teil: /^src\/platform\/([^/]+)\//.exec(pfad)?.[1],
    probe:
      /\.test\.tsx?$/.test(pfad) ||
      !pfad.startsWith('src/') ||
      /\/(pruefstand|testing|muster)\/|\/probe\.ts$/.test(pfad),
  }
})
const ohneKommentar = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')
const verstoesse = (pruefe: (datei: Datei) => readonly string[]): string[] =>
  dateien.flatMap((datei) => pruefe(datei).map((was) => `${datei.pfad}: ${was}`))

test('QU-03: a module imports only earlier modules, and only through their door', () => {
  const gefunden = verstoesse(({ modul, importe }) =>
    importe.flatMap((ziel) => {
      const [, fremd, rest] = /^src\/modules\/([^/]+)\/(.+)$/.exec(ziel) ?? []
      if (modul === undefined || fremd === undefined || fremd === modul) return []
      if (reihenfolge.indexOf(fremd) >= reihenfolge.indexOf(modul)) return [`${fremd} kommt nicht vor ${modul}`]
      return rest === 'index.ts' ? [] : [`nicht durch die Tür: ${ziel}`]
    }),
  )
  assert.deepEqual(gefunden, [])
})

test('QU-03: the platform knows no module, and each of its parts has one door', () => {
  const gefunden = verstoesse(({ pfad, teil, importe, probe }) =>
    importe.flatMap((ziel) => {
      if (pfad.startsWith('src/platform/') && !probe && /^src\/(modules|app|rahmen)/.test(ziel))
        return [`importiert ${ziel}`]
      const [, fremd, rest] = /^src\/platform\/([^/]+)\/(.+)$/.exec(ziel) ?? []
      const innen = fremd === undefined || fremd === teil || rest === 'index.ts'
      return innen || probe ? [] : [`nicht durch die Tür: ${ziel}`]
    }),
  )
  assert.deepEqual(gefunden, [])
})

test('QU-03: the list of modules is in the order of the house', () => {
  const namen = module.map(({ name }) => name)
  assert.deepEqual(
    namen,
    namen.toSorted((a, b) => reihenfolge.indexOf(a) - reihenfolge.indexOf(b)),
  )
  assert.ok(namen.every((name) => reihenfolge.includes(name)))
})

test('QU-03: a module touches only tables of its own', () => {
  const schemata = new Set(reihenfolge)
  const gefunden = verstoesse(({ modul, text, probe }) => {
    if (probe || modul === undefined) return []
    const tabellen = ohneKommentar(text).matchAll(
      /(?:from|into|update|join|delete from|selectFrom\('|insertInto\('|updateTable\('|deleteFrom\('|[jJ]oin\(')\s*([a-z]+)\.([a-z_]+)/g,
    )
    return [...tabellen].flatMap(([, schema, tabelle]) =>
      schema !== undefined && schemata.has(schema) && schema !== modul ? [`${schema}.${tabelle}`] : [],
    )
  })
  assert.deepEqual(gefunden, [])
})

test('QU-03: only the settings read the environment, only the clock reads the time', () => {
  const gefunden = verstoesse(({ pfad, text, probe, teil }) => {
    if (probe || pfad === 'src/config.ts' || pfad.startsWith('src/demo/')) return []
    const code = ohneKommentar(text)
    return [
      ...(code.includes('process.env') ? ['process.env'] : []),
      ...(teil !== 'clock' && /new Date\(\)|Date\.now\(\)/.test(code) ? ['liest die Zeit'] : []),
    ]
  })
  assert.deepEqual(gefunden, [])
})

test('QU-03: checks are not switched off, nothing is left behind', () => {
  const muster = /@ts-(?:ignore|nocheck)|lint-disable|\b(?:TODO|FIXME)\b/
  const gefunden = verstoesse(({ pfad, text }) =>
    pfad !== 'src/architecture.test.ts' && muster.test(text) ? [String(muster.exec(text)?.[0])] : [],
  )
  assert.deepEqual(gefunden, [])
})

test('HA-04: every hand-over that is queued has a worker, and no two workers share a kind', () => {
  const arten = arbeiter.map(({ art }) => art)
  assert.equal(new Set(arten).size, arten.length)
  const eingereiht = dateien
    .filter(({ probe }) => !probe)
    .flatMap(({ text }) =>
      [...text.matchAll(/uebergeben\(\s*\w+,\s*\{\s*art: '([^']+)'/g)].map(([, art]) => String(art)),
    )
  assert.deepEqual(
    eingereiht.filter((art) => !arten.includes(art)),
    [],
  )
})

test('QU-03: every requirement that a test names exists', () => {
  const liste = readFileSync(join(wurzel, 'docs/anforderungen.md'), 'utf8')
  const bekannt = new Set([...liste.matchAll(/^- ([A-Z]{2}-\d{2})/gm)].map(([, id]) => id))
  const genannt = dateien
    .filter(({ pfad }) => /\.test\.tsx?$/.test(pfad))
    .flatMap(({ pfad, text }) =>
      [...text.matchAll(/test\(\s*['"`]([A-Z]{2}-\d{2})/g)].map(([, id]) => `${pfad}: ${id}`),
    )
  assert.ok(genannt.length > 50)
  assert.deepEqual(
    genannt.filter((eintrag) => !bekannt.has(eintrag.split(': ')[1])),
    [],
  )
})

test('QU-03: every test that docs/anforderungen.md names exists', () => {
  const liste = readFileSync(join(wurzel, 'docs/anforderungen.md'), 'utf8')
  const genannt = [...liste.matchAll(/`([a-z][^` ]*\.test\.tsx?)`/g)].map(([, pfad = '']) => pfad)
  const orte = ['', 'src/modules/']
  assert.ok(genannt.length > 10)
  assert.deepEqual(
    genannt.filter((pfad) => !orte.some((ort) => existsSync(join(wurzel, ort, pfad)))),
    [],
  )
})

test('QU-03: every module says in its README what it is for', () => {
  for (const name of module.map((m) => m.name)) {
    const text = readFileSync(join(wurzel, 'src/modules', name, 'README.md'), 'utf8')
    assert.ok(text.split('\n').length >= 5, name)
  }
})

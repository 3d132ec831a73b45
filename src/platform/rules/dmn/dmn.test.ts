import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dmnAusgeben, dmnEinlesen, uebersetze } from '../index.ts'
import type { Entscheidungstabelle } from '../index.ts'
import { wuerfleTabelle } from '../pruefstand/wuerfel.ts'
import { zufall } from '../pruefstand/zufall.ts'
import type { Trefferregel } from '../tabelle.ts'

const postkorb: Entscheidungstabelle = {
  name: 'Regelwerk „E-AKTE“ & <Co>',
  trefferregel: 'UNIQUE',
  eingaben: [
    {
      id: 'art-des-vorgangs',
      name: 'Art',
      imSatz: 'die Art',
      typ: 'text',
      werte: [{ wert: 'a"b', name: 'Antrag <neu>' }, { wert: 'post' }],
    },
    { id: 'plz', name: 'PLZ', typ: 'text', ziffern: 5 },
    { id: 'alter', name: 'Alter', typ: 'ganzzahl', bereich: '[0..150]' },
    { id: 'tag', name: 'Tag <zwei>', typ: 'datum' },
  ],
  ausgaben: [
    {
      id: 'korb',
      name: 'Postkorb',
      typ: 'text',
      werte: [
        { wert: 'l3', name: 'Leistung 3' },
        { wert: 'l4', name: 'Leistung 4' },
      ],
    },
    { id: 'rang', name: 'Rang', typ: 'zahl' },
  ],
  zeilen: [
    {
      id: 'R 12 <x>',
      wenn: ['"a\\"b"', '["12345".."12399"]', '< 18', '-'],
      dann: ['l3', -0.5],
      notiz: 'seit Mai & Juni',
    },
    { id: 'R-40', wenn: ['-', 'null', '>= 18', 'date("2026-07-01")'], dann: ['l4', 0.0000001] },
  ],
  sonst: { dann: ['l3', 12], notiz: 'prüfen' },
}

function einlesen(xml: string): Entscheidungstabelle {
  const ergebnis = dmnEinlesen(xml)
  assert.ok(ergebnis.ok, JSON.stringify(ergebnis))
  return ergebnis.tabelle
}

const gruende = (xml: string): string => {
  const ergebnis = dmnEinlesen(xml)
  return ergebnis.ok ? 'ok' : ergebnis.gruende.join(' ')
}

test('EA-02: a rulebook goes to DMN and back unchanged', () => {
  const xml = dmnAusgeben(postkorb)
  assert.deepEqual(einlesen(xml), postkorb)
  assert.equal(dmnAusgeben(einlesen(xml)), xml)
})

test('random tables of every hit policy go to DMN and back unchanged', () => {
  const z = zufall(13)
  const alle: Trefferregel[] = [
    'UNIQUE',
    'ANY',
    'FIRST',
    'PRIORITY',
    'RULE ORDER',
    'OUTPUT ORDER',
    'COLLECT',
    'COLLECT +',
    'COLLECT <',
    'COLLECT >',
    'COLLECT #',
  ]
  for (const regel of alle) {
    for (let i = 0; i < 20; i++) {
      const tabelle = wuerfleTabelle(z, 1 + z.bis(6), 1 + z.bis(20), regel)
      assert.deepEqual(einlesen(dmnAusgeben(tabelle)), tabelle)
    }
  }
})

/** A table as other tools write it: prefixes, item definitions, no own names. */
const fremd = (
  rest: { stand?: string; eingabe?: string; regel?: string; ausgabe?: string; mehr?: string; tabelle?: string } = {},
): string =>
  `<?xml version="1.0"?><!-- other tool -->
<s:definitions xmlns:s="https://www.omg.org/spec/DMN/${rest.stand ?? '20230324'}/MODEL/" name="x" namespace="y">
  <s:itemDefinition name="tKategorie"><s:typeRef>string</s:typeRef><s:allowedValues><s:text>"hoch", "tief"</s:text></s:allowedValues></s:itemDefinition>
  <s:inputData name="Alter der Person"><s:variable name="Alter der Person" typeRef="feel:number"/></s:inputData>
  <s:decision name="Status"><s:variable name="Status" typeRef="string"/>
    <s:decisionTable ${rest.tabelle ?? ''}>
      <s:input><s:inputExpression><s:text>${rest.eingabe ?? 'Alter der Person'}</s:text></s:inputExpression><s:inputValues><s:text>[0..150]</s:text></s:inputValues></s:input>
      <s:input label="Kategorie"><s:inputExpression typeRef="tKategorie"><s:text><![CDATA[Kategorie]]></s:text></s:inputExpression></s:input>
      <s:output><s:defaultOutputEntry><s:text>"keiner"</s:text></s:defaultOutputEntry></s:output>
      <s:rule><s:description>erste</s:description><s:inputEntry><s:text>${rest.regel ?? '&gt;= 18'}</s:text></s:inputEntry><s:inputEntry><s:text/></s:inputEntry><s:outputEntry><s:text>${rest.ausgabe ?? '"ja"'}</s:text></s:outputEntry></s:rule>
    </s:decisionTable>
  </s:decision>${rest.mehr ?? ''}
</s:definitions>`

test('a table of another tool is read with its types, lists and default output', () => {
  const tabelle = einlesen(fremd())
  assert.deepEqual(tabelle, {
    name: 'Status',
    trefferregel: 'UNIQUE',
    eingaben: [
      { id: 'Alter der Person', name: 'Alter der Person', typ: 'zahl', bereich: '[0..150]' },
      { id: 'Kategorie', name: 'Kategorie', typ: 'text', werte: [{ wert: 'hoch' }, { wert: 'tief' }] },
    ],
    ausgaben: [{ id: 'Status', name: 'Status', typ: 'text' }],
    zeilen: [{ id: 'R-1', wenn: ['>= 18', '-'], dann: ['ja'], notiz: 'erste' }],
    sonst: { dann: ['keiner'] },
  })
  const { entscheide } = uebersetze(tabelle)
  assert.deepEqual(entscheide({ 'Alter der Person': 20 }).ausgaben, [{ Status: 'ja' }])
  assert.deepEqual(entscheide({ 'Alter der Person': 2 }).ausgaben, [{ Status: 'keiner' }])
})

test('what cannot be taken over exactly is refused, and says why', () => {
  assert.equal(gruende(fremd()), 'ok')
  assert.match(gruende(fremd({ stand: '20151101' })), /alte Fassung von DMN/)
  assert.match(gruende(fremd({ eingabe: 'Alter + 1' })), /kein einfacher Name/)
  assert.match(gruende(fremd({ eingabe: 'Unbekannt' })), /Der Typ „“ der Eingabe „Unbekannt“/)
  assert.match(gruende(fremd({ regel: '? &gt; 18 and ? &lt; 20' })), /Zeile R-1, „Alter der Person“: .*nicht lesbar/)
  assert.match(gruende(fremd({ ausgabe: '1 + 2' })), /kein fester Wert/)
  assert.match(gruende(fremd({ ausgabe: '5' })), /kein fester Wert/)
  assert.match(gruende(fremd({ tabelle: 'hitPolicy="MOST"' })), /Trefferregel „MOST“ ist unbekannt/)
  assert.match(gruende(fremd({ mehr: '<s:decision name="zwei"/>' })), /2 Entscheidungen/)
  assert.match(gruende('<definitions/>'), /keine DMN-Datei/)
  assert.match(gruende(fremd().replaceAll('decisionTable', 'literalExpression')), /keine Entscheidungstabelle/)
})

test('hostile XML is refused', () => {
  const xml = fremd()
  const bombe = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
  assert.match(gruende(xml.replace('<!-- other tool -->', bombe)), /DOCTYPE/)
  assert.match(gruende(xml.replace('"ja"', '"&ja;"')), /kein gültiges XML/)
  assert.match(gruende(xml.replace('"ja"', '"a & b"')), /kein gültiges XML/)
  assert.match(gruende(xml.replace('"ja"', '&#1114112;')), /kein gültiges XML/)
  assert.match(gruende(xml.replace('</s:decision>', '')), /kein gültiges XML \(Zeile \d+\)/)
  assert.match(gruende(`${xml}<zwei/>`), /XML/)
  assert.match(gruende('<a>'.repeat(500) + '</a>'.repeat(500)), /kein gültiges XML/)
  assert.match(gruende(''), /XML/)
  assert.match(gruende(' '.repeat(8_000_001)), /zu groß/)
  assert.match(gruende(xml.replace('"ja"', '"a&#10;b"')), /kein fester Wert/)
})

test('entities in CDATA stay as they are written', () => {
  const xml = fremd({ ausgabe: '<![CDATA["a&amp;b"]]>' })
  assert.deepEqual(einlesen(xml).zeilen[0]?.dann, ['a&amp;b'])
})

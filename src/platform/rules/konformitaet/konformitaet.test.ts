import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pruefeKonformitaet } from './pruefen.ts'
import { liesTestdatei } from './testfaelle.ts'

const modell = (inhalt: string): string =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="probe" namespace="urn:probe">${inhalt}</definitions>`

const daten = (name: string, typ: string): string =>
  `<inputData name="${name}" id="${name}"><variable name="${name}" typeRef="${typ}"/></inputData>`

const ausdruck = (name: string, text: string): string =>
  `<decision name="${name}" id="d${name}"><literalExpression><text><![CDATA[${text}]]></text></literalExpression></decision>`

const fall = (eingaben: string, name: string, wert: string): string =>
  `<testCases xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><testCase id="1">${eingaben}<resultNode name="${name}"><expected>${wert}</expected></resultNode></testCase></testCases>`

const eingabe = (name: string, wert: string): string => `<inputNode name="${name}"><value>${wert}</value></inputNode>`

function ausgang(xml: string, tests: string): string {
  const datei = liesTestdatei(tests)
  assert.ok(datei)
  return pruefeKonformitaet(xml, datei)
    .map((b) => (b.grund === '' ? b.ausgang : `${b.ausgang}: ${b.grund}`))
    .join('; ')
}

const rechnet = (text: string, wert: string): void => {
  const xsi = wert === 'nil' ? '<value xsi:nil="true"/>' : `<value>${wert}</value>`
  assert.equal(ausgang(modell(ausdruck('E', text)), fall('', 'E', xsi)), 'bestanden', text)
}

test('EA-02: arithmetic as S-FEEL defines it: order, signs, powers, nothing by zero or with null', () => {
  rechnet('10 + 20 / -5 - 3', '3')
  rechnet('(10+5)*(-5*3)', '-225')
  rechnet('-10--5', '-5')
  rechnet('5+2**5+3', '40')
  rechnet('10**-5', '0.00001')
  rechnet('-2**2', '4')
  rechnet('.872', '0.872')
  rechnet('(10+20)/0', 'nil')
  rechnet('10 + null', 'nil')
  rechnet('"a" + "b"', 'ab')
  rechnet('"a" + 1', 'nil')
})

test('EA-02: three-valued logic and comparisons that never convert', () => {
  rechnet('true and null', 'nil')
  rechnet('false and null', 'false')
  rechnet('null or true', 'true')
  rechnet('not(null)', 'nil')
  rechnet('1 < 2', 'true')
  rechnet('"1" < 2', 'nil')
  rechnet('date("2026-07-01") >= date("2026-06-30")', 'true')
  rechnet('date("2026-02-30")', 'nil')
  rechnet('"\\u00e4\\"\\n" = "ä\\"\\n"', 'true')
})

test('EA-02: names with blanks and slashes, paths, and calls of business knowledge', () => {
  const xml =
    modell(`<itemDefinition name="tKredit"><itemComponent name="betrag"><typeRef>number</typeRef></itemComponent>
    <itemComponent name="Ja/Nein"><typeRef>string</typeRef></itemComponent></itemDefinition>
    ${daten('Mein Kredit', 'tKredit')}
    <businessKnowledgeModel name="Rate"><encapsulatedLogic><formalParameter name="p"/><formalParameter name="n"/>
      <literalExpression><text>p / n</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
    ${ausdruck('Monatlich', 'Rate(Mein Kredit.betrag, 12) + 1')}${ausdruck('Wort', 'Mein Kredit.Ja/Nein + "!"')}
    <decision name="Gebunden"><invocation><literalExpression><text>Rate</text></literalExpression>
      <binding><parameter name="p"/><literalExpression><text>24</text></literalExpression></binding>
      <binding><parameter name="n"/><literalExpression><text>Monatlich</text></literalExpression></binding></invocation></decision>`)
  const kredit = `<inputNode name="Mein Kredit"><component name="betrag"><value>60</value></component><component name="Ja/Nein"><value>Ja</value></component></inputNode>`
  assert.equal(ausgang(xml, fall(kredit, 'Monatlich', '<value>6</value>')), 'bestanden')
  assert.equal(ausgang(xml, fall(kredit, 'Wort', '<value>Ja!</value>')), 'bestanden')
  assert.equal(ausgang(xml, fall(kredit, 'Gebunden', '<value>4</value>')), 'bestanden')
})

const tabelle = (kopf: string, zeilen: readonly (readonly [string, string])[]): string =>
  modell(`${daten('Alter', 'number')}<decision name="T"><variable name="T" typeRef="string"/><decisionTable ${kopf}>
    <input><inputExpression><text>Alter</text></inputExpression></input>
    <output name="T"><outputValues><text>"hoch", "mittel", "niedrig"</text></outputValues></output>
    ${zeilen.map(([wenn, dann]) => `<rule><inputEntry><text><![CDATA[${wenn}]]></text></inputEntry><outputEntry><text>${dann}</text></outputEntry></rule>`).join('')}
  </decisionTable></decision>`)

const drei = [
  ['>= 18', '"niedrig"'],
  ['[18..30)', '"hoch"'],
  ['< 60', '"mittel"'],
] as const
const liste = (...werte: string[]): string =>
  `<list>${werte.map((w) => `<item><value>${w}</value></item>`).join('')}</list>`

test('EA-02: every hit policy gives what DMN defines', () => {
  const beiZwanzig = (kopf: string, wert: string): void =>
    assert.equal(ausgang(tabelle(kopf, drei), fall(eingabe('Alter', '20'), 'T', wert)), 'bestanden', kopf)
  beiZwanzig('hitPolicy="UNIQUE"', '<value xsi:nil="true"/>')
  beiZwanzig('hitPolicy="ANY"', '<value xsi:nil="true"/>')
  beiZwanzig('hitPolicy="FIRST"', '<value>niedrig</value>')
  beiZwanzig('hitPolicy="PRIORITY"', '<value>hoch</value>')
  beiZwanzig('hitPolicy="RULE ORDER"', liste('niedrig', 'hoch', 'mittel'))
  beiZwanzig('hitPolicy="OUTPUT ORDER"', liste('hoch', 'mittel', 'niedrig'))
  beiZwanzig('hitPolicy="COLLECT"', liste('niedrig', 'hoch', 'mittel'))
})

test('EA-02: what goes beyond S-FEEL is refused by name, and a wrong result fails with both values', () => {
  const schleife = modell(ausdruck('E', 'for x in [1,2] return x'))
  assert.match(
    ausgang(schleife, fall('', 'E', '<value>1</value>')),
    /^abgelehnt: Der Ausdruck .* geht über S-FEEL hinaus/,
  )
  const kontext = modell('<decision name="E"><context/></decision>')
  assert.match(ausgang(kontext, fall('', 'E', '<value>1</value>')), /^abgelehnt: Das Modell enthält einen Kontext/)
  assert.match(
    ausgang(modell(ausdruck('E', '1+1')), fall('', 'E', '<value>3</value>')),
    /^gescheitert: „E“: erwartet 3, bekommen 2/,
  )
  const kreis = modell(ausdruck('A', 'B + 1') + ausdruck('B', 'A + 1'))
  assert.match(ausgang(kreis, fall('', 'A', '<value>1</value>')), /^abgelehnt: Das Modell dreht sich im Kreis/)
})

test('EA-02: a table of several hits may be declared as a collection of its column’s type, with its values in order', () => {
  const xml = modell(`<itemDefinition name="tStaende" isCollection="true"><typeRef>string</typeRef>
    <allowedValues><text>"hoch","tief"</text></allowedValues></itemDefinition>${daten('Alter', 'number')}
    <decision name="T"><variable name="T" typeRef="tStaende"/><decisionTable hitPolicy="OUTPUT ORDER" typeRef="tStaende">
    <input><inputExpression typeRef="number"><text>Alter</text></inputExpression></input>
    <output><outputValues><text>"hoch","tief"</text></outputValues></output>
    <rule><inputEntry><text>&lt;18</text></inputEntry><outputEntry><text>"tief"</text></outputEntry></rule>
    <rule><inputEntry><text>&gt;=0</text></inputEntry><outputEntry><text>"hoch"</text></outputEntry></rule>
    </decisionTable></decision>`)
  assert.equal(ausgang(xml, fall(eingabe('Alter', '17'), 'T', liste('hoch', 'tief'))), 'bestanden')
  assert.equal(ausgang(xml, fall(eingabe('Alter', '19'), 'T', liste('hoch'))), 'bestanden')
})

test('EA-02: where FEEL has an answer that is not known here, the case is refused and not answered with null', () => {
  const nennt = (text: string, grund: RegExp): void =>
    assert.match(ausgang(modell(ausdruck('E', text)), fall('', 'E', '<value>1</value>')), grund, text)
  nennt('date("2026-07-01") - date("2026-06-30")', /^abgelehnt: Das Modell rechnet mit einem Datum/)
  nennt('date("2026-07-01").year', /^abgelehnt: Der Teil „year“/)
  nennt('@"P1Y" / @"P6M"', /^abgelehnt: Der Ausdruck .* geht über S-FEEL hinaus/)
  const gerufen = modell(ausdruck('A', '1') + ausdruck('E', 'A(2)'))
  assert.match(ausgang(gerufen, fall('', 'E', '<value>1</value>')), /^abgelehnt: Das Modell ruft „A“ wie eine Funktion/)
  nennt('date("-2026-07-01")', /^abgelehnt: Das Datum „-2026-07-01“/)
  assert.match(ausgang(modell(''), fall('', 'Fehlt', '<value>1</value>')), /^abgelehnt: Eine Entscheidung „Fehlt“/)
  const dauer = `<inputNode name="D"><list><item><value xsi:type="xsd:duration">P1D</value></item></list></inputNode>`
  assert.match(
    ausgang(modell(ausdruck('E', 'D')), fall(dauer, 'E', '<value>1</value>')),
    /^abgelehnt: Der Fall enthält eine Dauer/,
  )
})

test('EA-02: a value is made to fit its declared type: a list of one and its item, allowed values, else null', () => {
  const typen = `<itemDefinition name="tFarbe"><typeRef>string</typeRef><allowedValues><text>"rot","blau"</text></allowedValues></itemDefinition>
    <itemDefinition name="tFarben" isCollection="true"><typeRef>tFarbe</typeRef></itemDefinition>`
  const als = (typ: string): string =>
    modell(`${typen}${daten('F', 'tFarbe')}<decision name="E"><variable name="E" typeRef="${typ}"/>
      <literalExpression><text>F</text></literalExpression></decision>`)
  assert.equal(ausgang(als('tFarbe'), fall(eingabe('F', 'rot'), 'E', '<value>rot</value>')), 'bestanden')
  assert.equal(ausgang(als('tFarbe'), fall(eingabe('F', 'gelb'), 'E', '<value xsi:nil="true"/>')), 'bestanden')
  assert.equal(ausgang(als('tFarben'), fall(eingabe('F', 'rot'), 'E', liste('rot'))), 'bestanden')
  assert.equal(ausgang(als('number'), fall(eingabe('F', 'rot'), 'E', '<value xsi:nil="true"/>')), 'bestanden')
  const einzeln = `<inputNode name="F">${liste('blau')}</inputNode>`
  assert.equal(ausgang(als('tFarbe'), fall(einzeln, 'E', '<value>blau</value>')), 'bestanden')
})

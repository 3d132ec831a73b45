import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import type { Definition } from '../definition/definition.ts'
import { ladeTexte, type Textbestand } from './laden.ts'
import { pruefeTexte } from './pruefen.ts'
import { streckentexte } from './texte.ts'

const definition: Definition = {
  formulare: [
    {
      code: 'HA',
      titel: 'Hauptantrag',
      je: 'antrag',
      wenn: 'x',
      fragen: [
        {
          id: 'ha.person.tag',
          bezeichnung: 'Geburtsdatum',
          art: 'datum',
          noetig: 'ja',
          je: 'person',
          sicherheit: 'belegt',
        },
        {
          id: 'ha.art',
          bezeichnung: 'Art',
          art: 'wahl',
          wahl: ['neu', 'alt'],
          noetig: 'ja',
          je: 'antrag',
          sicherheit: 'belegt',
        },
      ],
    },
  ],
  seiten: [{ key: 'ich', bereich: 'Über mich', titel: 'Ich', fragen: ['ha.person.tag', 'ha.art'] }],
  nachweise: [{ code: 'nw.ausweis', name: 'Ausweis' }],
  veraenderungen: [],
}

const ordner = mkdtempSync(join(tmpdir(), 'texte-'))
after(() => rmSync(ordner, { recursive: true }))

let nummer = 0

/** A stock of the given files; every file gets the day and who checked it. */
function bestand(dateien: Record<string, object>): Textbestand {
  const hier = join(ordner, String(++nummer))
  for (const [name, inhalt] of Object.entries(dateien)) {
    const datei = join(hier, `${name}.json`)
    mkdirSync(dirname(datei), { recursive: true })
    writeFileSync(datei, JSON.stringify({ stand: '2026-11-22', geprueft: null, ...inhalt }))
  }
  return ladeTexte(hier)
}

const deutsch = {
  'de/ha': {
    fragen: {
      'ha.person.tag': {
        frage: 'Wann sind Sie geboren?',
        andere: 'Wann ist {name} geboren?',
        hilfe: 'Wie im Ausweis.',
      },
      'ha.art': { frage: 'Worum geht es?', wahl: { neu: 'Neu', alt: 'Alt' } },
    },
  },
  'de/seiten': { seiten: { ich: { titel: 'Ihre Geburt', andere: 'Geburt von {name}' } } },
  'de/bereiche': { bereiche: { 'Über mich': 'Über mich' } },
  'de/formulare': { formulare: { HA: 'Hauptantrag' } },
  'de/nachweise': { nachweise: { 'nw.ausweis': { name: 'Ausweis' } } },
}

const befund = (dateien: Record<string, object>, sprache: string) => {
  const gefunden = pruefeTexte(definition, bestand(dateien), () => true).find((b) => b.sprache === sprache)
  return { fehlt: gefunden?.fehlt, fremd: gefunden?.fremd }
}

test('HA-02: a question speaks to the applicant, or about somebody by name', () => {
  const texte = streckentexte(definition, bestand(deutsch))('de')
  assert.deepEqual(texte.frage('ha.person.tag'), { text: 'Wann sind Sie geboren?' })
  assert.deepEqual(texte.frage('ha.person.tag', { person: 'Kim' }), { text: 'Wann ist Kim geboren?' })
  assert.equal(texte.seite('ich', { person: 'Kim' }).titel.text, 'Geburt von Kim')
  assert.equal(texte.wahl('ha.art', 'neu').text, 'Neu')
  assert.equal(texte.wahl('ha.person.tag', 'ja').text, 'Ja')
})

test('HA-02: what a language lacks is German and says so; Einfache Sprache takes the rest from German', () => {
  const alle = streckentexte(
    definition,
    bestand({
      ...deutsch,
      'en/ha': { fragen: { 'ha.person.tag': { frage: 'When were you born?', andere: 'When was {name} born?' } } },
      'de-einfach/ha': { fragen: { 'ha.person.tag': { hilfe: 'Das steht in Ihrem Ausweis.' } } },
    }),
  )
  assert.deepEqual(alle('en').frage('ha.person.tag'), { text: 'When were you born?' })
  assert.deepEqual(alle('en').hilfe('ha.person.tag'), { text: 'Wie im Ausweis.', lang: 'de' })
  assert.deepEqual(alle('ar').frage('ha.art'), { text: 'Worum geht es?', lang: 'de' })
  assert.deepEqual(alle('de-einfach').frage('ha.art'), { text: 'Worum geht es?' })
  assert.deepEqual(alle('de-einfach').hilfe('ha.person.tag'), { text: 'Das steht in Ihrem Ausweis.' })
})

test('HA-02: without any text the short name of the definition stands in', () => {
  const texte = streckentexte(definition, bestand({}))
  assert.deepEqual(texte('de').frage('ha.person.tag', { person: 'Kim' }), { text: 'Geburtsdatum' })
  assert.deepEqual(texte('en').nachweis('nw.ausweis').name, { text: 'Ausweis', lang: 'de' })
})

test('HA-02: missing texts are listed, in another language by what German has', () => {
  assert.deepEqual(befund(deutsch, 'de'), { fehlt: [], fremd: [] })
  const englisch = {
    ...deutsch,
    'en/ha': { fragen: { 'ha.person.tag': { frage: 'When were you born?' }, 'ha.art': { frage: 'What?', wahl: {} } } },
  }
  assert.deepEqual(befund(englisch, 'en').fehlt, [
    'ha.person.tag: andere fehlt.',
    'ha.person.tag: hilfe fehlt.',
    'ha.art: wahl neu fehlt.',
    'ha.art: wahl alt fehlt.',
    'seiten.json: ich fehlt.',
    'bereiche.json: Über mich fehlt.',
    'formulare.json: HA fehlt.',
    'nachweise.json: nw.ausweis fehlt.',
  ])
  assert.deepEqual(befund(deutsch, 'de-einfach').fehlt, ['ha.person.tag: hilfe fehlt.', 'seiten.json: ich fehlt.'])
})

test('HA-02: texts for what does not exist are found', () => {
  const zuviel = {
    ...deutsch,
    'de/ki': { fragen: { 'ki.weg': { frage: 'Weg?' } } },
    'en/wep': { fragen: { 'ha.art': { frage: '{name}?', hilfe: 'So.', wahl: { nie: 'Never' } } } },
    'en/seiten': { seiten: { weg: { titel: 'Gone' } } },
  }
  assert.deepEqual(befund(zuviel, 'de').fremd, ['ki.weg: Diese Frage gibt es nicht.'])
  assert.deepEqual(befund(zuviel, 'en').fremd, [
    'ha.art: Der Text gehört in ha.json.',
    'ha.art: Die Antwort „nie“ gibt es nicht.',
    'ha.art: „hilfe“ gibt es im Deutschen nicht.',
    'ha.art: Nur „andere“ hat {name}.',
    'seiten.json: weg gibt es nicht.',
  ])
})

test('HA-02: a file in the wrong shape, and a question with two texts, stop the reading', () => {
  assert.throws(() => bestand({ 'de/ha': { fragen: { 'ha.art': { farge: 'Was?' } } } }), /ha\.json.*farge/s)
  const zweimal = { fragen: { 'ha.art': { frage: 'Worum?' } } }
  assert.throws(() => bestand({ 'de/ha': zweimal, 'de/ki': zweimal }), /ha\.art hat schon einen Text in ha\.json/)
})

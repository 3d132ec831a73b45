import assert from 'node:assert/strict'
import { test } from 'node:test'
import { berichte } from './bericht.ts'
import { tabelleAus } from './csv.ts'
import { datumsleser, erkanntesFormat } from './datum.ts'
import { bKubik, gruppenGuete, guete, wahrePaare } from './masse.ts'
import { dekodiert } from './kodierung.ts'
import { leserFuer } from './leser.ts'
import { messe } from './messen.ts'
import { liesZuordnung } from './zuordnung.ts'

test('ST-05: CSV of any separator, with quotes, line ends, BOM and Latin-1', () => {
  for (const trenner of [',', ';', '\t', '|']) {
    const text =
      ['a', ' b ', '"c ""x"""'].join(trenner) + '\r\n' + ['1', `"2${trenner}\n3"`, ' 4'].join(trenner) + '\r\n\r\n5'
    assert.deepEqual(tabelleAus(text), {
      spalten: ['a', 'b', 'c "x"'],
      zeilen: [['1', `2${trenner}\n3`, '4'], ['5']],
    })
  }
  assert.deepEqual(tabelleAus('a,b\n1,').zeilen, [['1', '']])
  assert.deepEqual(tabelleAus('').spalten, [])
  assert.equal(dekodiert(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)), 'a')
  assert.equal(dekodiert(Uint8Array.of(0x4d, 0xfc, 0x6c)), 'Mül')
  assert.equal(dekodiert(new TextEncoder().encode('Mül')), 'Mül')
})

test('ST-05: dates in the given format; parts that are unknown or missing stay so', () => {
  const faelle: readonly [string, string, object][] = [
    ['TT.MM.JJJJ', '12.08.1964', { jahr: 1964, monat: 8, tag: 12 }],
    ['TT.MM.JJJJ', '1.2.1964', { jahr: 1964, monat: 2, tag: 1 }],
    ['TT.MM.JJJJ', '00.00.1964', { jahr: 1964 }],
    ['JJJJMMTT', '19640812', { jahr: 1964, monat: 8, tag: 12 }],
    ['MM/DD/YYYY', '08/12/1964', { jahr: 1964, monat: 8, tag: 12 }],
    ['yyyy-mm-dd', '1964-08-12T00:00:00Z', { jahr: 1964, monat: 8, tag: 12 }],
    ['TT-MMM-JJ', '12-Aug-64', { jahr: 1964, monat: 8, tag: 12 }],
    ['TT.MM.JJ', '12.08.26', { jahr: 2026, monat: 8, tag: 12 }],
    ['JJJJ', '1964', { jahr: 1964 }],
    ['TT. MMM JJJJ', '3. März 1964', { jahr: 1964, monat: 3, tag: 3 }],
    ['JJJJ-MM-TT', 'um 1850', { jahr: 1850 }],
    ['JJJJ-MM-TT', 'unlesbar', {}],
    ['%d.%m.%Y', '12.08.1964', { jahr: 1964, monat: 8, tag: 12 }],
    ['ISO', '1964-08-12', { jahr: 1964, monat: 8, tag: 12 }],
    ['JJJJ-MM-TT', '12.08.1964', { jahr: 1964, monat: 8, tag: 12 }],
    ['JJJJ-MM-TT', '', {}],
  ]
  for (const [format, text, soll] of faelle)
    assert.deepEqual(datumsleser(format, 2026)(text), soll, `${format} ${text}`)
  assert.throws(() => datumsleser('xx', 2026), /kein Datumsformat/)
  assert.equal(erkanntesFormat(['12.08.1964', '1.9.70']), 'TT.MM.JJJJ')
  assert.equal(erkanntesFormat(['08/12/1964', '08/25/1964']), 'MM/TT/JJJJ')
  assert.equal(erkanntesFormat(['19640812']), 'JJJJMMTT')
  assert.equal(erkanntesFormat(['12081964', '01021970']), 'TTMMJJJJ')
  assert.equal(erkanntesFormat(['1964', '1970']), 'JJJJ')
})

test('ST-05: a mapping that is wrong is refused with what would be right', () => {
  const ohne = (json: unknown) => () => liesZuordnung(JSON.stringify(json))
  assert.throws(() => liesZuordnung('{'), /kein JSON/)
  assert.throws(ohne({ felder: {} }), /wahrheit/)
  assert.throws(ohne({ wahrheit: 'id', felder: { vornahme: 'x' } }), /vornahme[\s\S]*Bekannt sind vorname/)
  const tabelle = tabelleAus('id,first\n1,Anna')
  const lies = (zuordnung: unknown) => leserFuer(tabelle, liesZuordnung(JSON.stringify(zuordnung)), 2026)
  const gemeldet: string[] = []
  const ohneSpalte = liesZuordnung('{"wahrheit":"id","felder":{"vorname":"given","nachname":"FIRST "}}')
  const person = leserFuer(tabelle, ohneSpalte, 2026, (satz) => gemeldet.push(satz)).person(tabelle.zeilen[0] ?? [])
  assert.deepEqual([person.vornamen, person.nachname], [[''], 'Anna'])
  assert.match(gemeldet.join(), /„given“ gibt es nicht.*„first“/)
  assert.throws(() => lies({ wahrheit: 'nr', felder: { vorname: 'first' } }).wahrheit(), /„nr“ gibt es nicht/)
  assert.throws(() => lies({ wahrheit: 'id', felder: {} }), /kein Feld/)
  const nachMuster = (muster: string) => () =>
    lies({ wahrheit: { spalte: 'id', muster }, felder: { vorname: 'first' } }).wahrheit()
  assert.throws(nachMuster('('), /regulärer Ausdruck/)
  assert.throws(nachMuster('rec'), /passt zu keinem Satz/)
})

test('ST-05: every kind of column is read; signs for nothing are nothing', () => {
  const tabelle = tabelleAus(
    'rec,n,g1,g2,y,m,sex,no,job\nrec-7-dup-1,"Gabler, Erika",Eva,NULL,1964,8,Female,0012,nurse',
  )
  const leser = leserFuer(
    tabelle,
    liesZuordnung(
      JSON.stringify({
        wahrheit: { spalte: 'rec', muster: '^rec-(\\d+)-' },
        felder: {
          name: 'n',
          frueher: ['g1', 'g2'],
          geburtsdatum: { jahr: 'y', monat: 'm' },
          geschlecht: 'sex',
          nummern: { ssn: 'no' },
          merkmale: { beruf: 'job' },
        },
      }),
    ),
    2026,
  )
  const [zeile = []] = tabelle.zeilen
  assert.deepEqual(leser.wahrheit(), ['7'])
  const { vornamen, nachname, frueher, geburt, geschlecht, nummern, merkmale } = leser.person(zeile)
  assert.deepEqual(
    { vornamen, nachname, frueher, geburt, geschlecht, nummern, merkmale },
    {
      vornamen: ['Erika'],
      nachname: 'Gabler',
      frueher: ['Eva'],
      geburt: { jahr: 1964, monat: 8 },
      geschlecht: 'w',
      nummern: { ssn: '0012' },
      merkmale: { beruf: 'nurse' },
    },
  )
})

test('ST-05: truth as a column, several columns, a pattern in any writing, a reference from record to record', () => {
  const tabelle = tabelleAus(
    'id;cluster;dup_of\nrec-1-org;7;\nrec-1-dup-0;7;rec-1-org\nrec-2-org;NaN;\nrec-3-org;NaN;rec-9',
  )
  const wahrheit = (w: unknown) =>
    leserFuer(tabelle, liesZuordnung(JSON.stringify({ wahrheit: w, felder: { vorname: 'id' } })), 2026).wahrheit()
  assert.deepEqual(wahrheit('Cluster'), ['7', '7', '', ''])
  assert.deepEqual(wahrheit({ spalte: 'id', muster: String.raw`rec\-(?P<nr>\d+)\-` }), ['1', '1', '2', '3'])
  assert.deepEqual(wahrheit({ spalte: 'id', muster: '^rec-1-|^rec-2' }), ['rec-1-', 'rec-1-', 'rec-2', ''])
  assert.equal(new Set(wahrheit({ spalte: ['cluster', 'dup_of'] })).size, 4)
  const [a, b, c, d] = wahrheit({ satz: 'id', verweis: 'dup_of' })
  assert.equal(a, b)
  assert.equal(new Set([b, c, d]).size, 3)
})

test('ST-05: odd files are read: other encodings, a name of the separator, quotes never closed, no header', () => {
  const utf16 = (text: string, gross: boolean): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le')
    return gross ? bytes.swap16() : bytes
  }
  for (const gross of [true, false]) {
    assert.equal(dekodiert(utf16('\ufeffMüller;1', gross)), 'Müller;1')
    assert.equal(dekodiert(utf16('Name;Nummer\nMüller;1', gross)), 'Name;Nummer\nMüller;1')
  }
  const gemischt = Buffer.concat([Buffer.from('Müller\n'), Buffer.from('Größe\n', 'latin1'), Buffer.from('ж')])
  assert.equal(dekodiert(gemischt), 'Müller\nGröße\nж')
  assert.deepEqual(tabelleAus('"sep=;"\r\na;b\r\n1,5;2').zeilen, [['1,5', '2']])
  assert.deepEqual(tabelleAus('"Name, Vorname";g\n"Berger, Anna";w\n;;;\n').spalten, ['Name, Vorname', 'g'])
  assert.deepEqual(tabelleAus('a,b\n"x,1\ny,2').zeilen, [
    ['"x', '1'],
    ['y', '2'],
  ])
  const ohneKopf = tabelleAus('1,Anna\n2,Bernd,x', { kopfzeile: false })
  assert.deepEqual([ohneKopf.spalten, ohneKopf.zeilen.length], [['1', '2', '3'], 2])
})

test('ST-05: figures by hand', () => {
  const wahrheit = ['a', 'a', 'a', 'b', 'b', 'c']
  const gruppen = [0, 0, 1, 1, 2, 3]
  assert.equal(wahrePaare(wahrheit), 4)
  assert.deepEqual(gruppenGuete(wahrheit, gruppen), guete(1, 2, 4))
  const b3 = bKubik(wahrheit, gruppen)
  assert.ok(Math.abs(b3.praezision - (1 + 1 + 0.5 + 0.5 + 1 + 1) / 6) < 1e-12)
  assert.ok(Math.abs(b3.trefferquote - (2 / 3 + 2 / 3 + 1 / 3 + 0.5 + 0.5 + 1) / 6) < 1e-12)
  assert.equal(gruppenGuete(['a', 'b'], [0, 1]).f1, 1)
})

test('ST-05: a small file is measured; its labels change nothing but the figures', () => {
  const namen = [
    'Anna;Berger;12.03.1970',
    'Bernd;Kaiser;01.07.1981',
    'Carla;Vogt;30.11.1955',
    'Deniz;Yilmaz;09.09.1999',
  ]
  const saetze = namen.flatMap((satz, i) => [`${i};${satz}`, `${i};${satz}`])
  const zuordnung = liesZuordnung(
    '{"wahrheit":"p","felder":{"vorname":"v","nachname":"n","geburtsdatum":{"spalte":"d","format":"TT.MM.JJJJ"}}}',
  )
  const ergebnis = (zeilen: string[]) => messe(tabelleAus(['p;v;n;d', ...zeilen].join('\n')), zuordnung, 2026)
  const richtig = ergebnis(saetze)
  assert.equal(richtig.gruppiert.f1, 1)
  assert.equal(richtig.blockbildung, 1)
  assert.match(berichte(richtig), /8 Sätze, 4 Personen, 4 wahre Paare/)
  const falsch = ergebnis(saetze.map((satz, i) => satz.replace(/^\d+/, String(i))))
  assert.equal(falsch.lambda, richtig.lambda)
  assert.equal(falsch.gruppiert.praezision, 0)
  assert.equal(ergebnis([]).saetze, 0)
  assert.equal(ergebnis(['1;;;']).saetze, 1)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  liesBgNummer,
  liesIban,
  liesKundennummer,
  liesRvNummer,
  liesSteuerId,
  zeigeIban,
  zeigeRvNummer,
  zeigeSteuerId,
} from './index.ts'

/** Each number with one digit made another must be refused: that is what a check digit is for. */
function jedeZifferZaehlt(gut: string, lies: (text: string) => string | undefined): void {
  for (let stelle = 0; stelle < gut.length; stelle += 1) {
    const ziffer = gut[stelle] ?? ''
    if (!/\d/.test(ziffer)) continue
    const falsch = gut.slice(0, stelle) + String((Number(ziffer) + 1) % 10) + gut.slice(stelle + 1)
    assert.equal(lies(falsch), undefined, falsch)
  }
}

test('QU-04: IBAN, the examples of the registry (ISO 13616)', () => {
  for (const gut of [
    'DE89370400440532013000',
    'AT611904300234573201',
    'CH9300762011623852957',
    'NL91ABNA0417164300',
    'FR1420041010050500013M02606',
    'GB29NWBK60161331926819',
    'MT84MALT011000012345MTLCAST001S',
    'NO9386011117947',
  ])
    assert.equal(liesIban(gut), gut)
  assert.equal(liesIban(' de89 3704 0044-0532 0130 00'), 'DE89370400440532013000')
  jedeZifferZaehlt('DE89370400440532013000', liesIban)
  for (const falsch of [
    '',
    'DE8937040044053201300',
    'US89370400440532013000',
    'DE89370400440532013000X',
    '89370400440532013000',
  ])
    assert.equal(liesIban(falsch), undefined, falsch)
  assert.equal(zeigeIban('DE89370400440532013000'), 'DE89 3704 0044 0532 0130 00')
})

test('QU-04: Steuer-ID, the examples of the tax administration', () => {
  for (const gut of ['86095742719', '47036892816', '65929970489', '57549285017', '25768131411'])
    assert.equal(liesSteuerId(gut), gut)
  assert.equal(liesSteuerId('86 095 742 719'), '86095742719')
  jedeZifferZaehlt('86095742719', liesSteuerId)
  for (const falsch of ['', '8609574271', '08609574271', '11111111111', '12345678901', 'A6095742719'])
    assert.equal(liesSteuerId(falsch), undefined, falsch)
  assert.equal(zeigeSteuerId('86095742719'), '86 095 742 719')
})

test('QU-04: RV-Nummer, the examples of the pension insurance', () => {
  for (const gut of ['15070649C103', '65180539W001']) assert.equal(liesRvNummer(gut), gut)
  assert.equal(liesRvNummer('65 180539 w 001'), '65180539W001')
  assert.equal(liesRvNummer('65180539W002'), undefined)
  assert.equal(liesRvNummer('65180539X001'), undefined)
  assert.equal(liesRvNummer('65181339W001'), undefined)
  assert.equal(zeigeRvNummer('65180539W001'), '65 180539 W 001')
})

test('QU-04: Kundennummer and BG-Nummer are read however they are typed', () => {
  assert.equal(liesKundennummer(' 123 a 456789'), '123A456789')
  assert.equal(liesKundennummer('123456789'), undefined)
  for (const roh of ['12345//0000421', '12345/0000421', '12345 0000421', '12345BG0000421', '12345 // 0000421'])
    assert.equal(liesBgNummer(roh), '12345//0000421', roh)
  assert.equal(liesBgNummer('1234//0000421'), undefined)
})

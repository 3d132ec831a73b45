import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPasswort, pruefeHash, pruefePasswort } from './index.ts'

const kontext = ['oezlem.kaya@beispiel.de', 'Jobcenter online']
const urteil = (passwort: string) => pruefePasswort(passwort, { kontext })

test('KO-03: length counts, in characters and not in bytes', () => {
  assert.equal(urteil('kurz'), 'zu-kurz')
  assert.equal(urteil('elf Zeichen'), 'zu-kurz')
  assert.equal(urteil('ü'.repeat(201)), 'zu-lang')
  assert.equal(urteil('Fahrrad Mond Käsekuchen'), undefined)
})

test('KO-03: known passwords and their trivial variants are refused', () => {
  for (const schlecht of [
    'passwort1234',
    'Passwort1234!',
    'P@ssw0rt1234',
    '123456789012',
    'qwertzuiop12',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'jobcenter2026',
    'Jobcenter2026!!',
    'hallohallohallo',
    'oezlem.kaya1',
    'schatzischatzi',
    'administrator',
  ]) {
    assert.equal(urteil(schlecht), 'bekannt', schlecht)
  }
})

test('KO-03: three words that do not belong together are fine, and so are odd signs', () => {
  for (const gut of [
    'Tisch-Wolke-Gabel',
    'korrekt pferd batterie',
    'šđčćž žćčđš ñandú',
    'Regenschirm7Trompete',
    'x9#kV!2mQ$zLp7',
  ]) {
    assert.equal(urteil(gut), undefined, gut)
  }
})

test('KO-03: a hash fits its password in every Unicode spelling, and nothing else', async () => {
  const gespeichert = await hashPasswort('Käsekuchen im Schrank')
  assert.match(gespeichert, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await pruefeHash(gespeichert, 'Käsekuchen im Schrank'), true)
  assert.equal(await pruefeHash(gespeichert, 'Käsekuchen im schrank'), false)
  assert.equal(await pruefeHash(undefined, 'attrappe fuer unbekannte konten'), false)
})

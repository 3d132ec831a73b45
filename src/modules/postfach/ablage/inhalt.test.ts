import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jetzt } from '../pruefstand/buehne.ts'
import type { Zustellung } from '../zustellen/laden.ts'
import { ablageinhalt, alsText } from './inhalt.ts'

const nachricht: Zustellung = {
  id: 'n1',
  fadenId: 'f1',
  referenz: 'JC-7K4P-92QMX',
  personId: 'p1',
  dienststelleId: 'd1',
  anliegen: 'kopien',
  richtung: 'ein',
  kanal: 'eakte',
  text: 'Guten Tag',
  abgesendet: jetzt,
  abgelegt: null,
  ersatz: null,
  person: { vorname: 'Jan', nachname: 'Nowak', geburtsdatum: '1988-05-04' },
  dateien: ['a', 'b', 'c'],
  dokumente: undefined,
}

test('PF-10, PF-11: the filed text counts the files that lie beside it, and says how many were refused', () => {
  const [alle, zwei] = [ablageinhalt(nachricht, 'Jobcenter', 3), ablageinhalt(nachricht, 'Jobcenter', 2)]
  assert.match(alsText(alle), /^Anlagen: {6}3$/m)
  assert.match(alsText(zwei), /^Anlagen: {6}2, 1 weitere bei der Prüfung abgelehnt$/m)
  assert.deepEqual([zwei.anlagen, zwei.abgelehnt], [2, 1])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nurGesendetes, teile } from './neues.ts'

const brief = [
  'Von:       Jan Petersen, geboren am 3.4.1990',
  'Anliegen:  Kopien',
  'Gesendet:  22.11.2026, 10:12 Uhr',
  '',
  '-'.repeat(60),
  'Bitte schicken Sie mir eine Kopie von meinem Bescheid.',
  '-'.repeat(60),
  '',
  'Antworten Sie einfach auf diese E-Mail. Ihre Antwort steht dann im Postfach der Kundin oder des Kunden.',
].join('\n')
const outlook = `Von: Jobcenter online <post@portal.example>\nGesendet: Freitag, 3. Juli 2026 10:12\nAn: Team 3\nBetreff: Neue Nachricht\n\n`
const zitiert = brief.replaceAll(/^/gm, '> ')
const schrieb = 'Am 3. Juli 2026 um 10:12 schrieb Jobcenter online <post@portal.example>:\n'

/** What goes on to the customer; undefined: a person must look at it. */
function neues(text: string): string | undefined {
  const { neu, zitat } = teile(text)
  return zitat === '' || nurGesendetes(zitat, [brief]) ? neu : undefined
}

test('PF-08: words that only look like the begin of a quotation stay', () => {
  for (const text of [
    'Guten Tag,\n\nam Montag habe ich Ihnen geschrieben:\nBitte bringen Sie den Vertrag mit.',
    'Am 3. August haben Sie uns geschrieben, dass Sie umziehen.\n\nDas geht.',
    'Ihr Zeitraum:\n\nVon: 1.8. bis 31.8.\nAn: Sie und Ihren Sohn\n\nBitte unterschreiben Sie.',
    `Teil 1\n${'_'.repeat(40)}\nTeil 2`,
    'Guten Tag\n\n-- \nS. Lang\n\nBitte rufen Sie vor Freitag an.',
  ])
    assert.equal(neues(text), text)
})

test('PF-08: our own letter below an answer is told from it, as Outlook and others quote it', () => {
  assert.equal(neues(`Ja, das passt.\n\n${outlook}${brief}`), 'Ja, das passt.')
  assert.equal(neues(`Ja, das passt.\n\n${'_'.repeat(32)}\n${outlook}${brief}`), 'Ja, das passt.')
  assert.equal(neues(`Ja, das passt.\n\n${schrieb}${zitiert}\n`), 'Ja, das passt.')
  assert.equal(neues(`Ja.\n\n${schrieb.replace('<post', '\n<post')}${zitiert}\n`), 'Ja.')
  const umbrochen = brief.replaceAll('Ihre Antwort', 'Ihre\nAntwort')
  assert.equal(neues(`Ja.\n\n-----Ursprüngliche Nachricht-----\n${outlook}${umbrochen}`), 'Ja.')
})

test('PF-08: with any word between, below or in the head of a quotation a person looks at the whole', () => {
  for (const text of [
    `Ja.\n\n${outlook}${brief}\n\nUnd bitte bringen Sie den Ausweis mit.`,
    `Siehe unten.\n\n${outlook}${brief.replace('Bescheid.', 'Bescheid.\nDie Kopie kommt morgen.')}`,
    `Siehe unten.\n\n${schrieb}${zitiert.replace('Bescheid.', 'Bescheid.\nDie Kopie kommt morgen.\n>')}`,
    `Ja.\n\nAm Montag geht es nicht, wie ich Ihnen schon schrieb:\n${zitiert}`,
    `Ja, zu diesem Punkt:\n\n${schrieb}> Bitte schicken Sie mir eine Kopie von meinem Bescheid.`,
    'Ja.\n\nAm Montag schrieb ich Ihnen schon:',
    `Ja.\n\n${outlook}Eine andere Nachricht, von der wir nichts wissen: ${'x '.repeat(80)}`,
    `Ja.\n\n${outlook.replace('\n\n', '\nBitte rufen Sie an.\n\n')}${brief}`,
    'Melden Sie Einkommen\n> 520 Euro\nim Monat.',
  ])
    assert.equal(neues(text), undefined, text)
})

test('PF-08: both parts together are the whole text', () => {
  const text = `Ja.\n\n${outlook}${brief}\n\nund noch etwas`
  const { neu, zitat } = teile(text)
  assert.equal(`${neu}\n\n${zitat}`, text)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsSystem } from '../../../platform/database/index.ts'
import type { Abruf } from '../../../platform/mail/index.ts'
import { testDatenbank } from '../../../platform/testing/index.ts'
import { antwortadresse, antwortKennzeichen } from '../outlook/kennzeichen.ts'
import { buehne, jetzt } from '../pruefstand/buehne.ts'
import { mailAbholen } from './abholen.ts'
import { nurKopf, warumUngelesen } from './unlesbar.ts'

const db = await testDatenbank()
const { worker, stelle, kunde, schreibe } = await buehne(db)
const TEAM = 'team3@jobcenter-ge.de'
const uebergabe = { id: '', art: '', bezug: '', dienststelle: null, erstellt: jetzt, versuch: 1 }

/** A mailbox with these mails, numbered from 1. */
function kasten(mails: readonly string[]) {
  const liegen = new Map(mails.map((mail, i) => [i + 1, Buffer.from(mail)]))
  const abruf: Abruf = {
    validitaet: '1',
    koepfe: (nach, zahl) =>
      Promise.resolve(
        [...liegen].flatMap(([uid, kopf]) => (uid > nach ? [{ uid, groesse: kopf.length, kopf }] : [])).slice(0, zahl),
      ),
    ganz: (uids) => Promise.resolve(new Map(uids.map((uid) => [uid, liegen.get(uid) ?? Buffer.alloc(0)]))),
    entfernenBis(uid) {
      for (const u of liegen.keys()) if (u <= uid) liegen.delete(u)
      return Promise.resolve()
    },
  }
  return { liegen, abruf }
}

test('PF-08: a mail that the reader never gets through goes to a person whole, and those behind it are read', async () => {
  const jan = await kunde()
  const { fadenId } = await schreibe(jan, 'Haben Sie meinen Vertrag?')
  const gespraech = { fadenId, personId: jan.personId, dienststelleId: stelle('musterstadt') }
  const id = await alsSystem(db.worker, 'uebergabe', (tx) => antwortKennzeichen(tx, worker, gespraech, TEAM, jetzt))
  const mail = (an: string) => `From: <${TEAM}>\r\nTo: <${an}>\r\nMessage-ID: <${an}>\r\n\r\nJa.\r\n`
  const gift = mail(antwortadresse(worker, id))
  const { liegen, abruf } = kasten([gift, mail('antwort@jobcenter.invalid')])
  const posteingang = {
    ...worker.posteingang,
    name: 'probe',
    faellig: () => true,
    oeffnen: <T>(arbeit: (abruf: Abruf) => Promise<T>) => arbeit(abruf),
    // Asked for the first mail only: the other has no mark.
    dkim: () => Promise.reject(new Error('Gift')),
  }
  const lies = () => mailAbholen.bearbeite({ ...worker, posteingang }, uebergabe)
  for (let i = 0; i < 5; i++) await assert.rejects(lies(), /Gift/)
  assert.equal(liegen.size, 2, 'nothing is gone before it is safe')
  await lies()
  assert.equal(liegen.size, 0)
  const korb = await db.sql('select grund, groesse, vertraut from postfach.mail_eingang order by id')
  assert.deepEqual(
    korb.map(({ grund, groesse, vertraut }) => [grund, groesse, vertraut]),
    [
      ['nicht lesbar', gift.length, true],
      ['kein Kennzeichen in der Adresse', mail('antwort@jobcenter.invalid').length, false],
    ],
  )
})

test('PF-08: of a mail that is too large or was tried too often only the head is read', async () => {
  assert.equal(warumUngelesen(5, 1000), undefined)
  assert.equal(warumUngelesen(6, 1000), 'nicht lesbar')
  assert.equal(warumUngelesen(1, 61 * 1024 * 1024), 'zu groß, um gelesen zu werden')
  const { absender, text } = await nurKopf(Buffer.from('From: a@b.de\r\nSubject: x\r\n\r\nText'))
  assert.deepEqual([absender[0]?.adresse, text], ['a@b.de', ''])
})

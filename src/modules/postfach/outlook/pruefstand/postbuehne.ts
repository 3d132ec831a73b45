import assert from 'node:assert/strict'
import { after } from 'node:test'
import { setTimeout as warte } from 'node:timers/promises'
import { alsKunde } from '../../../../platform/database/index.ts'
import { mailserverFehlt, starteMailserver } from '../../../../platform/testing/mailserver/index.ts'
import type { TestDatenbank } from '../../../../platform/testing/index.ts'
import { runde } from '../../../../platform/uebergabe/index.ts'
import { fadenLesen } from '../../faden/lesen.ts'
import { postfach } from '../../index.ts'
import { mailAbholen } from '../../mail-eingang/abholen.ts'
import { buehne, jetzt } from '../../pruefstand/buehne.ts'
import { antwortadresse, mailsZu, nachOutlook, outlookHaus } from './outlook.ts'

const uebergabe = { id: '', art: '', bezug: '', dienststelle: null, erstellt: jetzt, versuch: 1 }

/** Two offices that take messages into mailboxes, on real servers. Without those only `skip` may be used. */
export async function postbuehne(db: TestDatenbank) {
  const skip = mailserverFehlt()
  const server = skip === false ? await starteMailserver(['antwort', 'team3', 'team9']) : undefined
  after(() => server?.ende())
  const { app, stelle, kunde, zustaendig, personal, schreibe } = await buehne(db)
  await nachOutlook(db, stelle('musterstadt'))
  await nachOutlook(db, stelle('probeland'), 'team9@jobcenter-ge.de')
  const haus = server && outlookHaus(db, server)
  after(() => {
    haus?.mail.ende()
    haus?.posteingang.ende()
  })
  const da = () => server ?? assert.fail('kein Mailserver')
  const unser = () => haus ?? assert.fail('kein Haus')
  const einmalig = postfach.worker.filter((einer) => !('takt' in einer))

  async function arbeite(): Promise<void> {
    while ((await runde(unser(), einmalig)) > 0);
  }
  /** Reads the mailbox as the worker does, whatever the server announced. */
  async function lese(mit: { readonly dkim?: () => Promise<never> } = {}): Promise<void> {
    const posteingang = { ...unser().posteingang, faellig: () => true, ...mit }
    await mailAbholen.bearbeite({ ...unser(), posteingang }, uebergabe)
  }
  /** Waits until as many mails lie there. */
  async function bis(kasten: string, zahl: number): Promise<void> {
    for (let i = 0; i < 200 && (await da().mails(kasten)).length < zahl; i++) await warte(25)
  }
  const texteVon = (wer: Awaited<ReturnType<typeof kunde>>, fadenId: string) =>
    alsKunde(db.app, wer, async (tx) => (await fadenLesen(tx, app, fadenId)).nachrichten.map(({ text }) => text))

  return {
    skip,
    app,
    stelle,
    kunde,
    zustaendig,
    personal,
    da,
    unser,
    arbeite,
    lese,
    bis,
    texteVon,
    /** A customer's message that lies in the office's mailbox, and where an answer to it goes. */
    gesendet: async (wohin = 'musterstadt', kasten = 'team3') => {
      const jan = await kunde()
      const vorher = (await da().mails(kasten)).length
      const { id, fadenId, referenz } = await schreibe(jan, 'Bitte schicken Sie mir eine Kopie.', 'kopien', wohin)
      await arbeite()
      await bis(kasten, vorher + 1)
      const [erste] = await mailsZu(da(), kasten, id)
      const texte = () => texteVon(jan, fadenId)
      return { jan, id, fadenId, referenz, texte, erste, adresse: antwortadresse(erste) }
    },
    /** Mails that lie in our mailbox and are read. */
    ankommt: async (...mails: readonly string[]): Promise<void> => {
      da().lege('antwort', mails)
      await lese()
    },
    /** Why mails wait for a person. */
    korb: async () =>
      (await db.sql(`select grund from postfach.mail_eingang where stand = 'offen' order by grund collate "C"`)).map(
        (zeile) => zeile['grund'],
      ),
    leereKorb: () => db.sql(`delete from postfach.mail_eingang where stand = 'offen'`),
  }
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsSystem } from '../../../platform/database/index.ts'
import { type Feldfehler, lesen, meldungen } from '../../../platform/forms/index.ts'
import type { Haus } from '../../../platform/haus.ts'
import { alleSitzungenBeenden, AnmeldungNoetig, seite, weiter } from '../../../platform/http/index.ts'
import { hashPasswort } from '../../../platform/passwort/index.ts'
import { zugaengeVon } from '../anmeldewege/query.ts'
import { anmeldungVollziehen } from '../anmeldung/vollziehen.ts'
import { kundeVon } from '../kunde/query.ts'
import { passwortFehler, passwortForm } from '../passwort-form.ts'
import { darf } from '../policy.ts'
import { passwortAendern } from './command.ts'
import { PasswortAendernSeite } from './page.tsx'
import { passwortaendertexte } from './texte.ts'

export function passwortAendernRouten(web: FastifyInstance, haus: Haus): void {
  const adresse = async (kontoId: string): Promise<string> =>
    (await alsSystem(haus.db, 'anmeldung', (tx) => zugaengeVon(haus, tx, kontoId))).email

  const zeigen = async (
    request: FastifyRequest,
    reply: FastifyReply,
    email: string,
    fehler?: readonly Feldfehler[],
  ): Promise<FastifyReply> => {
    const rahmen = await haus.rahmen.portal(request)
    const texte = fehler && meldungen(fehler, rahmen.sprache, passwortaendertexte)
    return seite(reply, <PasswortAendernSeite rahmen={rahmen} email={email} meldungen={texte} />, fehler ? 422 : 200)
  }

  web.get('/konto/passwort', async (request, reply) => {
    const { kontoId } = await kundeVon(haus, request, darf.zugangAendern)
    return zeigen(request, reply, await adresse(kontoId))
  })

  web.post('/konto/passwort', async (request, reply) => {
    const kunde = await kundeVon(haus, request, darf.zugangAendern)
    const { kontoId } = kunde
    const email = await adresse(kontoId)
    const gelesen = lesen(passwortForm, request.body)
    if (!gelesen.ok) return zeigen(request, reply, email, gelesen.fehler)
    const schwach = passwortFehler(gelesen.wert.passwort, email)
    if (schwach) return zeigen(request, reply, email, [schwach])
    const hash = await hashPasswort(gelesen.wert.passwort)
    const jetzt = haus.uhr.jetzt()
    await alsSystem(haus.db, 'anmeldung', (tx) => passwortAendern(tx, kunde, hash, jetzt))
    await alleSitzungenBeenden(haus.db, kontoId, jetzt)
    if (!(await anmeldungVollziehen(haus, request, reply, { kontoId, stufe: 1 })))
      throw new AnmeldungNoetig('/anmelden')
    return weiter(reply, '/konto/anmeldewege?stand=passwort')
  })
}

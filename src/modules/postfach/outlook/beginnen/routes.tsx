import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { alsPersonal } from '../../../../platform/database/index.ts'
import { auswahl, type Eingabe, type Feldfehler, lesen, meldungen, text } from '../../../../platform/forms/index.ts'
import type { Haus } from '../../../../platform/haus.ts'
import { seite } from '../../../../platform/http/index.ts'
import { texte } from '../../../../platform/i18n/index.ts'
import type { Personal } from '../../../organisation/index.ts'
import type { Mit } from '../../anfrage.ts'
import { anliegenliste } from '../../anliegen/namen.ts'
import { empfaenger, verlangeEmpfaenger } from '../../desk/empfaenger.ts'
import { pfade } from '../../desk/pfade.ts'
import { schreibende } from '../../desk/schreibende.ts'
import { domaene, erlaubteDomaenen } from '../domaenen.ts'
import { adresseFuerBeginn } from './command.ts'
import { AdresseSeite, BeginnSeite } from './page.tsx'

const form = ({ dienststelle }: Personal) =>
  z.object({
    anliegen: auswahl(
      anliegenliste(dienststelle).map(({ wert }) => wert),
      { leer: 'fehler.anliegen' },
    ),
    adresse: text({ max: 254, leer: 'fehler.adresse' }),
  })
const fehlertexte = texte({
  de: {
    'fehler.anliegen': 'Bitte wählen Sie das Anliegen.',
    'fehler.adresse': 'Bitte geben Sie die Adresse ein, von der Sie schreiben.',
    'fehler.domaene': 'Nur dienstliche Postfächer gehen. Zum Beispiel: team3@jobcenter-ge.de',
  },
  en: {
    'fehler.anliegen': 'Please choose the Anliegen.',
    'fehler.adresse': 'Please enter the address that you write from.',
    'fehler.domaene': 'Only mailboxes of the office can be used. For example: team3@jobcenter-ge.de',
  },
})
const istAdresse = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/

/** Gives a clerk an address for one first message to a person of the own office. */
export function beginnRouten(web: FastifyInstance, haus: Haus): void {
  const pfad = pfade.ausOutlook(':person')

  const zeige = async (request: Mit, eingabe: Eingabe, fehler: readonly Feldfehler[]) => {
    const wer = await schreibende(haus, request)
    const wem = await alsPersonal(haus.db, wer, (tx) => empfaenger(tx, haus, request, wer, haus.uhr.jetzt()))
    const worte = meldungen(fehler, 'de', fehlertexte)
    const rahmen = await haus.rahmen.desk(request)
    return <BeginnSeite {...wem} {...{ rahmen, eingabe }} meldungen={worte} />
  }

  web.get(pfad, async (request: Mit, reply) => seite(reply, await zeige(request, {}, [])))

  web.post(pfad, async (request: Mit, reply) => {
    const wer = await schreibende(haus, request)
    const gelesen = lesen(form(wer), request.body)
    if (!gelesen.ok) return seite(reply, await zeige(request, gelesen.eingabe, gelesen.fehler), 422)
    const jetzt = haus.uhr.jetzt()
    const { adresse: absender, anliegen } = gelesen.wert
    const stelle = { personalId: wer.personalId, dienststelleId: wer.dienststelle.id }
    const ausgegeben = await alsPersonal(haus.db, wer, async (tx) => {
      const { person, personId } = await verlangeEmpfaenger(tx, haus, request, wer, jetzt)
      if (!istAdresse.test(absender) || !(await erlaubteDomaenen(tx, jetzt)).includes(domaene(absender)))
        return undefined
      return {
        person,
        adresse: await adresseFuerBeginn(tx, haus, stelle, { personId, anliegen, adresse: absender }, jetzt),
      }
    })
    const fehler = [{ feld: 'adresse', schluessel: 'fehler.domaene' }]
    if (ausgegeben === undefined) return seite(reply, await zeige(request, gelesen.wert, fehler), 422)
    return seite(reply, <AdresseSeite {...ausgegeben} absender={absender} rahmen={await haus.rahmen.desk(request)} />)
  })
}

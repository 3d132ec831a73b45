import { z } from 'zod'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { eingegeben, freiwillig, iban, text, wert } from '../../../platform/forms/index.ts'
import { Absatz, Textfeld } from '../../../platform/html/index.ts'
import { neueId } from '../../../platform/ids.ts'
import { zeigeIban } from '../../../platform/nummern/index.ts'
import { alsHerkunft } from '../herkunft.ts'
import { oeffne, verschliesse } from '../krypt.ts'
import { abschnitt, type Feldprops, type Kontext } from './abschnitt.ts'

const form = z.object({ iban: z.string(), inhaber: z.string() })

/** The account that is paid to (§ 42 (3) SGB II); only those who work with a person see it. */
async function bankHeute({ tx, krypto, personId }: Pick<Kontext, 'tx' | 'krypto' | 'personId'>) {
  const zeile = await tx
    .selectFrom('step.bankverbindung')
    .selectAll()
    .where('person_id', '=', personId)
    .where('beendet', 'is', null)
    .executeTakeFirst()
  if (zeile === undefined) return undefined
  const inhalt = form.parse(JSON.parse(await oeffne(tx, krypto, 'bankverbindung', zeile.id, zeile.inhalt)))
  return { ...inhalt, herkunft: zeile.herkunft, erfasst: zeile.erfasst }
}

export const bank = abschnitt({
  schluessel: 'bank',
  titel: 'Bankverbindung',
  suchteile: [],
  form: () => z.object({ iban: freiwillig(iban()), inhaber: freiwillig(text({ max: 140, zeichen: 'B' })) }),
  async lies(k) {
    const da = await bankHeute(k)
    return { iban: da === undefined ? '' : zeigeIban(da.iban), inhaber: da?.inhaber ?? '' }
  },
  anzeige: (werte) => [
    { feld: 'IBAN', text: wert(werte, 'iban') || null },
    { feld: 'Kontoinhaber oder Kontoinhaberin', text: wert(werte, 'inhaber') || null },
  ],
  async staende(k) {
    const da = await bankHeute(k)
    return da === undefined ? {} : { IBAN: { herkunft: alsHerkunft(da.herkunft), seit: tagInBerlin(da.erfasst) } }
  },
  Felder: ({ eingabe, meldungen }: Feldprops) => (
    <>
      <Absatz>Alle Felder leer heißt: keine Bankverbindung. Wohin gezahlt wird, entscheidet die Leistung.</Absatz>
      <Textfeld
        {...eingegeben('iban', eingabe, meldungen)}
        label="IBAN"
        freiwillig
        breite={30}
        unveraendert
        autocomplete="off"
        hinweis="Die Prüfziffern werden nachgerechnet. Nur Konten im SEPA-Raum."
      />
      <Textfeld
        {...eingegeben('inhaber', eingabe, meldungen)}
        label="Kontoinhaber oder Kontoinhaberin"
        freiwillig
        breite={30}
      />
    </>
  ),
  async schreibe(k, neu, herkunft) {
    const { tx, krypto, personId, jetzt } = k
    if (neu.iban !== undefined && neu.inhaber === undefined) return [{ feld: 'inhaber', schluessel: 'fehler.inhaber' }]
    if (neu.iban === undefined && neu.inhaber !== undefined) return [{ feld: 'iban', schluessel: 'fehler.iban.leer' }]
    await tx
      .updateTable('step.bankverbindung')
      .set({ beendet: jetzt })
      .where('person_id', '=', personId)
      .where('beendet', 'is', null)
      .execute()
    if (neu.iban === undefined) return []
    const id = neueId()
    const inhalt = await verschliesse(tx, krypto, personId, 'bankverbindung', id, JSON.stringify(neu))
    await tx
      .insertInto('step.bankverbindung')
      .values({ id, person_id: personId, inhalt, herkunft, erfasst: jetzt })
      .execute()
    return []
  },
})

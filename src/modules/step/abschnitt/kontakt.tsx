import { z } from 'zod'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { email, freiwillig, telefon, wert } from '../../../platform/forms/index.ts'
import { Textfeld } from '../../../platform/html/index.ts'
import { kontaktarten, kontakteHeute, kontaktSetzen } from '../kontakt/kontakt.ts'
import { abschnitt, type Feldprops } from './abschnitt.ts'

const labels = { telefon: 'Telefon', mobil: 'Mobiltelefon', email: 'E-Mail-Adresse' } as const

export const kontakt = abschnitt({
  schluessel: 'kontakt',
  titel: 'Telefon und E-Mail',
  geschuetzt: true,
  suchteile: ['kontakt'],
  form: () => z.object({ telefon: freiwillig(telefon()), mobil: freiwillig(telefon()), email: freiwillig(email()) }),
  async lies({ tx, krypto, personId }) {
    const da = await kontakteHeute(tx, krypto, personId)
    return Object.fromEntries(kontaktarten.map((art) => [art, da.find((k) => k.art === art)?.wert ?? '']))
  },
  anzeige: (werte) => kontaktarten.map((art) => ({ feld: labels[art], text: wert(werte, art) || null })),
  async staende({ tx, krypto, personId }) {
    const da = await kontakteHeute(tx, krypto, personId)
    return Object.fromEntries(
      da.map(({ art, herkunft, erfasst }) => [labels[art], { herkunft, seit: tagInBerlin(erfasst) }]),
    )
  },
  Felder: ({ eingabe, meldungen }: Feldprops) => (
    <>
      {kontaktarten.map((art) => (
        <Textfeld
          key={art}
          name={art}
          label={labels[art]}
          freiwillig
          breite={30}
          art={art === 'email' ? 'email' : 'tel'}
          autocomplete="off"
          wert={wert(eingabe, art)}
          fehler={meldungen.fuer(art)}
        />
      ))}
    </>
  ),
  async schreibe({ tx, krypto, personId, jetzt }, neu, herkunft) {
    const da = await kontakteHeute(tx, krypto, personId)
    for (const art of kontaktarten) {
      const wertNeu = neu[art] ?? null
      if (wertNeu === (da.find((k) => k.art === art)?.wert ?? null)) continue
      await kontaktSetzen(tx, krypto, personId, { art, wert: wertNeu, herkunft }, jetzt)
    }
    return []
  },
})

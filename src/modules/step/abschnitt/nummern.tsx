import { z } from 'zod'
import { tagInBerlin } from '../../../platform/clock/index.ts'
import { bgNummer, freiwillig, kundennummer, rvNummer, steuerId, wert } from '../../../platform/forms/index.ts'
import { Textfeld } from '../../../platform/html/index.ts'
import { zeigeRvNummer, zeigeSteuerId } from '../../../platform/nummern/index.ts'
import { type Nummernart, nummernarten, nummernHeute, nummerSetzen } from '../nummer/nummer.ts'
import { abschnitt, type Feldprops } from './abschnitt.ts'

const labels: Readonly<Record<Nummernart, string>> = {
  kundennummer: 'Kundennummer',
  bg: 'BG-Nummer',
  rv: 'Rentenversicherungsnummer',
  steuer_id: 'Steuer-ID',
}
const beispiele: Readonly<Record<Nummernart, string>> = {
  kundennummer: 'Beispiel: 123A456789',
  bg: 'Beispiel: 12345//0000421',
  rv: 'Beispiel: 65 180539 W 001. Die Prüfziffer wird nachgerechnet.',
  steuer_id: '11 Ziffern. Nur für die Meldung von Beiträgen (§ 10 EStG).',
}
const zeige: Readonly<Record<Nummernart, (nummer: string) => string>> = {
  kundennummer: (nummer) => nummer,
  bg: (nummer) => nummer,
  rv: zeigeRvNummer,
  steuer_id: zeigeSteuerId,
}

export const nummern = abschnitt({
  schluessel: 'nummern',
  titel: 'Nummern',
  suchteile: ['nummern'],
  form: () =>
    z.object({
      kundennummer: freiwillig(kundennummer()),
      bg: freiwillig(bgNummer()),
      rv: freiwillig(rvNummer()),
      steuer_id: freiwillig(steuerId()),
    }),
  async lies({ tx, krypto, personId }) {
    const da = await nummernHeute(tx, krypto, personId)
    return Object.fromEntries(
      nummernarten.map((art) => [art, zeige[art](da.find((nummer) => nummer.art === art)?.wert ?? '')]),
    )
  },
  anzeige: (werte) => nummernarten.map((art) => ({ feld: labels[art], text: wert(werte, art) || null })),
  async staende({ tx, krypto, personId }) {
    const da = await nummernHeute(tx, krypto, personId)
    return Object.fromEntries(
      da.map(({ art, herkunft, erfasst }) => [labels[art], { herkunft, seit: tagInBerlin(erfasst) }]),
    )
  },
  Felder: ({ eingabe, meldungen }: Feldprops) => (
    <>
      {nummernarten.map((art) => (
        <Textfeld
          key={art}
          name={art}
          label={labels[art]}
          hinweis={beispiele[art]}
          freiwillig
          breite={20}
          unveraendert
          autocomplete="off"
          wert={wert(eingabe, art)}
          fehler={meldungen.fuer(art)}
        />
      ))}
    </>
  ),
  async schreibe({ tx, krypto, personId, jetzt }, neu, herkunft) {
    const da = await nummernHeute(tx, krypto, personId)
    for (const art of nummernarten) {
      const wertNeu = neu[art] ?? null
      if (wertNeu === (da.find((nummer) => nummer.art === art)?.wert ?? null)) continue
      await nummerSetzen(tx, krypto, personId, { art, wert: wertNeu, herkunft }, jetzt)
    }
    return []
  },
})

import { iban as ibanfeld, wert } from '../../../platform/forms/index.ts'
import { liesIban, zeigeIban } from '../../../platform/nummern/index.ts'
import { einzeilig } from './einzeilig.tsx'
import { alsWort, type Feldart, type Umfeld } from './feldart.ts'
import { streckenworte } from './texte.ts'

const zeile = einzeilig({
  schema: ibanfeld(),
  meldungen: ['fehler.iban'],
  feld: { breite: 30, unveraendert: true },
  zeigen: zeigeIban,
})

const bankZu = ({ banken }: Umfeld, iban: string | undefined): string | undefined =>
  iban === undefined ? undefined : banken?.get(iban)

/** An IBAN with its check digits; once it is saved, the name of the bank stands beside it, where the operator loads the list. */
export const iban: Feldart = {
  ...zeile,
  Feld: ({ hinweis, ...angaben }) => {
    const bank = bankZu(angaben.umfeld, liesIban(wert(angaben.eingabe, angaben.name)))
    const t = streckenworte(angaben.worte.sprache)
    const mitBank = (
      <>
        {hinweis} <strong>{t('iban.bank')}</strong> <bdi translate={false}>{bank}</bdi>
      </>
    )
    return <zeile.Feld {...angaben} hinweis={bank === undefined ? hinweis : mitBank} />
  },
  zeilen: (antwort, frage, umfeld, worte) => {
    const bank = bankZu(umfeld, alsWort(antwort))
    return [...zeile.zeilen(antwort, frage, umfeld, worte), ...(bank === undefined ? [] : [bank])]
  },
}

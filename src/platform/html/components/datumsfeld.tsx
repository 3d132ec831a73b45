import { useBausteintexte } from '../kontext.ts'
import { feldId, type FeldProps } from './feld.tsx'
import { Feldgruppe } from './feldgruppe.tsx'

interface Props extends FeldProps {
  /** The three entries as typed. */
  wert?: { tag?: string | undefined; monat?: string | undefined; jahr?: string | undefined } | undefined
  /** The person's own date of birth: browsers may fill it in. */
  geburtsdatum?: boolean
}

const teile = [
  { teil: 'tag', breite: 2, bday: 'bday-day' },
  { teil: 'monat', breite: 2, bday: 'bday-month' },
  { teil: 'jahr', breite: 4, bday: 'bday-year' },
] as const

/** A day as three fields `name.tag`, `name.monat`, `name.jahr`; the kind of field `datum` reads them, also a pasted date. */
export const Datumsfeld = ({ wert = {}, geburtsdatum, hinweis, ...feld }: Props) => {
  const t = useBausteintexte()
  return (
    <Feldgruppe {...feld} hinweis={hinweis ?? t('datum.beispiel')} klasse="jc-datum" waagrecht>
      {teile.map(({ teil, breite, bday }) => {
        const id = teil === 'tag' ? feldId(feld.name) : feldId(`${feld.name}.${teil}`)
        return (
          <div class="kern-form-input" key={teil}>
            <label class="kern-label" for={id}>
              {t(`datum.${teil}`)}
            </label>
            <input
              class={`kern-form-input__input jc-breite-${breite}${feld.fehler ? ' kern-form-input__input--error' : ''}`}
              id={id}
              name={`${feld.name}.${teil}`}
              type="text"
              inputmode="numeric"
              dir="ltr"
              value={wert[teil]}
              autocomplete={geburtsdatum ? bday : 'off'}
              aria-invalid={feld.fehler ? 'true' : undefined}
            />
          </div>
        )
      })}
    </Feldgruppe>
  )
}

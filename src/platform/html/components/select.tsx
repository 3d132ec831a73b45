import { useBausteintexte } from '../kontext.ts'
import { beschreibung, feldId, Feldrahmen, type Breite, type FeldProps } from './feld.tsx'

interface Props extends FeldProps {
  moeglichkeiten: readonly { wert: string; text: string }[]
  wert?: string | undefined
  breite?: Breite
  autocomplete?: string
  /** Words of the empty choice; “Bitte wählen” when not given. false leaves it out (filters with a first “alle”). */
  leer?: string | false
}

/** One answer out of a long list. For up to about seven answers take `Auswahl`. */
export const Select = ({ name, moeglichkeiten, wert, breite = 'voll', autocomplete, leer, ...feld }: Props) => {
  const t = useBausteintexte()
  return (
    <Feldrahmen {...feld} name={name}>
      <div class={`kern-form-input__select-wrapper jc-breite-${breite}${feld.fehler ? ' jc-select--error' : ''}`}>
        <select
          class={`kern-form-input__select${feld.fehler ? ' kern-form-input__select--error' : ''}`}
          id={feldId(name)}
          name={name}
          autocomplete={autocomplete}
          aria-describedby={beschreibung(feldId(name), feld)}
          aria-invalid={feld.fehler ? 'true' : undefined}
        >
          {leer !== false && <option value="">{leer ?? t('feld.waehlen')}</option>}
          {moeglichkeiten.map((moeglichkeit) => (
            <option key={moeglichkeit.wert} value={moeglichkeit.wert} selected={moeglichkeit.wert === wert}>
              {moeglichkeit.text}
            </option>
          ))}
        </select>
      </div>
    </Feldrahmen>
  )
}

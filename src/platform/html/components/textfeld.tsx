import type { ComponentChildren } from 'preact'
import { useBausteintexte } from '../kontext.ts'
import { Erweiterung } from './erweiterung.ts'
import { beschreibung, feldId, Feldrahmen, type Breite, type FeldProps } from './feld.tsx'

interface Props extends FeldProps {
  wert?: string | undefined
  art?: keyof typeof arten
  autocomplete?: string
  breite?: Breite
  /** What may be meant: the browser offers it while someone types. */
  vorschlaege?: readonly string[]
  /** Digits only: number pad, written left to right also in Arabic pages (PLZ, codes, IBAN). */
  ziffern?: boolean
  /** Unit behind the field: “€”, “m²”. */
  einheit?: string
  /** Filled in from behind the “#” of the address, where JavaScript runs: no browser sends that part, so it may be a code. */
  ausAnker?: boolean
  /** Latin, not to be spell-checked or capitalised: codes, addresses of e-mail. */
  unveraendert?: boolean
}

/** One line of text. Passwords get a show button where JavaScript runs, and never their value back. */
export const Textfeld = (props: Props) => (
  <Feldrahmen {...props}>
    <Rahmen {...props}>
      <Eingabe {...props} />
      <Vorschlaege {...props} />
    </Rahmen>
  </Feldrahmen>
)

/** The types know one kind of input at a time; spread, each kind is checked on its own. */
const arten = {
  text: { type: 'text' },
  email: { type: 'email' },
  tel: { type: 'tel' },
  password: { type: 'password' },
  search: { type: 'search' },
} as const

const Eingabe = ({
  name,
  wert,
  art = 'text',
  autocomplete,
  breite = 'voll',
  ziffern,
  unveraendert,
  vorschlaege = [],
  ...feld
}: Props) => {
  const roh = ziffern || unveraendert || art === 'email' || art === 'tel' || art === 'password'
  return (
    <input
      class={`kern-form-input__input${feld.fehler ? ' kern-form-input__input--error' : ''} jc-breite-${breite}`}
      id={feldId(name)}
      name={name}
      {...(vorschlaege.length > 0 ? ({ type: 'text', list: `${feldId(name)}-vorschlaege` } as const) : arten[art])}
      value={art === 'password' ? undefined : wert}
      autocomplete={autocomplete}
      inputmode={ziffern ? 'numeric' : undefined}
      spellcheck={roh ? false : undefined}
      autocapitalize={roh ? 'none' : undefined}
      dir={roh ? 'ltr' : undefined}
      aria-describedby={beschreibung(feldId(name), feld)}
      aria-invalid={feld.fehler ? 'true' : undefined}
    />
  )
}

const Vorschlaege = ({ name, vorschlaege = [] }: Props) =>
  vorschlaege.length === 0 ? null : (
    <datalist id={`${feldId(name)}-vorschlaege`}>
      {vorschlaege.map((vorschlag) => (
        <option key={vorschlag} value={vorschlag} />
      ))}
    </datalist>
  )

const Rahmen = ({ art, einheit, ausAnker, children }: Props & { children: ComponentChildren }) => {
  const t = useBausteintexte()
  if (art === 'password')
    return (
      <Erweiterung element="jc-passwort" attribute={{ zeigen: t('feld.zeigen'), verbergen: t('feld.verbergen') }}>
        {children}
      </Erweiterung>
    )
  if (ausAnker)
    return (
      <Erweiterung element="jc-anker" attribute={{}}>
        {children}
      </Erweiterung>
    )
  if (einheit === undefined) return <>{children}</>
  return (
    <div class="kern-input-group jc-einheit">
      {children}
      <span class="kern-input-group-text">{einheit}</span>
    </div>
  )
}

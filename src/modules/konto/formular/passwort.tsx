import type { Meldungen } from '../../../platform/forms/index.ts'
import { Textfeld } from '../../../platform/html/index.ts'

interface Props {
  label: string
  hinweis: string
  /** The password that the account has, instead of a new one. */
  jetziges?: boolean
  meldungen: Meldungen | undefined
}

/** Field for the account's password. What was typed is never shown again. */
export const Passwortfeld = ({ label, hinweis, jetziges = false, meldungen }: Props) => (
  <Textfeld
    name="passwort"
    label={label}
    art="password"
    autocomplete={jetziges ? 'current-password' : 'new-password'}
    hinweis={hinweis}
    fehler={meldungen?.fuer('passwort')}
  />
)

import { wert } from '../../../platform/forms/index.ts'
import { Textfeld } from '../../../platform/html/index.ts'
import type { Feldart } from './feldart.ts'
import { text } from './text.ts'
import { streckenworte } from './texte.ts'

/** Suggestions that are written out beside the field; the list of the field has all. */
const AUSGESCHRIEBEN = 3

/** An occupation as people call it. Where a list is loaded, what was saved brings suggestions with their code; nobody must take one. */
export const beruf: Feldart = {
  ...text,
  Feld: ({ name, label, hinweis, fehler, freiwillig, eingabe, umfeld, worte }) => {
    const getippt = wert(eingabe, name)
    const vorschlaege = umfeld.berufe?.(getippt) ?? []
    const passend = vorschlaege.slice(0, AUSGESCHRIEBEN).join(' · ')
    const t = streckenworte(worte.sprache)
    return (
      <Textfeld
        name={name}
        label={label}
        hinweis={passend === '' ? hinweis : t('beruf.vorschlag', { berufe: passend })}
        fehler={fehler}
        freiwillig={freiwillig}
        wert={getippt}
        vorschlaege={vorschlaege}
      />
    )
  },
}

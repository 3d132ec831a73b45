import type { ComponentProps } from 'preact'
import type { z } from 'zod'
import { wert } from '../../../platform/forms/index.ts'
import { Textfeld } from '../../../platform/html/index.ts'
import { alsWort, type Feldart } from './feldart.ts'

interface Regeln {
  readonly schema: Feldart['schema'] | z.ZodType<string>
  readonly meldungen: readonly string[]
  readonly feld?: Omit<ComponentProps<typeof Textfeld>, 'name' | 'label' | 'wert'>
  /** How it is written for people; as typed by default. */
  readonly zeigen?: (wort: string) => string
}

/** A kind whose entry is one line of text. */
export const einzeilig = ({ schema, meldungen, feld, zeigen = (wort) => wort }: Regeln): Feldart => ({
  schema: typeof schema === 'function' ? schema : () => schema,
  meldungen,
  eingabe: (antwort, name) => ({ [name]: zeigen(alsWort(antwort)) }),
  Feld: ({ name, label, hinweis, fehler, freiwillig, eingabe }) => (
    <Textfeld
      {...feld}
      name={name}
      label={label}
      hinweis={hinweis}
      fehler={fehler}
      freiwillig={freiwillig}
      wert={wert(eingabe, name)}
    />
  ),
  zeilen: (antwort) => [zeigen(alsWort(antwort))],
})

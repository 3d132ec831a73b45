import { useBausteintexte } from '../kontext.ts'
import { beschreibung, feldId, Feldrahmen, type FeldProps } from './feld.tsx'

interface Props extends FeldProps {
  wert?: string | undefined
  zeilen?: number
  /** Most characters; said in the hint, checked by the server. Not cut off while typing. */
  max?: number
}

/** Several lines of text. */
export const Textbereich = ({ name, wert, zeilen = 6, max, ...feld }: Props) => {
  const t = useBausteintexte()
  const grenze = max === undefined ? undefined : t('feld.zeichen', { n: max })
  const hinweis =
    grenze && feld.hinweis ? (
      <>
        {feld.hinweis} {grenze}
      </>
    ) : (
      (feld.hinweis ?? grenze)
    )
  const id = feldId(name)
  return (
    <Feldrahmen {...feld} name={name} hinweis={hinweis}>
      <textarea
        class={`kern-form-input__input${feld.fehler ? ' kern-form-input__input--error' : ''}`}
        id={id}
        name={name}
        rows={zeilen}
        aria-describedby={beschreibung(id, { hinweis, fehler: feld.fehler })}
        aria-invalid={feld.fehler ? 'true' : undefined}
      >
        {/* The parser drops one line break after <textarea>. */}
        {wert?.startsWith('\n') ? `\n${wert}` : wert}
      </textarea>
    </Feldrahmen>
  )
}

import { beschreibung, feldId, Feldrahmen, type FeldProps } from './feld.tsx'

/** Chooses a file from the device, or takes a photo; one at a time without JavaScript. */
export const Dateiwahl = ({ accept, ...feld }: FeldProps & { accept: string }) => (
  <Feldrahmen {...feld}>
    <input
      class={`kern-form-input__input jc-dateiwahl${feld.fehler ? ' kern-form-input__input--error' : ''}`}
      id={feldId(feld.name)}
      name={feld.name}
      type="file"
      accept={accept}
      aria-describedby={beschreibung(feldId(feld.name), feld)}
      aria-invalid={feld.fehler ? 'true' : undefined}
    />
  </Feldrahmen>
)

import type { z } from 'zod'
import { eingegeben, lesen, wert } from '../../../platform/forms/index.ts'
import { Absatz, Textbereich, Textfeld } from '../../../platform/html/index.ts'
import { bearbeitungsstufen } from '../../konfiguration/index.ts'
import type { Formularbau, Teil } from '../bearbeiten/teil.ts'
import { alsZeilen } from '../entwurf/unterschied.ts'
import { pfade } from '../pfade.ts'
import { stufenworte } from '../worte.ts'
import { fehlertexte, form } from './form.ts'

/** How long it takes, per stage of an application and for an answer to a message (IB-01). */
export const dauerteil: Teil<z.output<typeof form>> = {
  schritt: 'dauer',
  ort: 'Bearbeitungsdauer',
  pfad: pfade.dauer,
  hier: 'dauer',
  fehlertexte,
  lies: (body) => lesen(form, body),
  felder: ({ bearbeitungsdauer, antwortWerktage }) => ({
    ...Object.fromEntries(bearbeitungsstufen.map((stufe) => [stufe, bearbeitungsdauer[stufe] ?? ''])),
    antwortWerktage: antwortWerktage === null ? '' : String(antwortWerktage),
  }),
  aendere: (einstellungen, { antwortWerktage, ...saetze }) => ({
    ...einstellungen,
    // A stage left out has no text at all.
    bearbeitungsdauer: Object.fromEntries(Object.entries(saetze).filter(([, satz]) => satz !== undefined)),
    antwortWerktage: antwortWerktage ?? null,
  }),
  feld: () => undefined,
  worte: (einstellungen, lexikon) =>
    alsZeilen(einstellungen, lexikon).filter(({ was }) => /^(?:Bearbeitungsdauer|Antwort)/.test(was)),
  formular: () => Promise.resolve(felder),
}

const felder: Formularbau = (eingabe, meldungen) => (
  <>
    <Absatz>
      Versprechen Sie nur, was meist stimmt. Ohne Text steht beim Antrag: „Wir können noch keinen Termin nennen.“
    </Absatz>
    {bearbeitungsstufen.map((stufe) => (
      <Textbereich
        key={stufe}
        name={stufe}
        label={stufenworte[stufe]}
        freiwillig
        wert={wert(eingabe, stufe)}
        fehler={meldungen.fuer(stufe)}
        zeilen={2}
        max={1000}
      />
    ))}
    <Textfeld
      {...eingegeben('antwortWerktage', eingabe, meldungen)}
      label="Antwort auf Nachrichten"
      hinweis="In wie vielen Werktagen antworten Sie meist? Ohne Zahl versprechen Sie nichts."
      freiwillig
      ziffern
      breite={4}
      einheit="Werktage"
    />
  </>
)

import { type Eingabe as Formulareingabe, type Meldungen, wert } from '../../../../platform/forms/index.ts'
import { Feldgruppe, Select, Textfeld } from '../../../../platform/html/index.ts'
import type { Eingabe } from '../../../../platform/rules/index.ts'
import { felderzahl } from './form.ts'

interface Props {
  spalte: Eingabe
  eingabe: Formulareingabe
  meldungen: Meldungen
}

const hinweise: Readonly<Record<string, string>> = {
  plz: 'Zum Beispiel 24103, 24103–24116 oder ab 25000. Leer heißt beliebig.',
  nachname: 'Anfangsbuchstaben, zum Beispiel A–G oder Sch–St. Leer heißt beliebig.',
  geburtsmonat: 'Zum Beispiel 1–6. Leer heißt beliebig.',
}

/** The condition of a row on one column. */
export const Bedingung = (props: Props) => {
  const { spalte, eingabe, meldungen } = props
  const name = `s_${spalte.id}`
  if (spalte.werte !== undefined) return <AusListe {...props} name={name} />
  return (
    <Textfeld
      name={name}
      label={spalte.name}
      hinweis={hinweise[spalte.id]}
      wert={wert(eingabe, name)}
      fehler={meldungen.fuer(name)}
      breite={30}
      freiwillig
      unveraendert
    />
  )
}

const arten = [
  { wert: 'beliebig', text: 'beliebig' },
  { wert: 'ist', text: 'ist' },
  { wert: 'nicht', text: 'ist nicht' },
  { wert: 'fehlt', text: 'fehlt' },
]

const AusListe = ({ spalte, eingabe, meldungen, name }: Props & { name: string }) => {
  const gewaehlt = Object.keys(eingabe)
    .filter((feld) => feld.startsWith(`${name}.wert.`))
    .map((feld) => wert(eingabe, feld))
    .filter((w) => w !== '')
  const eingelesen = wert(eingabe, `${name}.zelle`)
  const moeglichkeiten = (spalte.werte ?? []).map((w) => ({ wert: String(w.wert), text: w.name ?? String(w.wert) }))
  return (
    <Feldgruppe name={name} label={spalte.name} waagrecht>
      <Select
        name={`${name}.art`}
        label="Bedingung"
        leer={false}
        wert={wert(eingabe, `${name}.art`)}
        fehler={meldungen.fuer(`${name}.art`)}
        moeglichkeiten={eingelesen === '' ? arten : [...arten, { wert: 'wie-eingelesen', text: eingelesen }]}
        breite={20}
      />
      {eingelesen !== '' && <input type="hidden" name={`${name}.zelle`} value={eingelesen} />}
      {Array.from({ length: felderzahl(gewaehlt.length) }, (_, stelle) => (
        <Select
          key={stelle}
          name={`${name}.wert.${stelle}`}
          label={stelle === 0 ? 'Wert' : `oder Wert ${stelle + 1}`}
          leer="–"
          wert={gewaehlt[stelle]}
          moeglichkeiten={moeglichkeiten}
          breite={20}
        />
      ))}
    </Feldgruppe>
  )
}

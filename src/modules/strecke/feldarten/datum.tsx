import { datumLang, type Tag } from '../../../platform/clock/index.ts'
import {
  type Ablehnen,
  datum as datumsfeld,
  datumswert,
  type Eingabe,
  feld,
  geburtsdatum,
} from '../../../platform/forms/index.ts'
import { Datumsfeld } from '../../../platform/html/index.ts'
import { alsWort, type Feldart, type Feldfrage } from './feldart.ts'

/** A blank date is no answer and never handed in; what is left of a lone point is a part. */
const UNVOLLSTAENDIG = 'fehler.datum.teil'
const einTag = datumsfeld({ leer: UNVOLLSTAENDIG })
/** No flat is let, and no contract ends, later than that. */
const JAHRE_VORAUS = 50

/** Any day from 1900 on that a life may reach. @param teil the part of the field that it is, for its message */
export function liesTag(roh: unknown, heute: Tag, ablehnen: Ablehnen, teil?: string): Tag {
  const gelesen = einTag.safeParse(roh)
  if (!gelesen.success) return ablehnen(gelesen.error.issues[0]?.message ?? 'fehler.datum', {}, teil)
  const bis = Number(heute.slice(0, 4)) + JAHRE_VORAUS
  const jahr = Number(gelesen.data.slice(0, 4))
  return jahr >= 1900 && jahr <= bis ? gelesen.data : ablehnen('fehler.datum.fern', { bis }, teil)
}

const istGeburt = ({ id }: Feldfrage): boolean => id.endsWith('geburtsdatum')

/** A day as its three fields. */
export function tagesteile(tag: Tag, name: string): Eingabe {
  const [jahr = '', monat = '', nummer = ''] = tag.split('-')
  return { [`${name}.tag`]: String(Number(nummer)), [`${name}.monat`]: String(Number(monat)), [`${name}.jahr`]: jahr }
}

/** What can be wrong with a day. */
export const tagesmeldungen = ['fehler.datum', 'fehler.datum.teil', 'fehler.datum.jahr', 'fehler.datum.fern'] as const

/** A day; a date of birth is not in the future. */
export const datum: Feldart = {
  schema: (frage, { heute }) =>
    istGeburt(frage) ? geburtsdatum(heute, UNVOLLSTAENDIG) : feld((roh, ablehnen) => liesTag(roh, heute, ablehnen)),
  meldungen: [...tagesmeldungen, 'fehler.geburt.zukunft', 'fehler.geburt.frueh'],
  eingabe: (antwort, name) => tagesteile(alsWort(antwort), name),
  Feld: ({ name, label, hinweis, fehler, freiwillig, eingabe }) => (
    <Datumsfeld
      name={name}
      label={label}
      hinweis={hinweis}
      fehler={fehler}
      freiwillig={freiwillig}
      wert={datumswert(eingabe, name)}
    />
  ),
  zeilen: (antwort, _frage, _umfeld, { sprache }) => [datumLang(alsWort(antwort), sprache)],
}

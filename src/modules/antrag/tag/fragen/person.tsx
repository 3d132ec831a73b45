import { monatLang, type Tag } from '../../../../platform/clock/index.ts'
import {
  Absatz,
  Aufklapper,
  Auswahl,
  Datumsfeld,
  Select,
  Textfeld,
  useSprache,
} from '../../../../platform/html/index.ts'
import { personForm, spaetereMonate } from '../angaben.ts'
import type { Feldstand, Fragenseite } from './fragenseite.tsx'

/** "Wer sind Sie?": name, birth date, from when. */
export const person: Fragenseite = {
  name: 'person',
  schritt: 1,
  titel: (t) => t('person.titel'),
  form: personForm,
  Felder: (stand) => <Felder {...stand} />,
  zurueck: '/antrag/tag',
  danach: () => Promise.resolve('/antrag/tag/anschrift'),
}

const Felder = ({ t, werte, fehler, heute }: Feldstand) => (
  <>
    <Textfeld
      name="vorname"
      label={t('person.vorname')}
      hinweis={t('person.vorname.hinweis')}
      wert={werte['vorname']}
      fehler={fehler.fuer('vorname')}
      autocomplete="given-name"
    />
    <Textfeld
      name="nachname"
      label={t('person.nachname')}
      wert={werte['nachname']}
      fehler={fehler.fuer('nachname')}
      autocomplete="family-name"
    />
    <Datumsfeld
      name="geburtsdatum"
      label={t('person.geburtsdatum')}
      wert={{ tag: werte['geburtsdatum.tag'], monat: werte['geburtsdatum.monat'], jahr: werte['geburtsdatum.jahr'] }}
      fehler={fehler.fuer('geburtsdatum')}
      geburtsdatum
    />
    <Auswahl
      name="ab"
      label={t('person.ab')}
      moeglichkeiten={[
        { wert: 'sofort', text: t('person.ab.sofort') },
        { wert: 'spaeter', text: t('person.ab.spaeter') },
      ]}
      wert={werte['ab']}
      fehler={fehler.fuer('ab')}
    />
    <Monat t={t} wert={werte['monat']} fehler={fehler.fuer('monat')} heute={heute} />
    <Aufklapper titel={t('warum.titel')}>
      <Absatz>{t('person.warum')}</Absatz>
    </Aufklapper>
  </>
)

const Monat = ({
  t,
  wert,
  fehler,
  heute,
}: {
  t: Feldstand['t']
  wert: string | undefined
  fehler: string | undefined
  heute: Tag
}) => {
  const sprache = useSprache()
  return (
    <Select
      name="monat"
      label={t('person.monat')}
      hinweis={t('person.monat.hinweis')}
      breite={20}
      wert={wert}
      fehler={fehler}
      moeglichkeiten={spaetereMonate(heute).map((tag) => ({ wert: tag, text: monatLang(tag, sprache) }))}
    />
  )
}

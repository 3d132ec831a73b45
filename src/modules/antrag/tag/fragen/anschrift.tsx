import { Absatz, Aufklapper, Feldzeile, Haken, Textfeld } from '../../../../platform/html/index.ts'
import { anschriftForm, lesenAus } from '../angaben.ts'
import { zuordnen } from '../zuordnung.ts'
import type { Feldstand, Fragenseite } from './fragenseite.tsx'
import { werteVon } from './werte.ts'

/** "Wo wohnen Sie?": leads on to the question for the Jobcenter only where the address lies in more than one district. */
export const anschrift: Fragenseite = {
  name: 'anschrift',
  schritt: 2,
  titel: (t) => t('anschrift.titel'),
  form: () => anschriftForm,
  Felder: (stand) => <Felder {...stand} />,
  zurueck: '/antrag/tag/person',
  async danach(haus, zugang, entwurf, heute) {
    const { anschrift: wohnort, jobcenter } = lesenAus(werteVon(entwurf), heute)
    if (wohnort === undefined) return '/antrag/tag/anschrift'
    const zuordnung = await zugang.als((tx) => zuordnen(tx, haus, wohnort, jobcenter, heute))
    return zuordnung.art === 'fragen' ? '/antrag/tag/jobcenter' : '/antrag/tag/pruefen'
  },
}

const Felder = ({ t, werte, fehler }: Feldstand) => {
  const feld = (name: string) => ({ name, wert: werte[name], fehler: fehler.fuer(name) })
  return (
    <>
      <Absatz>{t('anschrift.text')}</Absatz>
      <Haken
        name="ohneWohnung"
        label={t('anschrift.ohne')}
        hinweis={t('anschrift.ohne.hinweis')}
        gesetzt={werte['ohneWohnung'] === 'ja'}
      />
      <Feldzeile>
        <Textfeld {...feld('strasse')} label={t('anschrift.strasse')} autocomplete="address-line1" />
        <Textfeld {...feld('hausnummer')} label={t('anschrift.hausnummer')} breite={5} />
      </Feldzeile>
      <Textfeld {...feld('zusatz')} label={t('anschrift.zusatz')} freiwillig autocomplete="address-line2" />
      <Textfeld
        {...feld('plz')}
        label={t('anschrift.plz')}
        hinweis={t('anschrift.plz.hinweis')}
        breite={5}
        ziffern
        autocomplete="postal-code"
      />
      <Textfeld {...feld('ort')} label={t('anschrift.ort')} autocomplete="address-level2" />
      <Aufklapper titel={t('anschrift.ausland')} offen={werte['land'] !== undefined}>
        <Textfeld {...feld('land')} label={t('anschrift.land')} freiwillig autocomplete="country-name" />
      </Aufklapper>
      <Textfeld
        {...feld('telefon')}
        label={t('anschrift.telefon')}
        hinweis={t('anschrift.telefon.hinweis')}
        art="tel"
        freiwillig
        autocomplete="tel"
        breite={20}
      />
      <Aufklapper titel={t('warum.titel')}>
        <Absatz>{t('anschrift.warum')}</Absatz>
      </Aufklapper>
    </>
  )
}

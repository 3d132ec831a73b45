import { Absatz, Aufklapper, Auswahl } from '../../../../platform/html/index.ts'
import type { Dienststelle } from '../../../organisation/index.ts'
import { jobcenterForm, lesenAus } from '../angaben.ts'
import { zuordnen } from '../zuordnung.ts'
import type { Feldstand, Fragenseite } from './fragenseite.tsx'
import { werteVon } from './werte.ts'

interface Inhalt {
  /** Empty where only the place is known. */
  readonly plz: string
  readonly ort: string
  readonly stellen: readonly Dienststelle[]
}

/** "Welches Jobcenter ist Ihres?", where an address lies in more than one district (§ 36 SGB II). */
export const jobcenter: Fragenseite = {
  name: 'jobcenter',
  schritt: 2,
  titel: (t) => t('jobcenter.titel'),
  eineFrage: true,
  form: () => jobcenterForm,
  Felder: (stand) => <Felder {...stand} inhalt={stand.inhalt as Inhalt} />,
  zurueck: '/antrag/tag/anschrift',
  danach: () => Promise.resolve('/antrag/tag/pruefen'),
  async inhalt(haus, zugang, entwurf, heute): Promise<Inhalt | undefined> {
    const { anschrift } = entwurf === undefined ? {} : lesenAus(werteVon(entwurf), heute)
    if (anschrift === undefined) return undefined
    const zuordnung = await zugang.als((tx) => zuordnen(tx, haus, anschrift, undefined, heute))
    return zuordnung.art === 'fragen'
      ? { plz: anschrift.plz ?? '', ort: anschrift.ort ?? '', stellen: zuordnung.dienststellen }
      : undefined
  },
}

const Felder = ({ t, werte, fehler, inhalt }: Feldstand & { inhalt: Inhalt }) => (
  <>
    <Auswahl
      name="jobcenter"
      label={t('jobcenter.titel')}
      alsTitel
      hinweis={
        inhalt.plz === '' ? t('jobcenter.text.ort', { ort: inhalt.ort }) : t('jobcenter.text', { plz: inhalt.plz })
      }
      moeglichkeiten={[
        ...inhalt.stellen.map(({ id, name, anschrift: a }) => ({
          wert: id,
          text: name,
          hinweis: `${a.strasse}, ${a.plz} ${a.ort}`,
        })),
        { wert: 'unbekannt', text: t('jobcenter.unbekannt'), hinweis: t('jobcenter.unbekannt.hinweis') },
      ]}
      wert={werte['jobcenter']}
      fehler={fehler.fuer('jobcenter')}
    />
    <Aufklapper titel={t('warum.titel')}>
      <Absatz>{t('jobcenter.warum')}</Absatz>
    </Aufklapper>
  </>
)

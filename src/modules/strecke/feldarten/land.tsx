import { alsText, feld, wert } from '../../../platform/forms/index.ts'
import { Feldgruppe, Select } from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import type { Antwort } from '../lauf/antworten.ts'
import type { Feldart } from './feldart.ts'
import { laender, landName } from './laender.ts'
import { streckenworte } from './texte.ts'

/** Citizenships that can be named. */
const HOECHSTENS = 3

const alsListe = (antwort: Antwort): readonly string[] =>
  Array.isArray(antwort) ? antwort.map(String) : typeof antwort === 'string' ? [antwort] : []

/** One country, or several citizenships, as ISO 3166-1. Always kept as a list. */
export const land: Feldart = {
  schema: () =>
    feld((roh, ablehnen) => {
      const codes = Object.values(Object(roh) as Record<string, unknown>)
        .map(alsText)
        .filter((code) => code !== '')
      return codes.every((code) => laender.has(code)) ? [...new Set(codes)] : ablehnen('fehler.land')
    }),
  meldungen: ['fehler.land'],
  erstes: () => '.1',
  eingabe: (antwort, name) => Object.fromEntries(alsListe(antwort).map((code, i) => [`${name}.${i + 1}`, code])),
  Feld: ({ frage, name, label, hinweis, fehler, freiwillig, eingabe, worte }) => {
    const moeglichkeiten = auswahlIn(worte.sprache)
    const eines = (n: number) => ({ name: `${name}.${n}`, moeglichkeiten, wert: wert(eingabe, `${name}.${n}`) })
    if (frage.mehrere !== true)
      return <Select {...eines(1)} label={label} hinweis={hinweis} fehler={fehler} freiwillig={freiwillig} />
    const t = streckenworte(worte.sprache)
    return (
      <Feldgruppe name={name} label={label} hinweis={hinweis} fehler={fehler} freiwillig={freiwillig}>
        {Array.from({ length: HOECHSTENS }, (_, i) => (
          <Select key={i} {...eines(i + 1)} label={t('land.nummer', { n: i + 1 })} freiwillig={i > 0} />
        ))}
      </Feldgruppe>
    )
  },
  zeilen: (antwort, _frage, _umfeld, { sprache }) => alsListe(antwort).map((code) => landName(code, sprache)),
}

const listen = new Map<Sprache, readonly { wert: string; text: string }[]>()

/** Germany first, then by name in the language of the page. */
function auswahlIn(sprache: Sprache) {
  const da = listen.get(sprache)
  if (da !== undefined) return da
  const alle = [...laender].map((code) => ({ wert: code, text: landName(code, sprache) }))
  const [erstes = { wert: 'DE', text: '' }] = alle.splice(
    alle.findIndex(({ wert: code }) => code === 'DE'),
    1,
  )
  const neu = [erstes, ...alle.toSorted((a, b) => a.text.localeCompare(b.text, sprache))]
  listen.set(sprache, neu)
  return neu
}

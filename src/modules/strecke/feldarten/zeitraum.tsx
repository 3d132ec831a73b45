import { datumLang } from '../../../platform/clock/index.ts'
import { datumswert, feld, istLeer } from '../../../platform/forms/index.ts'
import { Datumsfeld, Feldgruppe } from '../../../platform/html/index.ts'
import { liesTag, tagesmeldungen, tagesteile } from './datum.tsx'
import { type Feldart, teileVon } from './feldart.ts'
import { streckenworte } from './texte.ts'

/** Two days; the second may be open. */
export const zeitraum: Feldart = {
  schema: (_frage, { heute }) =>
    feld((roh, ablehnen) => {
      const teile: Record<string, string> = {}
      for (const [name, teil] of Object.entries(Object(roh) as Record<string, unknown>)) {
        if ((name !== 'von' && name !== 'bis') || istLeer(teil)) continue
        teile[name] = liesTag(teil, heute, ablehnen, name)
      }
      const { von, bis } = teile
      return von !== undefined && bis !== undefined && bis < von ? ablehnen('fehler.zeitraum', {}, 'bis') : teile
    }),
  meldungen: [...tagesmeldungen, 'fehler.zeitraum'],
  erstes: () => '.von',
  eingabe: (antwort, name) =>
    Object.assign(
      {},
      ...Object.entries(teileVon(antwort)).map(([teil, wert]) => tagesteile(String(wert), `${name}.${teil}`)),
    ),
  Feld: ({ name, label, hinweis, fehler, fehlerVon, freiwillig, eingabe, worte }) => {
    const t = streckenworte(worte.sprache)
    // A message of a part stands at the part.
    const gruppe = fehlerVon === undefined ? fehler : undefined
    return (
      <Feldgruppe name={name} label={label} hinweis={hinweis} fehler={gruppe} freiwillig={freiwillig}>
        {(['von', 'bis'] as const).map((teil) => (
          <Datumsfeld
            key={teil}
            name={`${name}.${teil}`}
            label={t(`zeitraum.${teil}`)}
            wert={datumswert(eingabe, `${name}.${teil}`)}
            fehler={fehlerVon?.(`${name}.${teil}`)}
          />
        ))}
      </Feldgruppe>
    )
  },
  zeilen: (antwort, _frage, _umfeld, { sprache }) => {
    const t = streckenworte(sprache)
    const { von, bis } = teileVon(antwort)
    return [
      ...(typeof von === 'string' ? [`${t('zeitraum.von')} ${datumLang(von, sprache)}`] : []),
      ...(typeof bis === 'string' ? [`${t('zeitraum.bis.kurz')} ${datumLang(bis, sprache)}`] : []),
    ]
  },
}

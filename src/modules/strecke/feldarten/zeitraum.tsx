import { datumLang } from '../../../platform/clock/index.ts'
import { datumswert, feld, istLeer } from '../../../platform/forms/index.ts'
import { Datumsfeld, Feldgruppe } from '../../../platform/html/index.ts'
import { tagesfeld, tagesteile } from './datum.tsx'
import { type Feldart, teileVon } from './feldart.ts'
import { streckenworte } from './texte.ts'

/** Two days; the second may be open. */
export const zeitraum: Feldart = {
  schema: () =>
    feld((roh, ablehnen) => {
      const teile: Record<string, string> = {}
      for (const [name, teil] of Object.entries(Object(roh) as Record<string, unknown>)) {
        if ((name !== 'von' && name !== 'bis') || istLeer(teil)) continue
        const gelesen = tagesfeld.safeParse(teil)
        if (!gelesen.success) return ablehnen(gelesen.error.issues[0]?.message ?? 'fehler.datum')
        teile[name] = gelesen.data
      }
      const { von, bis } = teile
      return von !== undefined && bis !== undefined && bis < von ? ablehnen('fehler.zeitraum') : teile
    }),
  meldungen: ['fehler.datum', 'fehler.datum.teil', 'fehler.datum.jahr', 'fehler.zeitraum'],
  erstes: () => '.von',
  eingabe: (antwort, name) =>
    Object.assign(
      {},
      ...Object.entries(teileVon(antwort)).map(([teil, wert]) => tagesteile(String(wert), `${name}.${teil}`)),
    ),
  Feld: ({ name, label, hinweis, fehler, freiwillig, eingabe, worte }) => {
    const t = streckenworte(worte.sprache)
    return (
      <Feldgruppe name={name} label={label} hinweis={hinweis} fehler={fehler} freiwillig={freiwillig}>
        <Datumsfeld name={`${name}.von`} label={t('zeitraum.von')} wert={datumswert(eingabe, `${name}.von`)} />
        <Datumsfeld name={`${name}.bis`} label={t('zeitraum.bis')} wert={datumswert(eingabe, `${name}.bis`)} />
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

import { datumLang } from '../../../platform/clock/index.ts'
import { Beschreibungsliste, Tabelle, Ueberschrift } from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { merkmale, type Nachweis } from './nachweis.ts'
import { istTag } from './step-angaben.ts'
import { angabentexte } from './angaben-texte.ts'
import { verbundtexte } from './texte.ts'
import type { Abweichung } from './vergleich.ts'

const alsWert = (feld: string, wert: string, sprache: Sprache): string =>
  feld === 'geburtsdatum' && istTag(wert) ? datumLang(wert, sprache) : wert

/** What was proved, datum by datum with its own assurance. */
export const Bestaetigt = ({
  titel,
  ebene,
  angaben,
  sprache,
}: {
  titel: string
  ebene: 2 | 3
  angaben: Nachweis['angaben']
  sprache: Sprache
}) => {
  const t = angabentexte(sprache)
  const zeilen = merkmale.flatMap((merkmal) => {
    const angabe = angaben[merkmal]
    if (angabe === undefined) return []
    const wert = (
      <>
        <bdi>{alsWert(merkmal, angabe.wert, sprache)}</bdi> –{' '}
        {t('sicherheit', { stufe: t(`sicherheit.${angabe.stufe}`) })}
      </>
    )
    return [{ name: t(`merkmal.${merkmal}`), wert }]
  })
  return (
    <>
      <Ueberschrift ebene={ebene}>{titel}</Ueberschrift>
      <Beschreibungsliste angaben={zeilen} />
    </>
  )
}

/** What stands here and what there, side by side. */
export const Verschieden = ({
  abweichend,
  dienst,
  sprache,
}: {
  abweichend: readonly Abweichung[]
  dienst: string
  sprache: Sprache
}) => {
  const t = angabentexte(sprache)
  return (
    <Tabelle
      titel={verbundtexte(sprache)('abweichend.titel')}
      titelVersteckt
      karten
      zeilen={abweichend}
      zeilenId={({ feld }) => feld}
      spalten={[
        { name: t('spalte.angabe'), kopf: true, zelle: ({ feld }) => t(`merkmal.${feld}`) },
        { name: t('spalte.hier'), zelle: ({ feld, hier }) => <bdi>{alsWert(feld, hier, sprache)}</bdi> },
        { name: t('spalte.dort', { dienst }), zelle: ({ feld, dort }) => <bdi>{alsWert(feld, dort, sprache)}</bdi> },
      ]}
    />
  )
}

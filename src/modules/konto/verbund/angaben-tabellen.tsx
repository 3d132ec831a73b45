import { datumLang } from '../../../platform/clock/index.ts'
import { Tabelle } from '../../../platform/html/index.ts'
import type { Sprache } from '../../../platform/i18n/index.ts'
import { merkmale, type Nachweis } from './nachweis.ts'
import { istTag } from './step-angaben.ts'
import { verbundtexte } from './texte.ts'
import type { Abweichung } from './vergleich.ts'

const alsWert = (feld: string, wert: string, sprache: Sprache): string =>
  feld === 'geburtsdatum' && istTag(wert) ? datumLang(wert, sprache) : wert

/** What was proved, datum by datum with its own assurance. */
export const Bestaetigt = ({
  titel,
  angaben,
  sprache,
}: {
  titel: string
  angaben: Nachweis['angaben']
  sprache: Sprache
}) => {
  const t = verbundtexte(sprache)
  const zeilen = merkmale.flatMap((merkmal) => {
    const angabe = angaben[merkmal]
    return angabe === undefined ? [] : [{ merkmal, ...angabe }]
  })
  return (
    <Tabelle
      titel={titel}
      zeilen={zeilen}
      zeilenId={({ merkmal }) => merkmal}
      spalten={[
        { name: t('spalte.angabe'), kopf: true, zelle: ({ merkmal }) => t(`merkmal.${merkmal}`) },
        { name: t('spalte.wert'), zelle: ({ merkmal, wert }) => <bdi>{alsWert(merkmal, wert, sprache)}</bdi> },
        { name: t('spalte.sicherheit'), zelle: ({ stufe }) => t(`sicherheit.${stufe}`) },
      ]}
    />
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
  const t = verbundtexte(sprache)
  return (
    <Tabelle
      titel={t('abweichend.titel')}
      titelVersteckt
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

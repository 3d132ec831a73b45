import { datumLang, type Instant, tagInBerlin } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  Formular,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import { Losknopf } from './anfang-seiten.tsx'
import { Bestaetigt, Verschieden } from './angaben-tabellen.tsx'
import { KONTOPFAD, PRUEFPFAD } from './dienst.ts'
import type { Stand } from './fortsetzen.ts'
import type { Nachweis, Verbundart } from './nachweis.ts'
import { Standhinweis, standmeldung } from './stand.tsx'
import { verbundtexte } from './texte.ts'
import type { Abweichung } from './vergleich.ts'

/** One provider, as the owner of an account sees it. */
export interface Anschluss {
  readonly art: Verbundart
  readonly dienst: string
  /** When it was connected, if it is. */
  readonly seit: Instant | undefined
  readonly angaben: Nachweis['angaben'] | undefined
  readonly abweichend: readonly Abweichung[]
}

interface Props {
  readonly rahmen: PortalRahmen
  readonly anschluesse: readonly Anschluss[]
  /** Facts of an Inhouse-Person are the office's to change. */
  readonly beimAmt: boolean
  readonly stand: Stand | undefined
  /** Where to go on after connecting. */
  readonly weiter: string | undefined
}

/** Own page for BundID: connected or not, what it proved, and what differs. */
export const NachweisSeite = ({ rahmen, anschluesse, beimAmt, stand, weiter }: Props) => {
  const t = verbundtexte(rahmen.sprache)
  const dienst = anschluesse[0]?.dienst ?? t('bundid')
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('konto.titel', { dienst })}
      bereich={t('bereich')}
      stand={standmeldung({ sprache: rahmen.sprache, stand, dienst })}
      zurueck={weiter ?? '/konto'}
    >
      <Standhinweis sprache={rahmen.sprache} stand={stand} dienst={dienst} />
      <Absatz>{t('konto.text', { dienst })}</Absatz>
      {anschluesse.map((anschluss) => (
        <Einer key={anschluss.art} rahmen={rahmen} anschluss={anschluss} beimAmt={beimAmt} weiter={weiter} />
      ))}
    </PortalSeite>
  )
}

const Einer = ({
  rahmen,
  anschluss,
  beimAmt,
  weiter,
}: Pick<Props, 'rahmen' | 'beimAmt' | 'weiter'> & { anschluss: Anschluss }) => {
  const { sprache } = rahmen
  const { art, dienst, seit, angaben, abweichend } = anschluss
  const t = verbundtexte(sprache)
  const stand =
    seit === undefined ? t('konto.nicht') : t('konto.verbunden', { datum: datumLang(tagInBerlin(seit), sprache) })
  return (
    <>
      <Ueberschrift ebene={2}>{dienst}</Ueberschrift>
      <Beschreibungsliste angaben={[{ name: t('konto.stand'), wert: stand }]} />
      {abweichend.length > 0 && (
        <>
          <Ueberschrift ebene={3}>{t('abweichend.titel')}</Ueberschrift>
          <Absatz>{t('abweichend.text')}</Absatz>
          <Verschieden abweichend={abweichend} dienst={dienst} sprache={sprache} />
          {beimAmt ? (
            <Absatz>{t('abweichend.amt')}</Absatz>
          ) : (
            <Formular aktion={`${KONTOPFAD}/uebernehmen`} versteckt={{ art }}>
              <Knopf art="sekundaer">{t('abweichend.uebernehmen', { dienst })}</Knopf>
            </Formular>
          )}
        </>
      )}
      {angaben !== undefined && (
        <Bestaetigt ebene={3} titel={t('konto.angaben', { dienst })} angaben={angaben} sprache={sprache} />
      )}
      <Losknopf art={art} zweck="verbinden" stufe={1} weiter={weiter}>
        {t(seit === undefined ? 'konto.verbinden' : 'konto.erneut', { dienst })}
      </Losknopf>
    </>
  )
}

interface PruefProps {
  readonly rahmen: PortalRahmen
  readonly dienst: string
  readonly abweichend: readonly Abweichung[]
  /** Name or birth date differ. */
  readonly andere: boolean
  readonly beimAmt: boolean
}

/** A proof that is not connected yet: shows what differs, or asks whether to connect. Nothing happened so far. */
export const PruefenSeite = ({ rahmen, dienst, abweichend, andere, beimAmt }: PruefProps) => {
  const { sprache } = rahmen
  const t = verbundtexte(sprache)
  return (
    <PortalSeite rahmen={rahmen} titel={t('pruefen.titel')} bereich={t('bereich')}>
      <Absatz>{andere ? t('pruefen.verschieden', { dienst }) : t('pruefen.neu.text')}</Absatz>
      {abweichend.length > 0 && <Verschieden abweichend={abweichend} dienst={dienst} sprache={sprache} />}
      {andere && beimAmt && <Absatz>{t('abweichend.amt')}</Absatz>}
      {andere && !beimAmt && <Absatz>{t('pruefen.richtig', { dienst })}</Absatz>}
      <Formular aktion={PRUEFPFAD}>
        <Knopfreihe>
          {!(andere && beimAmt) && (
            <Knopf name="entscheidung" wert={andere ? 'uebernehmen' : 'verbinden'}>
              {t(andere ? 'pruefen.uebernehmen' : 'pruefen.verbinden')}
            </Knopf>
          )}
          <Knopf art="sekundaer" name="entscheidung" wert="nein">
            {t('pruefen.nein')}
          </Knopf>
        </Knopfreihe>
      </Formular>
    </PortalSeite>
  )
}

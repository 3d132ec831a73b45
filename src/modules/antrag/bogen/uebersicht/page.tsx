import { datumLang, tagInBerlin, zeitpunktLang } from '../../../../platform/clock/index.ts'
import {
  Absatz,
  Aufgabenliste,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  type Standmeldung,
  Ueberschrift,
} from '../../../../platform/html/index.ts'
import { adresse, type Streckentexte } from '../../../strecke/index.ts'
import type { Bogen } from '../bogen.ts'
import type { Formularart } from '../formularart.ts'
import { bogentexte } from '../texte.ts'
import { NeueFassung, type Umzugsangebot } from './neue-fassung.tsx'
import { AndererEntwurf } from './anderer-entwurf.tsx'
import type { Bereichszeile } from './zeilen.ts'

interface Props {
  rahmen: PortalRahmen
  art: Formularart
  bogen: Bogen
  worte: Streckentexte
  stelle: string
  zeilen: readonly Bereichszeile[]
  /** Areas that nothing is asked of. */
  unnoetig: readonly string[]
  name: (person: number) => string | undefined
  stand: Standmeldung | undefined
  umzug: Umzugsangebot | undefined
  /** Other drafts of the same form. */
  andere: readonly Pick<Bogen, 'id' | 'gespeichert'>[]
  /** Ways that belong to the form: evidence, sending. */
  tueren: readonly { readonly text: string; readonly href: string }[]
}

/** The form by areas of life, in free order, with what is left to do (ux W5). */
export const Uebersichtsseite = (props: Props) => {
  const { rahmen, art, bogen, worte, stelle, zeilen, stand } = props
  const t = bogentexte(rahmen.sprache)
  const warnung = art.warnung?.(bogen.antworten, rahmen.sprache)
  const naechste = zeilen.find((zeile) => zeile.offenes !== undefined)
  const fertig = zeilen.filter((zeile) => zeile.stand === 'fertig').length
  return (
    <PortalSeite rahmen={rahmen} titel={t(`titel.${art.art}`)} stand={stand}>
      {warnung !== undefined && <Hinweis art="warnung" titel={warnung} />}
      <Absatz>{t('liste.geht-an', { stelle })}</Absatz>
      <Absatz art="fett">{t('liste.fertig', { n: fertig, von: zeilen.length })}</Absatz>
      <Absatz art="leise">
        {t('liste.gespeichert', {
          datum: datumLang(tagInBerlin(bogen.gespeichert), rahmen.sprache),
          zeit: zeitpunktLang(bogen.gespeichert).zeit,
        })}
      </Absatz>
      {props.umzug && <NeueFassung {...props.umzug} rahmen={rahmen} worte={worte} aktion={`${art.pfad}/fassung`} />}
      {props.andere.map((anderer) => (
        <AndererEntwurf key={anderer.id} rahmen={rahmen} art={art} {...anderer} />
      ))}
      <Knopfreihe>
        {naechste?.offenes ? (
          <Knopf href={`${art.pfad}/${adresse(naechste.offenes)}`}>
            {t(bogen.version === 1 ? 'liste.beginnen' : 'liste.weiter', { bereich: titelVon(props, naechste) })}
          </Knopf>
        ) : (
          <Knopf href={`${art.pfad}/pruefen`}>{t('liste.pruefen')}</Knopf>
        )}
      </Knopfreihe>
      <Abschnitte {...props} />
      <Unnoetig {...props} />
      <Knopfreihe>
        {naechste && (
          <Knopf art="sekundaer" href={`${art.pfad}/pruefen`}>
            {t('liste.pruefen')}
          </Knopf>
        )}
        {props.tueren.map(({ text, href }) => (
          <Knopf key={href} art="sekundaer" href={href}>
            {text}
          </Knopf>
        ))}
      </Knopfreihe>
      <Absatz>{t('liste.absendbar')}</Absatz>
      <Absatz art="leise">{t('liste.endet', { datum: datumLang(tagInBerlin(bogen.endet), rahmen.sprache) })}</Absatz>
      <Absatz>
        <Link href={`${art.pfad}/loeschen`}>{t('liste.loeschen')}</Link>
      </Absatz>
    </PortalSeite>
  )
}

/** Title of a row where it stands alone: with the name, if it is about someone else. */
const titelVon = ({ worte, name }: Props, { bereich, abschnitt }: Bereichszeile): string => {
  const wer = name(abschnitt)
  const titel = worte.bereich(bereich).text
  return wer === undefined || abschnitt === ENDE ? titel : `${titel} (${wer})`
}

const ENDE = 99

const Abschnitte = (props: Props) => {
  const { rahmen, art, worte, name, zeilen } = props
  const t = bogentexte(rahmen.sprache)
  const titel = (abschnitt: number): string => {
    if (abschnitt === ENDE) return t('liste.schluss')
    return abschnitt === 1 ? t('liste.ich') : t('liste.person', { name: name(abschnitt) ?? '' })
  }
  return (
    <>
      {[...Map.groupBy(zeilen, ({ abschnitt }) => abschnitt)].map(([abschnitt, teile]) => (
        <section key={abschnitt}>
          <Ueberschrift ebene={2}>{titel(abschnitt)}</Ueberschrift>
          <Aufgabenliste
            ab={zeilen.findIndex((zeile) => zeile.abschnitt === abschnitt) + 1}
            aufgaben={teile.map((zeile) => ({
              titel: worte.bereich(zeile.bereich).text,
              href: `${art.pfad}/${adresse(zeile.erstes)}`,
              stand: { art: marken[zeile.stand], text: t(`stand.${zeile.stand}`) },
              ...hinweisZu(zeile, t),
            }))}
          />
        </section>
      ))}
    </>
  )
}

const marken = { offen: 'neutral', begonnen: 'info', fertig: 'erfolg' } as const

function hinweisZu(zeile: Bereichszeile, t: ReturnType<typeof bogentexte>): { hinweis?: string } {
  for (const [was, n] of [
    ['falsch', zeile.falsch],
    ['fehlt', zeile.fehlt],
    ['bekannt', zeile.unbestaetigt],
  ] as const) {
    if (n === 1) return { hinweis: t(`stand.${was}.1`) }
    if (n > 1) return { hinweis: t(`stand.${was}`, { n }) }
  }
  return {}
}

const Unnoetig = ({ rahmen, worte, unnoetig, art }: Props) => {
  const t = bogentexte(rahmen.sprache)
  if (unnoetig.length === 0) return null
  return (
    <section>
      <Ueberschrift ebene={2}>{t('liste.unnoetig')}</Ueberschrift>
      <Liste
        punkte={unnoetig.map((bereich) => {
          const grund = art.grund?.(bereich, rahmen.sprache) ?? t('unnoetig.sonst')
          return `${worte.bereich(bereich).text}: ${grund}`
        })}
      />
    </section>
  )
}

import {
  Absatz,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  Liste,
  type PortalRahmen,
  PortalSeite,
  Zusammenfassung,
} from '../../../../platform/html/index.ts'
import type { Formularart } from '../formularart.ts'
import { bogentexte } from '../texte.ts'

/** A question that is left open, and where it is asked. */
export interface Fehlstelle {
  readonly text: string
  readonly href: string
}

/** The answers of one page. */
export interface Pruefteil {
  readonly titel: string
  readonly href: string
  readonly angaben: readonly { readonly name: string; readonly zeilen: readonly string[] }[]
  readonly ausgerechnet: readonly string[]
}

interface Props {
  rahmen: PortalRahmen
  art: Formularart
  fehlt: readonly Fehlstelle[]
  falsch: readonly Fehlstelle[]
  unbestaetigt: readonly Fehlstelle[]
  teile: readonly Pruefteil[]
  tueren: readonly { readonly text: string; readonly href: string }[]
}

/** All answers with their way to change them, and what is missing. */
export const Pruefseite = ({ rahmen, art, teile, tueren, ...offen }: Props) => {
  const t = bogentexte(rahmen.sprache)
  const listen = [
    { titel: t('pruefen.falsch'), stellen: offen.falsch },
    { titel: t('pruefen.fehlt'), stellen: offen.fehlt },
    { titel: t('pruefen.bekannt'), stellen: offen.unbestaetigt },
  ].filter(({ stellen }) => stellen.length > 0)
  return (
    <PortalSeite rahmen={rahmen} titel={t('pruefen.titel')} bereich={t(`titel.${art.art}`)} zurueck={art.pfad}>
      {listen.map(({ titel, stellen }) => (
        <Hinweis key={titel} titel={titel}>
          <Liste
            punkte={stellen.map(({ text, href }) => (
              <Link href={href}>{text}</Link>
            ))}
          />
        </Hinweis>
      ))}
      <Absatz art="fett">{t(listen.length === 0 ? 'pruefen.alles' : 'pruefen.trotzdem')}</Absatz>
      {teile.map(({ titel, href, angaben, ausgerechnet }) => (
        <Zusammenfassung
          key={href}
          titel={titel}
          aendern={href}
          angaben={angaben.map(({ name, zeilen }) => ({ name, wert: <Zeilen zeilen={zeilen} /> }))}
        >
          {ausgerechnet.length > 0 && <Liste punkte={ausgerechnet} />}
        </Zusammenfassung>
      ))}
      <Knopfreihe>
        {tueren.map((tuer, stelle) => (
          <Knopf key={tuer.href} href={tuer.href} art={stelle === tueren.length - 1 ? 'primaer' : 'sekundaer'}>
            {tuer.text}
          </Knopf>
        ))}
        <Knopf art={tueren.length > 0 ? 'leise' : 'primaer'} href={art.pfad}>
          {t('pruefen.uebersicht')}
        </Knopf>
      </Knopfreihe>
    </PortalSeite>
  )
}

const Zeilen = ({ zeilen }: { zeilen: readonly string[] }) => (
  <>
    {zeilen.map((zeile, n) => (
      <div key={n}>{zeile}</div>
    ))}
  </>
)

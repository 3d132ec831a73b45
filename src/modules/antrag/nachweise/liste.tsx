import {
  Absatz,
  Aufgabenliste,
  Knopf,
  Knopfreihe,
  type PortalRahmen,
  PortalSeite,
  type Standmeldung,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { bogentexte } from '../bogen/texte.ts'
import type { Gefragt } from './gefragt.ts'
import type { Nachweisstand } from './befund.ts'
import { nachweistexte } from './texte.ts'

/** An evidence with how it stands; undefined while nothing was said. */
export type Zeile = Gefragt & { readonly stand: Nachweisstand | undefined }

interface Props {
  rahmen: PortalRahmen
  art: Formularart
  zeilen: readonly Zeile[]
  stand: Standmeldung | undefined
}

const farben = {
  datei: 'erfolg',
  'schon-abgegeben': 'erfolg',
  folgt: 'info',
  'gibt-es-nicht': 'info',
  pruefung: 'info',
  abgelehnt: 'warnung',
} as const

/** All evidence of a form with its state: what is needed, then what is welcome. */
export const Nachweisliste = ({ rahmen, art, zeilen, stand }: Props) => {
  const t = nachweistexte(rahmen.sprache)
  const teile = [
    { titel: t('noetig.titel'), zeilen: zeilen.filter(({ falls }) => !falls) },
    { titel: t('falls.titel'), zeilen: zeilen.filter(({ falls }) => falls) },
  ].filter((teil) => teil.zeilen.length > 0)
  return (
    <PortalSeite
      rahmen={rahmen}
      titel={t('titel')}
      bereich={bogentexte(rahmen.sprache)(`titel.${art.art}`)}
      zurueck={art.pfad}
      {...(stand && { stand })}
    >
      <Absatz>{teile.length === 0 ? t('keine') : `${t('einleitung')} ${t('spaeter')}`}</Absatz>
      {teile.map((teil) => (
        <section key={teil.titel}>
          <Ueberschrift ebene={2}>{teil.titel}</Ueberschrift>
          <Nachweisaufgaben zeilen={teil.zeilen} liste={`${art.pfad}/nachweise`} t={t} />
        </section>
      ))}
      <Absatz art="leise">{t('briefe-bleiben')}</Absatz>
      <Knopfreihe>
        <Knopf href={`${art.pfad}/pruefen`}>{t('pruefen')}</Knopf>
        <Knopf art="leise" href={art.pfad}>
          {t('uebersicht')}
        </Knopf>
      </Knopfreihe>
    </PortalSeite>
  )
}

interface Aufgaben {
  zeilen: readonly Zeile[]
  /** Address of the list. */
  liste: string
  t: ReturnType<typeof nachweistexte>
}

/** Evidence to be told, each with its state. */
export const Nachweisaufgaben = ({ zeilen, liste, t }: Aufgaben) => (
  <Aufgabenliste
    aufgaben={zeilen.map(({ titel, adresse, stand, falls }) => ({
      titel,
      href: `${liste}/${adresse}`,
      stand:
        stand === undefined
          ? { text: t(falls ? 'stand.falls' : 'stand.offen') }
          : { art: farben[stand], text: t(`stand.${stand}`) },
    }))}
  />
)

import {
  Absatz,
  Datentabelle,
  type DeskRahmen,
  Filter,
  Knopf,
  Link,
  Marke,
  Seiten,
  Select,
  type Spalte,
  type Standmeldung,
  Textfeld,
  Ueberschrift,
} from '../../../../platform/html/index.ts'
import { satz } from '../../../../platform/rules/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import { Befundliste } from '../befunde/liste.tsx'
import { befundwort } from '../befunde/worte.ts'
import type { Regel } from '../entwurf/entwurf.ts'
import { alsTabelle, benutzteSpalten } from '../entwurf/tabelle.ts'
import { zielname } from '../entwurf/ziele.ts'
import { spalten as rahmenspalten } from '../spalten.ts'
import { EntwurfBlatt } from '../tisch/blatt.tsx'
import type { Blatt } from '../tisch/tuer.ts'
import { inWorten } from '../zelle/in-kurz.ts'
import { type Ansicht, adresse, ohne } from './adresse.ts'
import { type Regelseite, SEITE } from './query.ts'
import { Sonst } from './sonst.tsx'

interface Props {
  rahmen: DeskRahmen
  blatt: Blatt
  hier: 'tabelle' | 'saetze'
  ansicht: Ansicht
  liste: Regelseite
  stand?: Standmeldung | undefined
}

/** The rows of the draft, as a table or as sentences, fifty at a time. */
export const TabelleSeite = (props: Props) => {
  const { rahmen, blatt, hier, ansicht, liste, stand } = props
  const erste = (ansicht.seite - 1) * SEITE + 1
  const letzte = erste + liste.regeln.length - 1
  const aendern = blatt.entwurf.stand === 'entwurf'
  return (
    <EntwurfBlatt rahmen={rahmen} blatt={blatt} hier={hier} stand={stand}>
      <Absatz>Genau eine Zeile muss passen. Passt keine, gilt die Auffangregel.</Absatz>
      <Befundliste befunde={blatt.befunde} nur={3} />
      <Filterleiste {...props} />
      {aendern && (
        <div class="kern-btn-wrapper">
          <Knopf art="sekundaer" href={pfade.zeile('neu')} taste="e">
            Neue Zeile
          </Knopf>
        </div>
      )}
      <Absatz art="klein">{liste.gesamt === 0 ? '' : `${erste} bis ${letzte} von ${liste.gesamt} Zeilen`}</Absatz>
      <Datentabelle
        titel="Zeilen des Regelwerks"
        zeilen={liste.regeln}
        zeilenId={({ nr }) => nr}
        spalten={hier === 'tabelle' ? tabellenspalten(blatt) : satzspalten(blatt)}
        leer={<Leer ansicht={ansicht} hier={hier} />}
      />
      <Seiten
        zurueck={ansicht.seite > 1 ? adresse(pfade[hier], { ...ansicht, seite: ansicht.seite - 1 }) : undefined}
        weiter={letzte < liste.gesamt ? adresse(pfade[hier], { ...ansicht, seite: ansicht.seite + 1 }) : undefined}
        von={erste}
        bis={letzte}
      />
      <Ueberschrift ebene={2}>Sonst (Auffangregel)</Ueberschrift>
      <Sonst blatt={blatt} />
    </EntwurfBlatt>
  )
}

const nummer: Spalte<Regel> = {
  name: 'Zeile',
  kopf: true,
  einzeilig: true,
  zelle: ({ id, nr }) => <Link href={pfade.zeile(id)}>{nr}</Link>,
}

const befundspalte = ({ befunde }: Blatt): Spalte<Regel> => ({
  name: 'Befund',
  zelle: ({ nr }) => {
    const wort = befundwort(befunde, nr)
    return wort === undefined ? '' : <Marke klein art={wort.sperrt ? 'warnung' : 'info'} text={wort.text} />
  },
})

function tabellenspalten(blatt: Blatt): Spalte<Regel>[] {
  const benutzt = benutzteSpalten(blatt.tabelle.eingaben.map(({ id }) => ({ wenn: { [id]: '' } }))).map(({ id }) =>
    rahmenspalten.find((s) => s.id === id),
  )
  return [
    nummer,
    ...benutzt.flatMap((s) =>
      s === undefined ? [] : [{ name: s.name, zelle: ({ wenn }: Regel) => inWorten(s, wenn[s.id] ?? '-') }],
    ),
    { name: 'Postkorb', zelle: ({ ziel }) => zielname(blatt.ziele, ziel) },
    { name: 'Notiz', zelle: ({ notiz }) => notiz },
    befundspalte(blatt),
  ]
}

function satzspalten(blatt: Blatt): Spalte<Regel>[] {
  return [
    nummer,
    {
      name: 'Satz',
      zelle: (regel) => {
        const tabelle = alsTabelle(blatt.entwurf, [regel], blatt.ziele)
        const [zeile] = tabelle.zeilen
        return zeile && satz(tabelle, zeile)
      },
    },
    { name: 'Notiz', zelle: ({ notiz }) => notiz },
    befundspalte(blatt),
  ]
}

const Filterleiste = ({ blatt, hier, ansicht }: Props) => {
  const vorgaenge = (rahmenspalten[0]?.werte ?? []).map(({ wert, name }) => ({
    wert: String(wert),
    text: name ?? String(wert),
  }))
  const ziele = blatt.ziele.map(({ kennung, name }) => ({ wert: kennung, text: name }))
  const wort = (liste: typeof ziele, wert: string) => liste.find((m) => m.wert === wert)?.text ?? wert
  const aktiv = [
    ansicht.suche === '' ? [] : [{ text: `Suche: ${ansicht.suche}`, ohne: ohne(pfade[hier], ansicht, 'suche') }],
    ansicht.ziel === '' ? [] : [{ text: wort(ziele, ansicht.ziel), ohne: ohne(pfade[hier], ansicht, 'ziel') }],
    ansicht.vorgang === ''
      ? []
      : [{ text: wort(vorgaenge, ansicht.vorgang), ohne: ohne(pfade[hier], ansicht, 'vorgang') }],
    ansicht.befund ? [{ text: 'Mit Befund', ohne: ohne(pfade[hier], ansicht, 'befund') }] : [],
  ].flat()
  return (
    <Filter aktion={pfade[hier]} aktiv={aktiv}>
      <Textfeld name="suche" label="Zeile oder Notiz" wert={ansicht.suche} breite={20} />
      <Select
        name="vorgang"
        label="Vorgang"
        leer="alle"
        wert={ansicht.vorgang}
        moeglichkeiten={vorgaenge}
        breite={20}
      />
      <Select name="ziel" label="Postkorb" leer="alle" wert={ansicht.ziel} moeglichkeiten={ziele} breite={20} />
      <Select
        name="befund"
        label="Befund"
        leer="alle"
        wert={ansicht.befund ? 'ja' : ''}
        moeglichkeiten={[{ wert: 'ja', text: 'nur mit Befund' }]}
        breite={20}
      />
    </Filter>
  )
}

const Leer = ({ ansicht, hier }: Pick<Props, 'ansicht' | 'hier'>) => (
  <>
    <Absatz art="fett">{ansicht.gefiltert ? 'Keine Zeile passt zu diesem Filter' : 'Noch keine Zeile'}</Absatz>
    <Absatz art="klein">
      {ansicht.gefiltert ? (
        <Link href={pfade[hier]}>Alle Zeilen zeigen</Link>
      ) : (
        'Ohne Zeilen kommt alles in den Postkorb der Auffangregel.'
      )}
    </Absatz>
  </>
)

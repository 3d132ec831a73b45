import { datumKurz, type Tag } from '../../../platform/clock/index.ts'
import { Absatz, Datentabelle, type DeskRahmen, DeskSeite, Link, Marke } from '../../../platform/html/index.ts'
import type { Betriebsart, Frist } from '../../konfiguration/index.ts'
import { pfade } from '../pfade.ts'

/** One office, as the Zentrale sees it at a glance. */
export interface Stellenzeile {
  readonly id: string
  readonly name: string
  readonly betriebsart: Betriebsart
  /** Number and first day of the version that counts; undefined: the default does (KT-06). */
  readonly version: { readonly nummer: number; readonly ab: Tag } | undefined
  readonly fristen: readonly Frist[]
  readonly wartet: boolean
}

const betriebsart: Readonly<Record<Betriebsart, string>> = { aus: 'aus', eingeschraenkt: 'eingeschränkt', voll: 'voll' }

const wartesatz = (zahl: number): string =>
  zahl === 0
    ? 'Nichts wartet auf Ihre Freigabe'
    : zahl === 1
      ? '1 Abstimmung wartet auf Ihre Freigabe'
      : `${zahl} Abstimmungen warten auf Ihre Freigabe`

/** All offices with mode, settings, deadlines, and what waits for the Zentrale. */
export const ZentraleSeite = ({
  rahmen,
  stellen,
  heute,
}: {
  rahmen: DeskRahmen
  stellen: Stellenzeile[]
  heute: Tag
}) => {
  const warten = stellen.filter(({ wartet }) => wartet).length
  return (
    <DeskSeite rahmen={rahmen} titel="Konfiguration der Dienststellen" untertitel={wartesatz(warten)}>
      <Absatz>Die Einstellungen schreibt und prüft jede Dienststelle selbst.</Absatz>
      <Datentabelle
        titel="Dienststellen"
        zeilen={stellen}
        zeilenId={({ id }) => id}
        spalten={[
          { name: 'Dienststelle', kopf: true, zelle: ({ id, name }) => <Link href={pfade.stelle(id)}>{name}</Link> },
          { name: 'Betriebsart', zelle: (stelle) => betriebsart[stelle.betriebsart] },
          {
            name: 'Eigene Einstellungen',
            zelle: ({ version }) =>
              version === undefined ? 'keine, Vorgabe gilt' : `Version ${version.nummer} seit ${datumKurz(version.ab)}`,
          },
          {
            name: 'Frist',
            zelle: ({ fristen, version }) => <Fristen {...{ fristen, heute }} fertig={version !== undefined} />,
          },
          {
            name: 'Service Center',
            zelle: ({ wartet }) => (wartet ? <Marke klein art="info" text="wartet auf Freigabe" /> : '–'),
          },
        ]}
        leer={<Absatz>Es gibt noch keine Dienststelle.</Absatz>}
      />
    </DeskSeite>
  )
}

const Fristen = ({ fristen, heute, fertig }: { fristen: readonly Frist[]; heute: Tag; fertig: boolean }) => {
  const [naechste] = fristen
  if (naechste === undefined) return <>–</>
  if (!fertig && naechste.bis < heute)
    return <Marke klein art="warnung" text={`vorbei seit ${datumKurz(naechste.bis)}`} />
  return <>{`${datumKurz(naechste.bis)}${naechste.erinnert === null ? '' : ', erinnert'}`}</>
}

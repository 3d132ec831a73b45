import type { ComponentChildren } from 'preact'
import { useBausteintexte } from '../kontext.ts'
import { Formular } from './formular.tsx'
import { Tabelle, type Spalte } from './tabelle.tsx'

interface Props<Zeile> {
  titel: string
  spalten: readonly Spalte<Zeile>[]
  zeilen: readonly Zeile[]
  zeilenId: (zeile: Zeile) => string
  /** Why the list is empty, and what to do first. */
  leer: ComponentChildren
  /** Rows can be ticked (field `zeile`, value = id) and worked on together. */
  auswahl?: {
    aktion: string
    schluessel?: string
    /** Says which row a box ticks: “Antrag, Özlem Kaya”. */
    name: (zeile: Zeile) => string
    knoepfe: ComponentChildren
  }
}

/** The work list of a desk: rows with keys j, k, x, Enter, cards on phones, and one bar of actions for the ticked rows. */
export const Datentabelle = <Zeile,>({ spalten, zeilen, auswahl, zeilenId, ...tabelle }: Props<Zeile>) => {
  const t = useBausteintexte()
  const haken: Spalte<Zeile> = {
    name: t('tabelle.auswahl'),
    zelle: (zeile) => (
      <span class="kern-form-check jc-zeilenhaken">
        <input
          class="kern-form-check__checkbox"
          type="checkbox"
          name="zeile"
          value={zeilenId(zeile)}
          aria-label={t('tabelle.waehlen', { was: auswahl?.name(zeile) ?? '' })}
        />
      </span>
    ),
  }
  const liste = (
    <div class="jc-datentabelle">
      <Tabelle
        {...tabelle}
        spalten={auswahl ? [haken, ...spalten] : spalten}
        zeilen={zeilen}
        zeilenId={zeilenId}
        titelVersteckt
        klein
        karten
      />
    </div>
  )
  if (!auswahl || zeilen.length === 0) return liste
  return (
    <Formular aktion={auswahl.aktion} schluessel={auswahl.schluessel}>
      {liste}
      <div class="jc-leiste" role="group" aria-label={t('tabelle.aktionen')}>
        {auswahl.knoepfe}
      </div>
    </Formular>
  )
}

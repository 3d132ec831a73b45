import type { ComponentChildren } from 'preact'
import { useBausteintexte } from '../kontext.ts'
import { Link } from './link.tsx'

/** A column: its heading and how a row fills it. */
export interface Spalte<Zeile> {
  name: string
  zelle: (zeile: Zeile) => ComponentChildren
  /** Right aligned, tabular digits. */
  zahl?: boolean
  /** Never broken over lines: dates, numbers, states of one word. */
  einzeilig?: boolean
  /** The cell names the row (th scope=row): one column a table. */
  kopf?: boolean
  /** Address that sorts by this column, and how it is sorted now. */
  sortieren?: string
  sortiert?: 'aufsteigend' | 'absteigend'
}

interface Props<Zeile> {
  /** Caption; read out first. */
  titel: string
  titelVersteckt?: boolean
  spalten: readonly Spalte<Zeile>[]
  zeilen: readonly Zeile[]
  /** Stable id of a row, to come back to it: #zeile-…; by default its number. */
  zeilenId?: (zeile: Zeile) => string
  /** 16 px, narrow rows: desks. */
  klein?: boolean
  /** On phones each row becomes a card with the column's name before each value. For more than 4 columns. */
  karten?: boolean
  /** What stands in place of the rows when there are none: why, and what to do first. */
  leer?: ComponentChildren
}

const ariaSort = { aufsteigend: 'ascending', absteigend: 'descending' } as const

/** A data table in a region of its own that can be scrolled by keyboard. */
export const Tabelle = <Zeile,>(props: Props<Zeile>) => {
  const { titel, titelVersteckt, spalten, zeilen, zeilenId, klein, karten, leer } = props
  if (zeilen.length === 0 && leer !== undefined) return <div class="jc-leer">{leer}</div>
  return (
    <div class="kern-table-responsive" role="region" aria-label={titel} tabindex={0}>
      <table class={`kern-table${klein ? ' kern-table--small' : ''}${karten ? ' jc-kartentabelle' : ''}`} role="table">
        <caption class={titelVersteckt ? 'jc-vh' : 'kern-title'}>{titel}</caption>
        <thead role="rowgroup">
          <tr class="kern-table__row" role="row">
            {spalten.map((spalte) => (
              <Spaltenkopf key={spalte.name} {...spalte} />
            ))}
          </tr>
        </thead>
        <tbody class="kern-table__body" role="rowgroup">
          {zeilen.map((zeile, stelle) => (
            <tr
              class="kern-table__row"
              role="row"
              id={`zeile-${zeilenId?.(zeile) ?? stelle + 1}`}
              key={zeilenId?.(zeile) ?? stelle}
            >
              {spalten.map((spalte) => (
                <Zelle key={spalte.name} spalte={spalte}>
                  {karten ? <div>{spalte.zelle(zeile)}</div> : spalte.zelle(zeile)}
                </Zelle>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Spaltenkopf = ({
  name,
  zahl,
  sortieren,
  sortiert,
}: Pick<Spalte<never>, 'name' | 'zahl' | 'sortieren' | 'sortiert'>) => {
  const t = useBausteintexte()
  return (
    <th
      class={`kern-table__header${zahl ? ' kern-table__header--numeric' : ''}`}
      scope="col"
      role="columnheader"
      aria-sort={sortiert && ariaSort[sortiert]}
    >
      {sortieren === undefined ? (
        name
      ) : (
        <span class={`jc-sortierung${sortiert ? ` jc-sortierung--${sortiert}` : ''}`}>
          <Link href={sortieren} name={`${name}: ${t('tabelle.sortieren', { spalte: name })}`}>
            {name}
          </Link>
        </span>
      )}
    </th>
  )
}

const Zelle = <Zeile,>({ spalte, children }: { spalte: Spalte<Zeile>; children: ComponentChildren }) => {
  const art = (spalte.zahl ? ' kern-table__cell--numeric' : '') + (spalte.einzeilig ? ' jc-einzeilig' : '')
  return spalte.kopf ? (
    <th class={`kern-table__header${art}`} scope="row" role="rowheader" data-label={spalte.name}>
      {children}
    </th>
  ) : (
    <td class={`kern-table__cell${art}`} role="cell" data-label={spalte.name}>
      {children}
    </td>
  )
}

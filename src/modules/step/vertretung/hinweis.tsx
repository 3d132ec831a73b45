import { datumKurz } from '../../../platform/clock/index.ts'
import { Absatz, Hinweis } from '../../../platform/html/index.ts'
import type { Vertretung } from './query.ts'
import { umfangName } from './umfang.ts'

const wort = {
  gesetzlich: 'gesetzlich',
  betreuung: 'als Betreuung',
  vormundschaft: 'als Vormundschaft',
  vollmacht: 'mit Vollmacht',
}

/**
 * Says who acts for a person and for what, on every page where somebody may act for them (ST-07, SC-05). Shows nothing when
 * nobody does.
 */
export const Vertretungshinweis = ({ vertretungen }: { vertretungen: readonly Vertretung[] }) =>
  vertretungen.length === 0 ? null : (
    <Hinweis titel="Für diese Person handelt jemand anderes">
      {vertretungen.map((v) => (
        <Absatz key={v.id} art="klein">
          <strong>{v.vertreterName}</strong> {wort[v.art]}: {v.umfang.map((u) => umfangName[u]).join('; ')}
          {v.gueltigBis === null ? '' : `, bis ${datumKurz(v.gueltigBis)}`}. Außerhalb davon nur als Bote oder Botin.
        </Absatz>
      ))}
    </Hinweis>
  )

import { Hinweis, Link, Liste } from '../../../../platform/html/index.ts'
import type { Befund } from '../../../../platform/rules/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'

interface Props {
  befunde: readonly Befund[]
  /** So many of them, and the way to all. */
  nur?: number
}

/** What the proof found: what blocks first, each with the way to its rows. */
export const Befundliste = ({ befunde, nur }: Props) => {
  const sperrend = befunde.filter(({ schwere }) => schwere === 'sperrt')
  const andere = befunde.filter(({ schwere }) => schwere !== 'sperrt')
  return (
    <>
      {sperrend.length > 0 && (
        <Kasten
          art="warnung"
          titel={`${sperrend.length === 1 ? '1 Befund sperrt' : `${sperrend.length} Befunde sperren`} die Freigabe`}
          befunde={sperrend}
          nur={nur}
        />
      )}
      {nur === undefined && andere.length > 0 && <Kasten art="info" titel="Zur Kenntnis" befunde={andere} nur={nur} />}
    </>
  )
}

const Kasten = ({
  art,
  titel,
  befunde,
  nur,
}: {
  art: 'warnung' | 'info'
  titel: string
  befunde: readonly Befund[]
  nur: number | undefined
}) => (
  <Hinweis art={art} titel={titel}>
    <Liste
      punkte={befunde.slice(0, nur).map((befund) => (
        <Satz key={befund.satz} befund={befund} />
      ))}
    />
    {nur !== undefined && befunde.length > nur && <Link href={pfade.befunde}>Alle Befunde ansehen</Link>}
  </Hinweis>
)

const Satz = ({ befund: { satz, zeilen } }: { befund: Befund }) => (
  <>
    {satz}{' '}
    {zeilen
      .filter((nr) => nr !== 'sonst')
      .slice(0, 4)
      .map((nr) => (
        <>
          <Link key={nr} href={`${pfade.tabelle}?suche=${encodeURIComponent(nr)}`} name={`${nr}: Zeile zeigen`}>
            {nr}
          </Link>{' '}
        </>
      ))}
  </>
)

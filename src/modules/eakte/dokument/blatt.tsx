import { Absatz, Hinweis, Link } from '../../../platform/html/index.ts'
import { groesse } from '../../../platform/i18n/index.ts'
import type { Dokumentzeile } from '../auftrag-seite/query.ts'
import { pfade } from '../pfade.ts'
import type { Ansicht } from './ansicht.ts'

/** The document that a page shows, and what was found when it was read. */
export interface Gezeigt {
  readonly id: string
  readonly stand: 'veraendert' | 'nicht-lesbar' | Ansicht
}

interface Props {
  dokumente: readonly Dokumentzeile[]
  gezeigt?: Gezeigt | undefined
  pfad: string
}

/** The documents of a package; the chosen one as text, or in the browser's own viewer, which needs no script of ours. */
export const DokumentBlatt = ({ dokumente, gezeigt, pfad }: Props) => {
  const dokument = dokumente.find((d) => d.id === gezeigt?.id)
  if (dokument === undefined || gezeigt === undefined) return <Absatz>Zu diesem Auftrag gibt es kein Dokument.</Absatz>
  return (
    <>
      <Absatz art="klein">
        {dokument.titel}, {groesse(dokument.groesse, 'de')}, {dokumente.indexOf(dokument) + 1} von {dokumente.length},{' '}
        {typeof gezeigt.stand === 'string' ? standwort[gezeigt.stand] : 'unverändert seit der Ablage'} · Prüfsumme{' '}
        {dokument.sha256.slice(0, 8)}
      </Absatz>
      {typeof gezeigt.stand !== 'string' && <Dokumentansicht dokument={dokument} ansicht={gezeigt.stand} />}
      {gezeigt.stand === 'veraendert' && (
        <Hinweis art="gefahr" titel="Dieses Dokument ist nicht mehr das, was abgelegt wurde" ebene={3}>
          <Absatz art="klein">Wir zeigen es nicht. Der Befund ist protokolliert und dem Betrieb gemeldet.</Absatz>
        </Hinweis>
      )}
      {gezeigt.stand === 'nicht-lesbar' && (
        <Hinweis art="warnung" titel="Das Dokument ist gerade nicht erreichbar" ebene={3}>
          <Absatz art="klein">Es ist nicht verloren. Bitte laden Sie die Seite in einigen Minuten neu.</Absatz>
        </Hinweis>
      )}
      <Andere dokumente={dokumente} gezeigt={dokument} pfad={pfad} />
    </>
  )
}

const standwort = {
  veraendert: 'verändert',
  'nicht-lesbar': 'nicht geprüft',
}

const Dokumentansicht = ({ dokument, ansicht }: { dokument: Dokumentzeile; ansicht: Ansicht }) => (
  <>
    <p class="jc-blattwege">
      {ansicht.art === 'rahmen' && (
        <Link href={pfade.dokument(dokument.id)} symbol="open-in-new">
          Allein öffnen
        </Link>
      )}
      {ansicht.art === 'text' && dokument.dateiname.endsWith('.txt') && (
        <Link href={pfade.dokument(dokument.id)} symbol="open-in-new">
          Als PDF öffnen
        </Link>
      )}
      <Link href={`${pfade.dokument(dokument.id)}?herunterladen=1`} symbol="download">
        Herunterladen
      </Link>
    </p>
    {ansicht.art === 'rahmen' && (
      <iframe
        class="jc-blatt"
        src={`${pfade.dokument(dokument.id)}#navpanes=0&view=FitH`}
        title={`Dokument: ${dokument.titel}`}
      />
    )}
    {ansicht.art === 'text' && <p class="kern-body jc-faden__text">{ansicht.text}</p>}
    {ansicht.art === 'keine' && (
      <Absatz art="klein">Der Browser zeigt dieses Dokument nicht. Bitte laden Sie es herunter.</Absatz>
    )}
  </>
)

const Andere = ({
  dokumente,
  gezeigt,
  pfad,
}: {
  dokumente: readonly Dokumentzeile[]
  gezeigt: Dokumentzeile
  pfad: string
}) => {
  if (dokumente.length < 2) return null
  return (
    <nav aria-label="Weitere Dokumente">
      <ul class="kern-list kern-list--bullet">
        {dokumente.map((d) => (
          <li key={d.id}>
            <Link href={`${pfad}?dokument=${d.id}`} aktuell={d.id === gezeigt.id ? 'true' : undefined}>
              {d.titel}
            </Link>{' '}
            {groesse(d.groesse, 'de')}
          </li>
        ))}
      </ul>
    </nav>
  )
}

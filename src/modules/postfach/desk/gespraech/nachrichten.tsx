import { type Instant, zeitpunktKurz } from '../../../../platform/clock/index.ts'
import { Absatz, type Fadennachricht, Hinweis, Link, Liste } from '../../../../platform/html/index.ts'
import type { Anlage } from '../../../eakte/index.ts'
import type { Nachricht } from '../../faden/lesen.ts'
import { pfade } from '../pfade.ts'
import type { Blatt } from './query.ts'

/** The messages of a conversation as staff reads them: with author, way, and each moment of their life. */
export const alsNachrichten = (
  { faden, person, anlagen }: Pick<Blatt, 'faden' | 'person' | 'anlagen'>,
  darfSchreiben: boolean,
): Fadennachricht[] =>
  faden.nachrichten.map((n) => ({
    id: n.id,
    von: n.richtung === 'ein' ? [person.vorname, person.nachname].filter(Boolean).join(' ') : (n.verfasserName ?? ''),
    eigene: n.richtung === 'aus',
    zeitpunkt: n.abgesendet.toISOString(),
    zeit: `${zeitpunktKurz(n.abgesendet)} Uhr`,
    text: n.text ?? (
      <Hinweis titel="Diese Nachricht ist geschwärzt" ebene={3}>
        <Absatz art="klein">Grund: {n.geschwaerztGrund}</Absatz>
      </Hinweis>
    ),
    dateien: n.text !== undefined && <Anlagen anlagen={anlagen.get(n.id) ?? []} />,
    stand: (
      <>
        {schritte(n).join(' · ')}
        {darfSchreiben && n.text !== undefined && n.abgelegt !== null && (
          <>
            {' · '}
            <Link href={pfade.schwaerzen(n.id)} klein name={`Schwärzen, Nachricht vom ${zeitpunktKurz(n.abgesendet)}`}>
              Schwärzen
            </Link>
          </>
        )}
      </>
    ),
  }))

/** Opened in the record, where they are filed and every look is noted. */
const Anlagen = ({ anlagen }: { anlagen: readonly Anlage[] }) =>
  anlagen.length === 0 ? null : (
    <Liste
      art="ohne"
      punkte={anlagen.map(({ titel, dateiname, href }) => (
        <Link href={href} klein>
          {`${titel}: ${dateiname}`}
        </Link>
      ))}
    />
  )

const schritt = (wort: string, am: Instant | null): string[] => (am === null ? [] : [`${wort} ${zeitpunktKurz(am)}`])

function schritte(n: Nachricht): string[] {
  const anlagen = n.dateien.length === 0 ? [] : [`${n.dateien.length} ${n.dateien.length === 1 ? 'Anlage' : 'Anlagen'}`]
  const moment =
    n.richtung === 'ein'
      ? [
          ...schritt('übergeben', n.uebergeben),
          ...schritt('aufgenommen', n.aufgenommen),
          ...schritt('beantwortet', n.beantwortet),
        ]
      : [...(n.gelesen === null ? ['noch nicht gelesen'] : schritt('gelesen', n.gelesen))]
  return [...anlagen, ...moment, n.abgelegt === null ? 'noch nicht abgelegt' : `abgelegt ${zeitpunktKurz(n.abgelegt)}`]
}

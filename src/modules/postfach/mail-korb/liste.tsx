import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import { Absatz, type DeskRahmen, DeskSeite, Link, Seiten, Tabelle } from '../../../platform/html/index.ts'
import { warumGehalten } from './gruende.ts'
import { pfade } from './pfade.ts'
import type { Korbzeile } from './query.ts'

interface Props {
  readonly rahmen: DeskRahmen
  readonly zeilen: readonly Korbzeile[]
  readonly weiter: string | undefined
  readonly zurueck: string | undefined
  readonly getan: string | undefined
}

const saetze: Readonly<Record<string, string>> = {
  zugeordnet: 'Die Nachricht steht jetzt im Gespräch.',
  verworfen: 'Die E-Mail ist verworfen. Ihr Grund ist festgehalten.',
}

/** Mails to the office's conversations that nobody may read unseen, oldest first. */
export const KorbSeite = ({ rahmen, zeilen, weiter, zurueck, getan = '' }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Zurückgehaltene E-Mails"
    stand={saetze[getan] === undefined ? undefined : { text: saetze[getan] }}
  >
    <Tabelle
      titel="Zurückgehaltene E-Mails"
      titelVersteckt
      klein
      karten
      zeilen={zeilen}
      zeilenId={({ id }) => id}
      spalten={[
        {
          name: 'Betreff',
          kopf: true,
          zelle: ({ id, betreff }) => (
            <Link href={pfade.mail(id)}>{betreff.trim() === '' ? 'Ohne Betreff' : betreff}</Link>
          ),
        },
        { name: 'Absender', zelle: ({ von }) => (von === '' ? 'nicht genannt' : von) },
        { name: 'Warum', zelle: ({ grund }) => warumGehalten(grund) },
        { name: 'Eingang', zelle: ({ eingegangen }) => zeitpunktKurz(eingegangen) },
      ]}
      leer={
        <>
          <Absatz art="fett">Nichts wartet auf Sie</Absatz>
          <Absatz art="klein">
            Hier stehen E-Mails, deren Absender oder Gespräch nicht sicher ist. Kundinnen und Kunden sehen sie nicht.
          </Absatz>
        </>
      }
    />
    <Seiten weiter={weiter} zurueck={zurueck} />
  </DeskSeite>
)

import { datumKurz, type Tag } from '../../../platform/clock/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  type DeskRahmen,
  DeskSeite,
  Hinweis,
  Knopf,
  Link,
  Marke,
  type Standmeldung,
} from '../../../platform/html/index.ts'
import { herkunftName, type Stand } from '../herkunft.ts'
import { kopfzeile, vollerName } from '../kopf/text.ts'
import { pfade } from '../pfade.ts'
import { Vertretungshinweis } from '../vertretung/hinweis.tsx'
import { gilt } from '../vertretung/query.ts'
import { VerbundenHinweis } from '../zusammenfuehren/verbunden-hinweis.tsx'
import type { Verbunden } from '../zusammenfuehren/verbunden.ts'
import { Kopf } from './kopf.tsx'
import type { Blatt, Teilblatt } from './query.ts'
import { Einwilligungen, MdaTeil, Sperre, Vertretungen } from './weitere.tsx'

interface Props {
  rahmen: DeskRahmen
  blatt: Blatt
  heute: Tag
  darfBearbeiten: boolean
  verweise: readonly { readonly text: string; readonly href: string }[]
  /** Further numbers of the person that this one leads. */
  verbunden?: Verbunden | undefined
  stand?: Standmeldung | undefined
}

/** Who someone is: all master data on one page, each with where it is from. */
export const StammdatenSeite = (props: Props) => {
  const { rahmen, blatt, heute, verweise, stand } = props
  const { person } = blatt
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Stammdaten"
      bereich="STEP"
      untertitel={kopfzeile(person)}
      pfad={[{ text: 'Personen', href: pfade.suche }, { text: vollerName(person) }]}
      stand={stand}
      aktionen={
        <>
          {verweise.map(({ text, href }) => (
            <Knopf key={href} art="sekundaer" klein href={href}>
              {text}
            </Knopf>
          ))}
        </>
      }
    >
      <Marken blatt={blatt} />
      <Warnungen {...props} />
      {props.verbunden !== undefined && <VerbundenHinweis {...props.verbunden} />}
      <Vertretungshinweis vertretungen={blatt.vertretungen.filter((v) => gilt(v, heute))} />
      {blatt.teile.map((teil) => (
        <Teil key={teil.abschnitt.schluessel} teil={teil} {...props} />
      ))}
      <Vertretungen {...props} />
      <Einwilligungen {...props} />
      <MdaTeil {...props} />
      <Sperre {...props} />
      <Absatz art="leise">Dass Sie diese Seite ansehen, wird protokolliert.</Absatz>
    </DeskSeite>
  )
}

const Marken = ({ blatt: { person } }: Pick<Props, 'blatt'>) => (
  <p class="kern-body">
    <Marke text={person.art === 'inhouse' ? 'Inhouse-Person' : 'Internetperson'} />{' '}
    {person.gesperrt && <Marke art="warnung" text="Anschrift geschützt (§ 51 BMG)" />}
  </p>
)

const Warnungen = ({ blatt: { person, fuehrend, rueckbriefAm } }: Props) => (
  <>
    {fuehrend !== undefined && (
      <Hinweis titel="Diese Person wird unter einer anderen Nummer geführt">
        <Absatz art="klein">
          Die Datensätze wurden zusammengeführt. <Link href={pfade.person(fuehrend)}>Zum führenden Datensatz</Link>
        </Absatz>
      </Hinweis>
    )}
    {person.art === 'internetperson' && (
      <Hinweis titel="Angaben macht die Person online selbst">
        <Absatz art="klein">Ändern können Sie sie nach der Umwandlung in eine Inhouse-Person.</Absatz>
      </Hinweis>
    )}
    {rueckbriefAm !== undefined && (
      <Hinweis art="warnung" titel="Ein Brief kam zurück">
        <Absatz art="klein">
          Am {datumKurz(rueckbriefAm)} war die Anschrift nicht richtig. Bitte fragen Sie nach der neuen Anschrift.
        </Absatz>
      </Hinweis>
    )}
  </>
)

const Teil = ({ teil, blatt, darfBearbeiten }: Props & { teil: Teilblatt }) => {
  const { abschnitt, zeilen, verborgen } = teil
  const aenderbar = darfBearbeiten && blatt.person.art === 'inhouse' && !verborgen
  return (
    <>
      <Kopf
        id={abschnitt.schluessel}
        titel={abschnitt.titel}
        href={aenderbar && pfade.person(blatt.person.id, abschnitt.schluessel)}
      />
      {verborgen ? (
        <Absatz art="klein">
          Geschützt nach § 51 BMG. Auskunft gibt, wer das Recht dazu hat: in der Regel Ihre Teamleitung.
        </Absatz>
      ) : (
        <Fakten zeilen={zeilen.filter(({ text }) => text !== null)} />
      )}
      {abschnitt.schluessel === 'name' && blatt.frueher.length > 0 && (
        <Absatz art="klein">
          Früher:{' '}
          {blatt.frueher
            .map(({ nachname, bis }) => (bis === null ? nachname : `${nachname} (bis ${datumKurz(bis)})`))
            .join(', ')}
        </Absatz>
      )}
    </>
  )
}

/** Facts with where each is from; said once when it is the same for all. */
const Fakten = ({ zeilen }: { zeilen: Teilblatt['zeilen'] }) => {
  if (zeilen.length === 0) return <Absatz art="leise">Nichts bekannt.</Absatz>
  const staende = new Set(zeilen.flatMap(({ stand }) => (stand === undefined ? [] : [standText(stand)])))
  return (
    <>
      <Beschreibungsliste
        angaben={zeilen.map(({ feld, text, stand }) => ({
          name: feld,
          wert:
            staende.size > 1 && stand !== undefined ? (
              <>
                {text}
                <br />
                <span class="kern-body--muted">{standText(stand)}</span>
              </>
            ) : (
              text
            ),
        }))}
      />
      {staende.size === 1 && <Absatz art="leise">Herkunft: {[...staende].join('')}</Absatz>}
    </>
  )
}

const standText = ({ herkunft, seit }: Stand): string => `${herkunftName[herkunft]}, seit ${datumKurz(seit)}`

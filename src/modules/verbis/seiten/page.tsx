import { datumKurz } from '../../../platform/clock/index.ts'
import { wert } from '../../../platform/forms/index.ts'
import { Absatz, DeskSeite, Filter, Hinweis, Reiter, Textfeld } from '../../../platform/html/index.ts'
import type { Seitenname } from '../anmeldefelder.ts'
import { Anmeldefelder, Grundlage, Inhalt, type Verbisprops, adressen } from './benutzerkonto.tsx'

const staende: Readonly<Record<string, string>> = {
  uebernommen: 'Die Person ist aus STEP übernommen. Ein Konto entstand dabei nicht.',
  'mit-konto': 'Die Person ist aus STEP übernommen. Dabei entstand ein Konto.',
  zugeschickt: 'Der Brief ist beauftragt. Ein Kennwort kennt dabei niemand außer der Person.',
}

/** A page of VerBIS with the fields on signing in, where the rule of the day puts them (KO-07). */
export const VerbisSeite = (props: Verbisprops) => {
  const { rahmen, seite, s, stand } = props
  const { person } = s.b
  const name = [person.nachname, person.vorname].filter(Boolean).join(', ') || 'Noch ohne Namen'
  const geboren = person.geburtsdatum ? datumKurz(person.geburtsdatum) : 'unbekannt'
  const satz = stand === undefined ? undefined : staende[stand]
  const seiten: Seitenname[] = [
    'Stammdaten',
    s.uebernommen === undefined ? 'Suchassistent erstellen' : 'Suchassistent bearbeiten',
  ]
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={seite}
      bereich="VerBIS"
      untertitel={`${name} · geb. ${geboren}`}
      pfad={[
        { text: 'Personen', href: '/arbeitsplatz/step' },
        { text: name, href: `/arbeitsplatz/step/personen/${person.id}` },
        { text: 'VerBIS' },
      ]}
      stand={satz === undefined ? undefined : { text: satz }}
      fehler={props.meldungen?.liste ?? []}
    >
      <Reiter
        name="Seiten in VerBIS"
        eintraege={seiten.map((text) => ({ text, href: adressen[text](person.id), aktiv: text === seite }))}
      />
      {props.darfTagWaehlen && <Tagwahl {...props} />}
      <Inhalt {...props} />
      <Anmeldefelder {...props} />
      <Grundlage {...props} />
      <Absatz art="leise">Dass Sie diese Seite ansehen, wird protokolliert.</Absatz>
    </DeskSeite>
  )
}

const Tagwahl = ({ seite, s, tag, heute, eingabe, meldungen }: Verbisprops) => (
  <>
    <Filter aktion={adressen[seite](s.b.person.id)}>
      <Textfeld
        name="am"
        label="Stand am"
        hinweis="Zum Beispiel 16.7.2023"
        breite={10}
        wert={wert(eingabe, 'am') || datumKurz(tag)}
        fehler={meldungen?.fuer('am')}
      />
    </Filter>
    {!heute && (
      <Hinweis titel={`Ansicht für den ${datumKurz(tag)}`}>
        <Absatz>
          Gezeigt werden die Felder dieses Tages mit den Daten von heute. Schaltflächen wirken hier nicht.
        </Absatz>
      </Hinweis>
    )}
  </>
)

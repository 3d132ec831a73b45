import { datumKurz } from '../../../platform/clock/index.ts'
import { wert } from '../../../platform/forms/index.ts'
import { Absatz, Filter, Hinweis, Textfeld } from '../../../platform/html/index.ts'
import { Bewerberrahmen } from '../bewerberrahmen.tsx'
import { Anmeldefelder, Grundlage, Inhalt, type Verbisprops, adressen } from './benutzerkonto.tsx'

const staende: Readonly<Record<string, string>> = {
  uebernommen: 'Die Person ist aus STEP übernommen. Ein Konto entstand dabei nicht.',
  'mit-konto': 'Die Person ist aus STEP übernommen. Dabei entstand ein Konto.',
  zugeschickt: 'Der Brief ist beauftragt. Ein Kennwort kennt dabei niemand außer der Person.',
}

/** A page of VerBIS with the fields on signing in, where the rule of the day puts them (KO-07). */
export const VerbisSeite = (props: Verbisprops) => (
  <Bewerberrahmen
    rahmen={props.rahmen}
    titel={props.seite}
    person={props.s.b.person}
    uebernommen={props.s.uebernommen !== undefined}
    stand={props.stand === undefined ? undefined : staende[props.stand]}
    fehler={props.meldungen?.liste ?? []}
  >
    {props.darfTagWaehlen && <Tagwahl {...props} />}
    <Inhalt {...props} />
    <Anmeldefelder {...props} />
    <Grundlage {...props} />
  </Bewerberrahmen>
)

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

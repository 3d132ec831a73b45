import type { ComponentChildren } from 'preact'
import { datumKurz, type Instant, type Tag, zeitpunktKurz, zeitpunktLang } from '../../../platform/clock/index.ts'
import { Aufklapper, Liste, Marke } from '../../../platform/html/index.ts'
import type { Begruendung } from '../regelwerk/entscheiden.ts'
import type { Auftragszeile } from './query.ts'

/** Words that stay on one line where there is room. */
export const Fest = ({ children }: { children: ComponentChildren }) => <span class="jc-fest">{children}</span>

/** A due date with a word when it is today or past; a done order shows when it was done. */
export const Faellig = ({ tag, heute, erledigt }: { tag: Tag; heute: Tag; erledigt: Instant | null }) => {
  if (erledigt !== null) return <>erledigt {zeitpunktKurz(erledigt)}</>
  if (tag < heute) return <Marke klein art="warnung" text={`überfällig ${datumKurz(tag)}`} />
  if (tag === heute) return <Marke klein art="info" text="heute" />
  return <>{datumKurz(tag)}</>
}

/** Why it lies here, in short; the order's page says it in full. */
export const Grund = ({ entscheidung }: { entscheidung: Begruendung }) => {
  if (entscheidung.stoerung !== undefined) return <Marke klein art="warnung" text="nicht entschieden" />
  return entscheidung.zeile === 'sonst' ? (
    <Marke klein art="warnung" text="Auffangregel" />
  ) : (
    <>Regel {entscheidung.zeile}</>
  )
}

/** What is missing, by name; how much there is to name stands above. */
export const Fehlt = ({ was, kurz }: { was: readonly string[]; kurz: string }) => (
  <Aufklapper titel={kurz}>
    <Liste punkte={was} />
  </Aufklapper>
)

/** Who has it. */
export const Stand = ({ zeile, personalId }: { zeile: Auftragszeile; personalId: string }) => {
  if (zeile.stand === 'erledigt') return <>von {zeile.bearbeiter_name}</>
  if (zeile.bearbeiter_id === null) return <>frei</>
  return zeile.bearbeiter_id === personalId ? (
    <Marke klein art="info" text="bei Ihnen" />
  ) : (
    <>bei {zeile.bearbeiter_name}</>
  )
}

/** "seit 08:02 Uhr", with the day when it was another one. */
export function seit(moment: Instant, heute: Tag): string {
  const { zeit } = zeitpunktLang(moment)
  const [tag] = zeitpunktKurz(moment).split(' ')
  return tag === datumKurz(heute) ? `seit ${zeit} Uhr` : `seit ${tag}, ${zeit} Uhr`
}

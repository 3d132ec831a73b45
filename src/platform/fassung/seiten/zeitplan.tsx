import type { ComponentChildren } from 'preact'
import { type Instant, zeitpunktLang } from '../../clock/index.ts'
import { Absatz, Formular, Hinweis, Karte, Karten, Knopf, Link, Liste } from '../../html/index.ts'
import type { Fassungspfade } from '../gegenstand.ts'
import type { Zeitplan } from '../versionen/query.ts'

interface Props {
  was: { readonly pfade: Fassungspfade; readonly werkstatt: string }
  plan: Zeitplan
  /** Said where no version counts. */
  ohne: string
  /** Cards of its own. */
  children?: ComponentChildren
}

/** "5. Juli 2026, 00:00 Uhr" */
export const moment = (am: Instant): string => {
  const { datum, zeit } = zeitpunktLang(am)
  return `${datum}, ${zeit} Uhr`
}

/** What counts, what is scheduled, what is being written; a scheduled version that is not in order any more stands first. */
export const Zeitplankarten = ({ was, plan: { gilt, kommt, entwurf }, ohne, children }: Props) => (
  <>
    {kommt.flatMap(({ id, nummer, maengel }) =>
      maengel.length === 0
        ? []
        : [
            <Hinweis key={id} art="warnung" titel={`Version ${nummer} ist nicht mehr in Ordnung`}>
              <Liste punkte={maengel} />
              <Link href={was.pfade.version(id)}>Version ansehen und zurückziehen</Link>
            </Hinweis>,
          ],
    )}
    <Karten>
      <Karte titel="Gilt jetzt">
        {gilt === undefined ? (
          <Absatz>{ohne}</Absatz>
        ) : (
          <Absatz>
            <Link href={was.pfade.version(gilt.id)}>{`Version ${gilt.nummer}`}</Link>
            {gilt.wirksamAb && `, seit ${moment(gilt.wirksamAb)}`}
          </Absatz>
        )}
      </Karte>
      <Karte titel="Kommt">
        {kommt.length === 0 && <Absatz>Nichts ist vorgesehen.</Absatz>}
        {kommt.map(({ id, nummer, wirksamAb }) => (
          <Absatz key={id}>
            <Link href={was.pfade.version(id)}>{`Version ${nummer}`}</Link>
            {wirksamAb && `, ab ${moment(wirksamAb)}`}
          </Absatz>
        ))}
      </Karte>
      <Karte titel="Entwurf">
        <Entwurfkarte was={was} entwurf={entwurf} nummer={kommt[0]?.nummer} />
      </Karte>
      {children}
    </Karten>
  </>
)

interface Entwurfprops extends Pick<Props, 'was'>, Pick<Zeitplan, 'entwurf'> {
  /** Of what is scheduled. */
  nummer: number | undefined
}

const Entwurfkarte = ({ was, entwurf, nummer }: Entwurfprops) => {
  if (entwurf === undefined)
    return (
      <>
        <Absatz>{`Ein Entwurf beginnt mit ${nummer === undefined ? 'dem, was jetzt gilt' : `Version ${nummer}, die kommt`}.`}</Absatz>
        <Formular aktion={was.pfade.entwurf}>
          <Knopf>Entwurf beginnen</Knopf>
        </Formular>
      </>
    )
  const geprueft = entwurf.stand === 'pruefung'
  return (
    <>
      <Absatz>
        {geprueft ? `${entwurf.eingereichtVon ?? 'Jemand'} hat ihn zur Prüfung gegeben.` : 'Ein Entwurf ist in Arbeit.'}
      </Absatz>
      <Knopf href={geprueft ? was.pfade.freigabe : was.werkstatt}>
        {geprueft ? 'Entwurf prüfen' : 'Entwurf öffnen'}
      </Knopf>
    </>
  )
}

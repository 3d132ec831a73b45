import { type Instant, zeitpunktLang } from '../../../../platform/clock/index.ts'
import {
  Absatz,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Hinweis,
  Karte,
  Karten,
  Knopf,
  Link,
  Liste,
} from '../../../../platform/html/index.ts'
import { regelwerkPfade as pfade } from '../../pfade.ts'
import type { Entwurf } from '../entwurf/entwurf.ts'
import type { Versionszeile } from '../versionen/query.ts'

interface Props {
  rahmen: DeskRahmen
  gilt: Versionszeile | undefined
  kommt: readonly (Versionszeile & { readonly maengel: readonly string[] })[]
  entwurf: Entwurf | undefined
  naechste: Instant
}

const am = (moment: Instant): string => {
  const { datum, zeit } = zeitpunktLang(moment)
  return `${datum}, ${zeit} Uhr`
}

/** What counts, what is scheduled, what is being written. */
export const TischSeite = ({ rahmen, gilt, kommt, entwurf, naechste }: Props) => (
  <DeskSeite
    rahmen={rahmen}
    titel="Regelwerk"
    untertitel={`Nächste Aktivierung: Sonntag, ${am(naechste)}`}
    aktionen={<Link href={pfade.versionen}>Alle Versionen</Link>}
  >
    <Absatz>Das Regelwerk verteilt jeden Auftrag in genau einen Postkorb.</Absatz>
    {kommt.flatMap(({ id, nummer, maengel }) =>
      maengel.length === 0
        ? []
        : [
            <Hinweis key={id} art="warnung" titel={`Version ${nummer} ist nicht mehr in Ordnung`}>
              <Liste punkte={maengel} />
              <Link href={pfade.version(id)}>Version ansehen und zurückziehen</Link>
            </Hinweis>,
          ],
    )}
    <Karten>
      <Karte titel="Gilt jetzt">
        {gilt === undefined ? (
          <Absatz>Noch kein Regelwerk. Alle Aufträge kommen in den Auffangkorb.</Absatz>
        ) : (
          <Absatz>
            <Link href={pfade.version(gilt.id)}>{`Version ${gilt.nummer}`}</Link>
            {gilt.wirksamAb && `, seit ${am(gilt.wirksamAb)}`}
          </Absatz>
        )}
      </Karte>
      <Karte titel="Kommt">
        {kommt.length === 0 && <Absatz>Nichts ist vorgesehen.</Absatz>}
        {kommt.map(({ id, nummer, wirksamAb }) => (
          <Absatz key={id}>
            <Link href={pfade.version(id)}>{`Version ${nummer}`}</Link>
            {wirksamAb && `, ab ${am(wirksamAb)}`}
          </Absatz>
        ))}
      </Karte>
      <Karte titel="Entwurf">
        <Entwurfkarte entwurf={entwurf} />
      </Karte>
    </Karten>
  </DeskSeite>
)

const Entwurfkarte = ({ entwurf }: Pick<Props, 'entwurf'>) => {
  if (entwurf === undefined)
    return (
      <>
        <Absatz>Ein Entwurf beginnt mit der Version, die jetzt gilt.</Absatz>
        <Formular aktion={pfade.entwurf}>
          <Knopf>Entwurf beginnen</Knopf>
        </Formular>
      </>
    )
  const geprueft = entwurf.stand === 'pruefung'
  return (
    <>
      <Absatz>
        {geprueft ? `${entwurf.eingereichtVon} hat ihn zur Prüfung gegeben.` : 'Ein Entwurf ist in Arbeit.'}
      </Absatz>
      <Knopf href={geprueft ? pfade.freigabe : pfade.tabelle}>{geprueft ? 'Entwurf prüfen' : 'Entwurf öffnen'}</Knopf>
    </>
  )
}

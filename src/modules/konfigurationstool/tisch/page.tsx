import { datumLang, type Instant, type Tag } from '../../../platform/clock/index.ts'
import { moment, type zeitplan, Zeitplankarten } from '../../../platform/fassung/index.ts'
import {
  Absatz,
  Datentabelle,
  type DeskRahmen,
  DeskSeite,
  Karte,
  Link,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import {
  type angebotAus,
  type Betriebsart,
  type Einstellungen,
  type Frist,
  leitetWeiter,
  type ServiceCenterWeg,
} from '../../konfiguration/index.ts'
import { konfigurationGegenstand } from '../gegenstand.tsx'
import { pfade } from '../pfade.ts'
import { betriebsartworte, fristworte, torworte, wegwort } from '../worte.ts'

interface Props {
  rahmen: DeskRahmen
  plan: Awaited<ReturnType<typeof zeitplan>>
  einstellungen: Einstellungen
  /** False where the default counts (KT-06). */
  eigene: boolean
  angebot: ReturnType<typeof angebotAus>
  /** Name of who answers for it, while they work here. */
  verantwortlich: string | undefined
  betriebsart: Betriebsart
  fristen: readonly Frist[]
  weg: ServiceCenterWeg
  heute: Tag
  naechste: Instant
}

/** What counts for the office's customers now, what comes and when, and who answers for it. */
export const TischSeite = (props: Props) => {
  const { rahmen, plan, einstellungen, eigene, angebot, verantwortlich, betriebsart, fristen, weg, naechste } = props
  return (
    <DeskSeite
      rahmen={rahmen}
      titel="Konfiguration"
      untertitel={`Nächste Aktivierung: Sonntag, ${moment(naechste)}`}
      aktionen={<Link href={pfade.versionen}>Alle Versionen</Link>}
    >
      <Absatz>Hier stellen Sie ein, was Menschen im Postfach sehen und wohin ihre Nachrichten gehen.</Absatz>
      <Zeitplankarten
        was={konfigurationGegenstand}
        plan={plan}
        ohne="Noch keine eigenen Einstellungen. Es gilt die Vorgabe: alle Anliegen, Weg E-AKTE, keine Texte."
      >
        <Karte titel="Betriebsart">
          <Absatz>{betriebsartworte[betriebsart]}</Absatz>
          <Absatz art="klein">Die Zentrale legt sie fest.</Absatz>
        </Karte>
        {fristen.length > 0 && (
          <Karte titel="Frist">
            <Fristen {...props} />
          </Karte>
        )}
        <Karte titel="Service Center">
          <Absatz>{torworte[weg.tor]}</Absatz>
          <Link href={pfade.serviceCenter}>Weg ins Service Center</Link>
        </Karte>
        <Karte titel="Verantwortlich">
          <Absatz>{verantwortlich ?? 'Noch niemand. Bitte nennen Sie jemanden im Entwurf.'}</Absatz>
          <Absatz art="klein">
            {einstellungen.zweitePerson ? 'Eine zweite Person muss prüfen.' : 'Eine zweite Person ist nicht nötig.'}
          </Absatz>
        </Karte>
      </Zeitplankarten>
      <Ueberschrift ebene={2}>{eigene ? 'Anliegen, wie sie jetzt gelten' : 'Anliegen nach der Vorgabe'}</Ueberschrift>
      <Datentabelle
        titel="Anliegen, die jetzt gelten"
        zeilen={angebot}
        zeilenId={({ schluessel }) => schluessel}
        spalten={[
          { name: 'Anliegen', kopf: true, zelle: ({ name }) => name },
          { name: 'Angeboten', zelle: ({ angeboten }) => (angeboten ? 'ja' : 'nein') },
          {
            name: 'Weg',
            zelle: ({ schluessel, angeboten }) =>
              leitetWeiter(schluessel)
                ? 'führt zum Formular'
                : angeboten
                  ? wegwort(einstellungen.anliegen[schluessel].weg)
                  : '–',
          },
          { name: 'Text', zelle: ({ text }) => text ?? '–' },
        ]}
        leer="Der Katalog ist leer."
      />
    </DeskSeite>
  )
}

/** Until when the office should have settings of its own, and what happens without (KT-06). */
const Fristen = ({ fristen, heute, eigene }: Props) => (
  <>
    {fristen.map(({ funktion, bis, erinnert }) => (
      <Absatz key={funktion} {...(bis < heute || erinnert !== null ? { art: 'fett' as const } : {})}>
        {`${fristworte[funktion]}: ${bis < heute ? 'war bis' : 'bis'} ${datumLang(bis)}`}
        {erinnert !== null && bis >= heute && '. Bitte denken Sie daran.'}
      </Absatz>
    ))}
    {!eigene && <Absatz art="klein">Ohne eigene Einstellungen gilt die Vorgabe weiter.</Absatz>}
  </>
)

import { Absatz } from '../components/absatz.tsx'
import { Aufklapper } from '../components/aufklapper.tsx'
import { Hinweis } from '../components/hinweis.tsx'
import { Knopf, Knopfreihe } from '../components/knopf.tsx'
import { Link } from '../components/link.tsx'
import { Liste } from '../components/liste.tsx'
import { Marke } from '../components/marke.tsx'
import { Stand } from '../components/stand.tsx'
import { Ueberschrift } from '../components/ueberschrift.tsx'

/** Text, buttons, boxes. */
export const Grundbausteine = () => (
  <>
    <Absatz art="gross">Ihr Antrag gilt ab dem 1. des Monats, in dem Sie ihn stellen.</Absatz>
    <Absatz>
      Es reicht, wenn Sie ihn jetzt stellen. Alles andere können Sie nachreichen. Hier steht,{' '}
      <Link href="/so-geht-es">wie es weitergeht</Link>, und hier finden Sie{' '}
      <Link href="/jobcenter-finden">Ihr Jobcenter</Link>.
    </Absatz>
    <Absatz art="leise">Das dauert etwa 5 Minuten.</Absatz>
    <Knopfreihe>
      <Knopf href="/antrag/tag">Antrag stellen</Knopf>
      <Knopf art="sekundaer" href="/anmelden">
        Anmelden
      </Knopf>
      <Knopf art="leise" href="/hilfe" symbol="help">
        Hilfe
      </Knopf>
    </Knopfreihe>
    <Link href="/muster.pdf" symbol="download" download>
      PDF herunterladen, 84 kB
    </Link>
    <Ueberschrift ebene={2}>Weiterbewilligungsantrag und Bedarfsgemeinschaftsmitglieder</Ueberschrift>
    <Liste punkte={['Personalausweis', 'Mietvertrag', 'Kontoauszüge der letzten 3 Monate']} />
    <Ueberschrift ebene={3}>Danach</Ueberschrift>
    <Liste
      art="nummern"
      punkte={['Sie öffnen den Link in der E-Mail.', 'Sie stellen den Antrag.', 'Wir schreiben Ihnen.']}
    />
    <Aufklapper titel="Ich habe keine E-Mail-Adresse">
      <Absatz>Dann stellen Sie den Antrag auf Papier, am Telefon oder bei uns im Haus.</Absatz>
    </Aufklapper>
    <div>
      <Aufklapper art="gross" titel="Was ist Grundsicherungsgeld?">
        <Absatz>Das ist Geld für Essen, Kleidung, Wohnen und Heizen.</Absatz>
      </Aufklapper>
      <Aufklapper art="gross" titel="Wie lange dauert es?" offen>
        <Absatz>Wir können noch keinen Termin nennen.</Absatz>
      </Aufklapper>
    </div>
    <Hinweis titel="2 Angaben fehlen noch">
      <Absatz>Sie dürfen trotzdem absenden. Wir fragen dann nach.</Absatz>
    </Hinweis>
    <Hinweis art="erfolg" titel="Ihr Antrag ist eingegangen" />
    <Hinweis art="warnung" titel="Bitte antworten Sie bis 17. Juli 2026">
      <Absatz>Sie schaffen das nicht? Schreiben Sie uns, dann verlängern wir, wenn es geht.</Absatz>
    </Hinweis>
    <Hinweis art="gefahr" titel="Das ist unser Fehler">
      <Absatz>Versuchen Sie es in einigen Minuten. Nummer für Rückfragen: 7K4P-92QM</Absatz>
    </Hinweis>
    <p class="kern-body">
      <Marke text="offen" klein /> <Marke art="info" text="2 Angaben fehlen" klein />{' '}
      <Marke art="erfolg" text="fertig" klein /> <Marke art="warnung" text="überfällig" klein />{' '}
      <Marke art="gefahr" text="abgelehnt" />
    </p>
    <Stand text="Gelöscht. Rückgängig bis 2. August 2026." rueckgaengig={{ aktion: '/muster' }} />
  </>
)

import { zeitpunktKurz } from '../../../platform/clock/index.ts'
import { eingegeben, type Eingabe, type Meldungen } from '../../../platform/forms/index.ts'
import {
  Absatz,
  Beschreibungsliste,
  type DeskRahmen,
  DeskSeite,
  Formular,
  Hinweis,
  Knopf,
  Knopfreihe,
  Link,
  Textbereich,
  Textfeld,
  Ueberschrift,
} from '../../../platform/html/index.ts'
import type { GeleseneMail } from '../../../platform/mail/index.ts'
import { GRUND_HOECHSTENS, TEXT_HOECHSTENS } from './form.ts'
import { warumGehalten } from './gruende.ts'
import { pfade } from './pfade.ts'
import type { Zurueckgehalten } from './query.ts'

interface Props {
  readonly rahmen: DeskRahmen
  readonly mail: Zurueckgehalten
  readonly gelesen: GeleseneMail
  readonly eingabe: Eingabe
  readonly meldungen: Meldungen
}

/** One mail that was held back, why, and the two ways to decide. */
export const MailSeite = (props: Props) => {
  const { rahmen, mail, gelesen, meldungen } = props
  const titel = gelesen.betreff.trim() === '' ? 'Ohne Betreff' : gelesen.betreff
  return (
    <DeskSeite
      rahmen={rahmen}
      titel={titel}
      fehler={meldungen.liste}
      pfad={[{ text: 'Zurückgehaltene E-Mails', href: pfade.liste }, { text: titel }]}
    >
      {/* What stands in a conversation is read there: it may have been blacked out. */}
      {mail.stand !== 'zugeordnet' && <Angaben {...props} />}
      {mail.stand === 'offen' ? <Wege {...props} /> : <Absatz>Über diese E-Mail ist entschieden.</Absatz>}
    </DeskSeite>
  )
}

const Angaben = ({ mail, gelesen }: Props) => (
  <>
    <Beschreibungsliste
      angaben={[
        { name: 'Warum zurückgehalten', wert: warumGehalten(mail.grund) },
        { name: 'Absender', wert: gelesen.absender.map(({ adresse }) => adresse).join(', ') || 'nicht genannt' },
        { name: 'Eingegangen', wert: `${zeitpunktKurz(mail.eingegangen)} Uhr` },
        { name: 'Anhänge', wert: gelesen.anhaenge.map(({ name }) => name).join(', ') || 'keine' },
      ]}
    />
    <Absatz>
      <Link href={pfade.mail(mail.id, 'original')}>Original herunterladen</Link>
    </Absatz>
    <Ueberschrift ebene={2}>Text der E-Mail</Ueberschrift>
    {gelesen.text
      .trim()
      .split(/\n{2,}/)
      .map((absatz) => (
        <Absatz>{absatz === '' ? 'Die E-Mail enthält keinen Text.' : absatz}</Absatz>
      ))}
  </>
)

const Wege = (props: Props) => {
  const { mail, gelesen, eingabe } = props
  const vorbelegt = { gespraech: mail.gespraech ?? '', text: gelesen.text.trim(), ...eingabe }
  return (
    <>
      <Zuordnen {...props} vorbelegt={vorbelegt} />
      <Verwerfen {...props} vorbelegt={vorbelegt} />
    </>
  )
}

const Zuordnen = ({ mail, gelesen, vorbelegt, meldungen }: Props & { vorbelegt: Eingabe }) => (
  <>
    <Ueberschrift ebene={2}>Doch zuordnen</Ueberschrift>
    <Absatz>Die Nachricht steht dann im Postfach der Kundin oder des Kunden. Sie bürgen für ihren Inhalt.</Absatz>
    {gelesen.anhaenge.some(({ eingebettet }) => !eingebettet) && (
      <Hinweis art="info" titel="Anhänge gehen nicht mit">
        Laden Sie das Original herunter, wenn Sie den Anhang brauchen.
      </Hinweis>
    )}
    <Formular aktion={pfade.mail(mail.id, 'zuordnen')}>
      <Textfeld
        {...eingegeben('gespraech', vorbelegt, meldungen)}
        label="Nummer des Gesprächs"
        hinweis="Zum Beispiel: JC-7K4P-92QMX"
      />
      <Textbereich
        {...eingegeben('text', vorbelegt, meldungen)}
        label="Nachricht"
        hinweis="Bitte prüfen Sie, dass sie für diese Person ist."
        zeilen={8}
        max={TEXT_HOECHSTENS}
      />
      <Knopfreihe>
        <Knopf>In das Gespräch stellen</Knopf>
      </Knopfreihe>
    </Formular>
  </>
)

const Verwerfen = ({ mail, vorbelegt, meldungen }: Props & { vorbelegt: Eingabe }) => (
  <>
    <Ueberschrift ebene={2}>Verwerfen</Ueberschrift>
    <Absatz>Die E-Mail wird nach 30 Tagen gelöscht. Das lässt sich nicht zurücknehmen.</Absatz>
    <Formular aktion={pfade.mail(mail.id, 'verwerfen')}>
      <Textbereich
        {...eingegeben('grund', vorbelegt, meldungen)}
        label="Grund"
        hinweis="Keine Angaben zu Kundinnen und Kunden."
        zeilen={3}
        max={GRUND_HOECHSTENS}
      />
      <Knopfreihe>
        <Knopf art="sekundaer">E-Mail verwerfen</Knopf>
      </Knopfreihe>
    </Formular>
  </>
)

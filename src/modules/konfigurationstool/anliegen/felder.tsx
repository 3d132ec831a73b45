import { type Eingabe, eingegeben, type Meldungen } from '../../../platform/forms/index.ts'
import { Absatz, Auswahl, Textbereich, Textfeld } from '../../../platform/html/index.ts'
import { type Anliegen, leitetWeiter } from '../../konfiguration/index.ts'

interface Props {
  anliegen: Anliegen
  eingabe: Eingabe
  meldungen: Meldungen
}

/** One Anliegen: offered or not, what customers read, and the way of their messages. */
export const Anliegenfelder = ({ anliegen, eingabe, meldungen }: Props) => (
  <>
    {anliegen.abschaltbar ? (
      <Auswahl
        {...eingegeben('angeboten', eingabe, meldungen)}
        label="Bieten Sie dieses Anliegen an?"
        moeglichkeiten={[
          { wert: 'ja', text: 'Ja' },
          { wert: 'nein', text: 'Nein', hinweis: 'Es bleibt in der Liste und zeigt Ihren Hinweis.' },
        ]}
      />
    ) : (
      <>
        <Absatz>Dieses Anliegen ist immer angeboten.</Absatz>
        <input type="hidden" name="angeboten" value="ja" />
      </>
    )}
    <Textbereich
      {...eingegeben('information', eingabe, meldungen)}
      label="Information, wenn es gewählt wird"
      hinweis={leitetWeiter(anliegen.schluessel) ? 'Erscheint, bevor es zum Formular weitergeht.' : undefined}
      freiwillig
      zeilen={3}
      max={1000}
    />
    {anliegen.abschaltbar && (
      <Textbereich
        {...eingegeben('hinweis', eingabe, meldungen)}
        label="Hinweis, wenn Sie es nicht anbieten"
        hinweis="Nötig, wenn Sie es nicht anbieten. Schreiben Sie, wohin sich Menschen stattdessen wenden."
        zeilen={3}
        max={1000}
      />
    )}
    {leitetWeiter(anliegen.schluessel) ? (
      <Absatz>Dieses Anliegen führt zu einem Formular. Es braucht keinen Weg.</Absatz>
    ) : (
      <Wegfelder eingabe={eingabe} meldungen={meldungen} />
    )}
  </>
)

const Wegfelder = ({ eingabe, meldungen }: Omit<Props, 'anliegen'>) => (
  <>
    <Auswahl
      {...eingegeben('kanal', eingabe, meldungen)}
      label="Wohin gehen die Nachrichten?"
      moeglichkeiten={[
        { wert: 'eakte', text: 'E-AKTE', hinweis: 'Das Regelwerk verteilt sie in Ihre Postkörbe.' },
        { wert: 'outlook', text: 'Outlook-Postfach' },
        { wert: 'servicecenter', text: 'Service Center', hinweis: 'Nur mit Einkauf, Freigabe und 6 Wochen Vorlauf.' },
      ]}
    />
    <Textfeld
      {...eingegeben('adresse', eingabe, meldungen)}
      label="Adresse des Outlook-Postfachs"
      hinweis="Nötig, wenn Nachrichten in ein Outlook-Postfach gehen."
      art="email"
      autocomplete="off"
    />
  </>
)

import { zeitpunktLang } from '../../platform/clock/index.ts'
import { DemoSeite } from '../seite.tsx'
import { mitAdressen } from './mail.ts'
import type { Mail } from './mail.ts'

/** All mails, newest first. */
export function Liste({ mails }: { mails: Mail[] }) {
  return (
    <DemoSeite titel="E-Mails">
      <p>
        Hier kommen alle E-Mails der Vorführung an. Nach außen geht keine. <a href="/">Neu laden</a>
      </p>
      {mails.length === 0 ? (
        <p>Noch keine E-Mail da.</p>
      ) : (
        <ol>
          {mails.map((mail) => (
            <li key={mail.nummer}>
              <a href={`/mail/${mail.nummer}`}>{mail.betreff}</a>
              <br />
              An {mail.an}
              <br />
              <span class="leise">{wann(mail)}</span>
            </li>
          ))}
        </ol>
      )}
    </DemoSeite>
  )
}

/** One mail; web addresses in it can be followed. */
export function Einzeln({ mail, wiederholt }: { mail: Mail; wiederholt: boolean }) {
  return (
    <DemoSeite titel={mail.betreff}>
      <p>
        <a href="/">Alle E-Mails</a>
      </p>
      <dl>
        <dt>Von</dt>
        <dd>{mail.von}</dd>
        <dt>An</dt>
        <dd>{mail.an}</dd>
        <dt>Angekommen</dt>
        <dd>{wann(mail)}</dd>
        <dt>Message-ID</dt>
        <dd>
          {mail.messageId}
          {wiederholt ? ' (kam mit dieser Message-ID mehr als einmal an)' : ''}
        </dd>
      </dl>
      <div class="brief">
        {mitAdressen(mail.text).map(({ text, adresse }) => (adresse ? <a href={text}>{text}</a> : text))}
      </div>
    </DemoSeite>
  )
}

/** There is no such mail. */
export function Fehlt() {
  return (
    <DemoSeite titel="Diese E-Mail gibt es nicht">
      <p>
        <a href="/">Alle E-Mails</a>
      </p>
    </DemoSeite>
  )
}

function wann(mail: Mail): string {
  const { datum, zeit } = zeitpunktLang(mail.eingang)
  return `${datum}, ${zeit} Uhr`
}

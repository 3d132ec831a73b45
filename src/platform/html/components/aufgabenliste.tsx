import type { ComponentProps } from 'preact'
import { Anker } from './anker.tsx'
import { Marke } from './marke.tsx'

interface Aufgabe {
  titel: string
  /** Without an address it can't be opened (yet); the note says why. */
  href?: string
  stand: Pick<ComponentProps<typeof Marke>, 'art' | 'text'>
  /** “2 Angaben fehlen noch”, “nicht nötig, weil Sie allein wohnen”. */
  hinweis?: string
}

/** The areas of a form with their state, in free order. */
export const Aufgabenliste = ({
  aufgaben,
  ab = 1,
}: {
  aufgaben: readonly Aufgabe[]
  /** Number of the first, where a form has its areas in several lists. */ ab?: number
}) => (
  <ol class="kern-task-list__list" start={ab}>
    {aufgaben.map((aufgabe, stelle) => (
      <Zeile key={stelle} {...aufgabe} nummer={ab + stelle} />
    ))}
  </ol>
)

const Zeile = ({ titel, href, stand, hinweis, nummer }: Aufgabe & { nummer: number }) => {
  const inhalt = (
    <>
      <span class="kern-number">{nummer}</span>
      <span>{titel}</span>
    </>
  )
  const hinweisId = hinweis ? `aufgabe-${nummer}-hinweis` : undefined
  return (
    <li class="kern-task-list__item jc-aufgabe">
      <div class="kern-task-list__title">
        {href === undefined ? (
          <span class="kern-task-list__content-wrapper kern-body">{inhalt}</span>
        ) : (
          <Anker
            class="kern-link kern-link--stretched kern-link--no-visited-state kern-task-list__content-wrapper"
            href={href}
            aria-describedby={hinweisId}
          >
            {inhalt}
          </Anker>
        )}
      </div>
      <div class="kern-task-list__status">
        <Marke {...stand} klein />
      </div>
      {hinweis && (
        <p class="jc-aufgabe__hinweis kern-body kern-body--small kern-body--muted" id={hinweisId}>
          {hinweis}
        </p>
      )}
    </li>
  )
}

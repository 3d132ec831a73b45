import type { ComponentChildren } from 'preact'

interface Props {
  titel: string
  offen?: boolean
  /** klein: a line beside a question (“Warum fragen wir das?”); gross: a section of a page. */
  art?: 'klein' | 'gross'
  children: ComponentChildren
}

/** Words that open on demand. Nothing needed for the task is hidden in it. */
export const Aufklapper = ({ titel, offen, art = 'klein', children }: Props) =>
  art === 'klein' ? (
    <details class="jc-aufklapper" open={offen}>
      <summary>{titel}</summary>
      <div class="jc-aufklapper__inhalt">{children}</div>
    </details>
  ) : (
    <details class="kern-accordion" open={offen}>
      <summary class="kern-accordion__header">
        <span class="kern-title">{titel}</span>
      </summary>
      <section class="kern-accordion__body">{children}</section>
    </details>
  )

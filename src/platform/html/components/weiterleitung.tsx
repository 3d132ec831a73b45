import type { ComponentChildren } from 'preact'
import { Knopf } from './knopf.tsx'

interface Props {
  /** Address at another's server, from a setting of ours: never from what a person sent. Its page's form-action must allow it. */
  ziel: string
  felder: Readonly<Record<string, string>>
  children: ComponentChildren
}

/** A form that posts to a server that is not ours, e.g. of a sign-in provider: by itself where there is JavaScript, else by its button. */
export const Weiterleitung = ({ ziel, felder, children }: Props) => (
  <form class="jc-formular" method="post" action={ziel} data-weiterleitung="">
    {Object.entries(felder).map(([name, wert]) => (
      <input key={name} type="hidden" name={name} value={wert} />
    ))}
    <Knopf>{children}</Knopf>
  </form>
)

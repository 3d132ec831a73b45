import type { Symbolname } from './symbole.ts'

/** A picture that repeats what the words beside it say; hidden from screen readers. */
export const Icon = ({ name, gross }: { name: Symbolname; gross?: boolean }) => (
  <span class={`kern-icon kern-icon--${name}${gross ? ' kern-icon--large' : ''}`} aria-hidden="true" />
)

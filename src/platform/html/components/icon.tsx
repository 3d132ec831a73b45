/** The icons we ship (public/icons). Each use has words beside it; the picture itself is hidden from screen readers. */
export type Symbolname =
  | 'arrow-back'
  | 'arrow-forward'
  | 'check'
  | 'close'
  | 'content-copy'
  | 'danger'
  | 'dehaze'
  | 'delete'
  | 'download'
  | 'draft'
  | 'easy-language'
  | 'edit'
  | 'help'
  | 'home'
  | 'info'
  | 'language'
  | 'logout'
  | 'mail'
  | 'open-in-new'
  | 'search'
  | 'sign-language'
  | 'success'
  | 'visibility'
  | 'warning'

export const Icon = ({ name, gross }: { name: Symbolname; gross?: boolean }) => (
  <span class={`kern-icon kern-icon--${name}${gross ? ' kern-icon--large' : ''}`} aria-hidden="true" />
)

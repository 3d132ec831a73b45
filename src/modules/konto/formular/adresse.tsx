/** An e-mail address within a sentence; it reads from left to right in every language. */
export const Mailadresse = ({ children }: { children: string }) => (
  <strong>
    <bdi dir="ltr">{children}</bdi>
  </strong>
)

/**
 * A message that is refused. `grund` is a short word for the protocol of the house; it is never told to the browser, which
 * could learn from it how to make a better forgery.
 */
export class SamlAbgelehnt extends Error {
  override readonly name = 'SamlAbgelehnt'
  readonly grund: string

  constructor(grund: string) {
    super(`SAML abgelehnt: ${grund}`)
    this.grund = grund
  }
}

export function ablehnen(grund: string): never {
  throw new SamlAbgelehnt(grund)
}

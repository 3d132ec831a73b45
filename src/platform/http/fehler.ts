/** What is not there, or not for this person: both look the same from outside. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** Signed in and known, but this right is missing; says which one and who grants it. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
}

/** The state changed meanwhile; the message tells the person what happened and what to do. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}

/** Nobody is signed in; the answer leads to the sign-in of that side and back. */
export class AnmeldungNoetig extends Error {
  override readonly name = 'AnmeldungNoetig'
  readonly anmeldePfad: string

  constructor(anmeldePfad: string) {
    super('Anmeldung nötig')
    this.anmeldePfad = anmeldePfad
  }
}

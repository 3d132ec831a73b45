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

/** First something else must be done; the answer leads there and back, with what was typed. Made below, not by itself. */
export abstract class Umweg extends Error {
  /** Path of ours where it is done; `weiter` is added to its query. */
  readonly pfad: string

  constructor(pfad: string, grund: string) {
    super(grund)
    this.pfad = pfad
  }
}

/** Nobody is signed in; the answer leads to the sign-in of that side and back. */
export class AnmeldungNoetig extends Umweg {
  override readonly name = 'AnmeldungNoetig'

  constructor(anmeldePfad: string) {
    super(anmeldePfad, 'Anmeldung nötig')
  }
}

/** Signed in, but not surely enough for this page; the answer leads to the page that offers the ways, and back. */
export class StufeNoetig extends Umweg {
  override readonly name = 'StufeNoetig'

  constructor(stufenPfad: string) {
    super(stufenPfad, 'Höhere Stufe nötig')
  }
}

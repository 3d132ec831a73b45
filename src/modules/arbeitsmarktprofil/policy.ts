/** Who may; everything else is refused. Whose answers they are says the database (migrations/0041-bogen.sql). */
export const darf = {
  /** Pages of the own profile: level 1, signed in by any means (OA-01). */
  alsKunde: { bindung: 'email', anmeldung: 1 },
} as const

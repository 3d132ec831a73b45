import pg from 'pg'

/** True if the database refused because of this rule: the name of a constraint, or the one that a trigger gives. */
export const verletzt = (fehler: unknown, regel: string): boolean =>
  fehler instanceof pg.DatabaseError && fehler.constraint === regel

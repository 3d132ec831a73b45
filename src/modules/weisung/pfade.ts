/** Addresses of the register's pages. */
export const WEISUNGEN = '/arbeitsplatz/zentrale/weisungen'
export const STICHTAG = '/arbeitsplatz/zentrale/stichtag'

export const weisungPfad = (nummer: string): string => `${WEISUNGEN}/${nummer}`

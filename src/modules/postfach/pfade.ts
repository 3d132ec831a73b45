const basis = '/postfach'

/** Addresses of a customer's pages; nothing personal stands in them. */
export const pfade = {
  liste: basis,
  ungelesen: `${basis}/ungelesen`,
  entwuerfe: `${basis}/entwuerfe`,
  papierkorb: `${basis}/papierkorb`,
  suchen: `${basis}/suchen`,
  benachrichtigung: `${basis}/benachrichtigung`,
  schreiben: `${basis}/schreiben`,
  stelle: `${basis}/schreiben/stelle`,
  entwurf: (id: string, tat?: string) => `${basis}/entwurf/${id}${tat === undefined ? '' : `/${tat}`}`,
  gesendet: (referenz: string) => `${basis}/gesendet/${referenz}`,
  faden: (referenz: string, tat?: string) => `${basis}/faden/${referenz}${tat === undefined ? '' : `/${tat}`}`,
} as const

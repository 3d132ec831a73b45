/** Why an account is locked: a list and no free text, because the customer reads it. */
export const sperrgruende = ['wunsch', 'verdacht', 'geraet', 'verstorben'] as const
export type Sperrgrund = (typeof sperrgruende)[number]

/** Why it is open again. */
export const entsperrgruende = ['wunsch', 'geklaert', 'irrtum'] as const
export type Entsperrgrund = (typeof entsperrgruende)[number]

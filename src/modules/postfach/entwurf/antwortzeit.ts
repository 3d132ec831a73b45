/** Which sentence promises when an answer comes: only what the office configured. */
export const zeitwort = (werktage: number | null): '1' | 'n' | 'keine' =>
  werktage === null ? 'keine' : werktage === 1 ? '1' : 'n'

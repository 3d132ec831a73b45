import { type Anmeldestufe, type Bindung, istAnmeldestufe, istBindung, type Minimum } from '../kunde/stufen.ts'

const ANFANG = 'urn:jobcenter-digital:acr:'

/** Both axes as one `acr`: how the account is bound to the person, and how this sign-in was made. */
export const acr = (bindung: Bindung, anmeldung: Anmeldestufe): string => `${ANFANG}${bindung}:${anmeldung}`

/** Every value there is, for the provider's description. */
export const alleAcr: readonly string[] = (['keine', 'email', 'pin_brief', 'ausweis'] as const).flatMap((bindung) =>
  ([1, 3, 4] as const).map((anmeldung) => acr(bindung, anmeldung)),
)

/** The minimum that a value asks for; an unknown one asks for nothing. */
function minimumAus(wert: string): Minimum | undefined {
  const [bindung, stufe] = wert.startsWith(ANFANG) ? wert.slice(ANFANG.length).split(':') : []
  const anmeldung = Number(stufe)
  if (!istBindung(bindung) || !istAnmeldestufe(anmeldung)) return undefined
  return bindung === 'keine' ? { anmeldung } : { bindung, anmeldung }
}

const rang = { email: 1, pin_brief: 2, ausweis: 3 } as const

/** What must be met: the service's own minimum, and the first value it asked for that we know, whichever is more on each axis. */
export function gefordert(
  eigenes: { bindung: 'email' | 'pin_brief' | 'ausweis'; anmeldung: Anmeldestufe },
  acrValues: unknown,
): Minimum {
  const werte = typeof acrValues === 'string' ? acrValues.split(' ') : []
  const gewuenscht = werte.map(minimumAus).find((eines) => eines !== undefined)
  const bindung =
    gewuenscht?.bindung !== undefined && rang[gewuenscht.bindung] > rang[eigenes.bindung]
      ? gewuenscht.bindung
      : eigenes.bindung
  const mehr = gewuenscht?.anmeldung
  return { bindung, anmeldung: mehr !== undefined && mehr > eigenes.anmeldung ? mehr : eigenes.anmeldung }
}

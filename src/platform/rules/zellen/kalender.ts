const tageBis = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const monatslaenge = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const schaltjahr = (jahr: number): boolean => jahr % 4 === 0 && (jahr % 100 !== 0 || jahr % 400 === 0)
const schalttageVor = (jahr: number): number =>
  Math.floor((jahr + 3) / 4) - Math.floor((jahr + 99) / 100) + Math.floor((jahr + 399) / 400)

/**
 * Number of a calendar day 'YYYY-MM-DD', counted from 0000-01-01; undefined when there is no such day.
 * Plain arithmetic, because it runs for every date of every decision.
 */
export function tagNummer(tag: string): number | undefined {
  const teile = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tag)
  if (!teile) return undefined
  const [jahr, monat, t] = [Number(teile[1]), Number(teile[2]), Number(teile[3])]
  const laenge = monat === 2 && schaltjahr(jahr) ? 29 : monatslaenge[monat - 1]
  if (laenge === undefined || t < 1 || t > laenge) return undefined
  const nachSchalttag = monat > 2 && schaltjahr(jahr) ? 1 : 0
  return jahr * 365 + schalttageVor(jahr) + (tageBis[monat - 1] ?? 0) + nachSchalttag + t - 1
}

/** The calendar day of a number made by `tagNummer`. */
export function tagAusNummer(nummer: number): string {
  let jahr = Math.floor(nummer / 365.2425)
  while (jahr * 365 + schalttageVor(jahr) > nummer) jahr--
  while ((jahr + 1) * 365 + schalttageVor(jahr + 1) <= nummer) jahr++
  let rest = nummer - jahr * 365 - schalttageVor(jahr)
  let monat = 0
  for (const [i, tage] of monatslaenge.entries()) {
    const laenge = i === 1 && schaltjahr(jahr) ? 29 : tage
    if (rest < laenge) break
    rest -= laenge
    monat = i + 1
  }
  return `${String(jahr).padStart(4, '0')}-${String(monat + 1).padStart(2, '0')}-${String(rest + 1).padStart(2, '0')}`
}

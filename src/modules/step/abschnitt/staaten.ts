/** ISO 3166-1, and beside them stateless and not clarified, as a register keeps them. */
const kuerzel =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'

const namen = new Intl.DisplayNames('de', { type: 'region' })

const besondere = [
  { wert: 'XS', text: 'staatenlos' },
  { wert: 'XU', text: 'ungeklärt' },
]

/** All states with their German names: Germany first, then by name, then the two that are none. */
export const staaten: readonly { readonly wert: string; readonly text: string }[] = [
  { wert: 'DE', text: 'Deutschland' },
  ...kuerzel
    .split(' ')
    .filter((code) => code !== 'DE')
    .map((code) => ({ wert: code, text: namen.of(code) ?? code }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'de')),
  ...besondere,
]

const nachCode = new Map(staaten.map(({ wert, text }) => [wert, text]))

export const staatName = (code: string): string => nachCode.get(code) ?? code

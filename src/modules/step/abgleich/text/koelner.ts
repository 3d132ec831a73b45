const buchstaben: Readonly<Record<string, string>> = {
  ...gruppe('AEIJOUY', '0'),
  ...gruppe('BP', '1'),
  ...gruppe('DT', '2'),
  ...gruppe('FVW', '3'),
  ...gruppe('GKQ', '4'),
  ...gruppe('L', '5'),
  ...gruppe('MN', '6'),
  ...gruppe('R', '7'),
  ...gruppe('SZ', '8'),
}

function gruppe(zeichen: string, ziffer: string): Record<string, string> {
  return Object.fromEntries(Array.from(zeichen, (z) => [z, ziffer]))
}

/** Code of one letter by its neighbours, the table of Postel 1969. H has none. */
function code(vor: string, zeichen: string, nach: string): string {
  if (zeichen === 'C') return codeVonC(vor, nach)
  if (zeichen === 'X') return 'CKQ'.includes(vor) && vor !== '' ? '8' : '48'
  if (zeichen === 'P' && nach === 'H') return '3'
  if ((zeichen === 'D' || zeichen === 'T') && nach !== '' && 'CSZ'.includes(nach)) return '8'
  return buchstaben[zeichen] ?? ''
}

function codeVonC(vor: string, nach: string): string {
  if (vor === '') return nach !== '' && 'AHKLOQRUX'.includes(nach) ? '4' : '8'
  if ('SZ'.includes(vor)) return '8'
  return nach !== '' && 'AHKOQUX'.includes(nach) ? '4' : '8'
}

/**
 * Kölner Phonetik of one word in search form (A–Z): digits, equal neighbours once, 0 only in front.
 * Source: Hans Joachim Postel, Die Kölner Phonetik, IBM-Nachrichten 19 (1969). It drops vowels: good to find, too coarse to judge.
 */
export function koelner(wort: string): string {
  let ergebnis = ''
  let letzter = ''
  for (let i = 0; i < wort.length; i++) {
    for (const ziffer of code(wort[i - 1] ?? '', wort[i] ?? '', wort[i + 1] ?? '')) {
      if (ziffer !== letzter && (ziffer !== '0' || ergebnis === '')) ergebnis += ziffer
      letzter = ziffer
    }
  }
  return ergebnis
}

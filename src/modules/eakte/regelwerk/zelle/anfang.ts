/** The first text after everything that begins with these letters: "G" → "H", "SCH" → "SCI"; undefined after "Z". */
export function naechste(anfang: string): string | undefined {
  const ohneZ = anfang.replace(/Z+$/, '')
  if (ohneZ === '') return undefined
  return ohneZ.slice(0, -1) + String.fromCharCode(ohneZ.charCodeAt(ohneZ.length - 1) + 1)
}

/** The letters whose `naechste` it is: "H" → "G"; undefined for what does not end in B to Z. */
export function vorige(ende: string): string | undefined {
  if (!/^[A-Z]*[B-Z]$/.test(ende)) return undefined
  return ende.slice(0, -1) + String.fromCharCode(ende.charCodeAt(ende.length - 1) - 1)
}

/**
 * What is compared of many persons, in memory that threads share: their prepared lines as bytes and their keys in ascending
 * order, one after the other. About 160 bytes a person. Persons have places, 0 up to `plaetze`; one that is missing has an empty
 * line.
 */
export interface Vorrat {
  readonly plaetze: number
  /** Places below are persons of the first block, from it on of the second one; as many as places when there is one block. */
  readonly zweiter: number
  readonly zeilen: Uint8Array
  /** Where the line of a place ends; it begins where the one before ends. */
  readonly zeilenEnde: Float64Array
  readonly schluessel: Int32Array
  readonly schluesselEnde: Uint32Array
}

const geteilt = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(Math.ceil(bytes / 8) * 8)

/** An empty one with room for so many places, bytes of lines and keys. */
export const neuerVorrat = (plaetze: number, zweiter: number, bytes: number, schluessel: number): Vorrat => ({
  plaetze,
  zweiter,
  zeilen: new Uint8Array(geteilt(bytes)),
  zeilenEnde: new Float64Array(geteilt(plaetze * 8)),
  schluessel: new Int32Array(geteilt(schluessel * 4)),
  schluesselEnde: new Uint32Array(geteilt(plaetze * 4)),
})

/** Puts persons into a Vorrat, in the order of their places; what is left open at the end stays empty. */
export function fuelle(vorrat: Vorrat): {
  /** @throws RangeError when more came in than there was room for */
  person(platz: number, zeile: string, schluessel: Int32Array): void
  ende(): void
} {
  const { zeilen, zeilenEnde, schluesselEnde, plaetze } = vorrat
  const kodierer = new TextEncoder()
  let [naechster, byte, stelle] = [0, 0, 0]
  const bis = (platz: number): void => {
    for (; naechster < platz; naechster++) {
      zeilenEnde[naechster] = byte
      schluesselEnde[naechster] = stelle
    }
  }
  return {
    person(platz, zeile, schluessel) {
      bis(platz)
      const { read, written } = kodierer.encodeInto(zeile, zeilen.subarray(byte))
      if (read < zeile.length) throw new RangeError('Kein Platz mehr für Zeilen.')
      byte += written
      vorrat.schluessel.set(schluessel, stelle)
      stelle += schluessel.length
      bis(platz + 1)
    },
    ende: () => bis(plaetze),
  }
}

const anfang = (enden: Float64Array | Uint32Array, platz: number): number => (platz === 0 ? 0 : (enden[platz - 1] ?? 0))

/** The prepared line of a place. */
export function zeileVon({ zeilen, zeilenEnde }: Vorrat, platz: number): string {
  const von = anfang(zeilenEnde, platz)
  return Buffer.from(zeilen.buffer, zeilen.byteOffset + von, (zeilenEnde[platz] ?? 0) - von).toString()
}

/** Where the keys of a place begin. */
export const ersterSchluessel = ({ schluesselEnde }: Vorrat, platz: number): number => anfang(schluesselEnde, platz)

declare module 'libheif-js/wasm-bundle.js' {
  interface Bild {
    get_width(): number
    get_height(): number
    display(
      ziel: { data: Uint8ClampedArray; width: number; height: number },
      fertig: (ergebnis: object | null) => void,
    ): void
    free(): void
  }
  const libheif: { HeifDecoder: new () => { decode(bytes: Uint8Array): Bild[] } }
  export default libheif
}

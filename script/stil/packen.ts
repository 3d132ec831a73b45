import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** What is sent in place of a file to browsers that take it packed: the ending behind its name, and the packed bytes. */
export const gepackt = (inhalt: Uint8Array): readonly [endung: '.br' | '.gz', bytes: Buffer][] => [
  ['.br', brotliCompressSync(inhalt, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })],
  ['.gz', gzipSync(inhalt, { level: constants.Z_BEST_COMPRESSION })],
]

import { accessSync, constants } from 'node:fs'

/** Programs that some tests need besides Node, with the Debian package they come in. script/test installs them. */
export const werkzeuge = {
  'ceph-authtool': 'ceph-common',
  'ceph-mon': 'ceph-mon',
  'ceph-osd': 'ceph-osd',
  chromium: 'chromium',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  radosgw: 'radosgw',
  zbarimg: 'zbar-tools',
} as const

export type Werkzeug = keyof typeof werkzeuge

const ORTE = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/bin']

/** Where the program is, or undefined. */
export function werkzeugPfad(name: Werkzeug): string | undefined {
  return ORTE.map((ort) => `${ort}/${name}`).find(ausfuehrbar)
}

/** For a test's `skip`: false when the program is there, else the sentence that tells what is missing. */
export function fehlt(name: Werkzeug): string | false {
  return werkzeugPfad(name) === undefined && `${name} fehlt (apt-get install ${werkzeuge[name]})`
}

function ausfuehrbar(pfad: string): boolean {
  try {
    accessSync(pfad, constants.X_OK)
    return true
  } catch {
    return false
  }
}

import { accessSync, constants } from 'node:fs'

/** Programs that some tests need besides Node, with the Debian packages they come in; a path stands for a package without a program. script/test installs them. */
export const werkzeuge = {
  'ceph-authtool': 'ceph-common',
  'ceph-mon': 'ceph-mon',
  'ceph-osd': 'ceph-osd',
  chromium: 'chromium',
  clamd: 'clamav-daemon',
  dovecot: 'dovecot-imapd',
  exim4: 'exim4-daemon-light',
  openssl: 'openssl',
  // An independent provider of SAML; PHP's own server runs it.
  '/usr/share/simplesamlphp/www/module.php': 'simplesamlphp',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  php: 'php-cli php-xml',
  qpdf: 'qpdf',
  radosgw: 'radosgw',
  zbarimg: 'zbar-tools',
} as const

export type Werkzeug = keyof typeof werkzeuge

const ORTE = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/bin']

/** Where the program is, or undefined. */
export function werkzeugPfad(name: Werkzeug): string | undefined {
  if (name.startsWith('/')) return lesbar(name) ? name : undefined
  return ORTE.map((ort) => `${ort}/${name}`).find(ausfuehrbar)
}

/** For a test's `skip`: false when the program is there, else the sentence that tells what is missing. */
export function fehlt(name: Werkzeug): string | false {
  return werkzeugPfad(name) === undefined && `${name} fehlt (apt-get install ${werkzeuge[name]})`
}

const ausfuehrbar = (pfad: string): boolean => zugaenglich(pfad, constants.X_OK)
const lesbar = (pfad: string): boolean => zugaenglich(pfad, constants.R_OK)

function zugaenglich(pfad: string, wie: number): boolean {
  try {
    accessSync(pfad, wie)
    return true
  } catch {
    return false
  }
}

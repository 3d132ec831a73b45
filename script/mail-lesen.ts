// Says as JSON what the reader of incoming mail makes of a mail, by the same code; signatures are checked with the name server:
//   script/mail-lesen [--domain UNSERE] [--mailserver NAME] [--erlaubt DOMAIN]… [--kennzeichen ADRESSE] [--brief DATEI]… DATEI.eml
// --kennzeichen: for which mailbox the mark was made; without it no mark is known. --brief: what was sent there, and may be quoted.
import { resolve } from 'node:dns/promises'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Nachschlag, urteile } from '../src/modules/postfach/index.ts'
import { systemUhr } from '../src/platform/clock/index.ts'
import { dkim, liesMail } from '../src/platform/mail/index.ts'

const AUFRUF =
  'Aufruf: script/mail-lesen [--domain UNSERE] [--mailserver NAME] [--erlaubt DOMAIN]… [--kennzeichen ADRESSE] [--brief DATEI]… DATEI.eml'
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    domain: { type: 'string', default: 'portal.example' },
    mailserver: { type: 'string' },
    erlaubt: { type: 'string', multiple: true, default: ['arbeitsagentur.de', 'jobcenter-ge.de'] },
    kennzeichen: { type: 'string' },
    brief: { type: 'string', multiple: true, default: [] },
  },
})

/** A mark as it stands while its conversation is open; nothing of a person. */
const kennzeichen = (adresse: string) => ({
  id: '',
  art: 'antwort',
  adresse: adresse.toLowerCase(),
  dienststelleId: '',
  fadenId: '',
  personId: '',
  anliegen: null,
  personalId: null,
  gilt: true,
})
const nachschlag: Nachschlag = {
  kennzeichen: () => Promise.resolve(values.kennzeichen === undefined ? undefined : kennzeichen(values.kennzeichen)),
  unterschrift: (bytes, absender) =>
    dkim(bytes, absender, (name, art) => resolve(name, art) as Promise<string[][]>, systemUhr.jetzt()),
  briefe: () => Promise.resolve(values.brief.map((datei) => readFileSync(datei, 'utf8'))),
}

const [datei] = positionals
if (datei === undefined) {
  console.error(AUFRUF)
  process.exit(2)
}
try {
  const bytes = readFileSync(datei)
  const mail = await liesMail(bytes)
  const { kopf, ...gelesen } = mail
  const { domain, erlaubt, mailserver } = values
  const { art, grund } = await urteile(nachschlag, mail, bytes, { domain, mailserver, erlaubteDomains: erlaubt })
  console.log(JSON.stringify({ ...gelesen, kopfzeilen: kopf.length, urteil: { art, grund } }, null, 2))
} catch (fehler) {
  console.error(fehler instanceof Error ? fehler.message : fehler)
  process.exitCode = 2
}

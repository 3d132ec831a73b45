// Says as JSON what the reader of incoming mail makes of a mail:
//   script/mail-lesen [--domain UNSERE] [--mailserver NAME] [--erlaubt DOMAIN]… DATEI.eml
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { entscheide } from '../src/modules/postfach/index.ts'
import { liesMail } from '../src/platform/mail/index.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    domain: { type: 'string', default: 'portal.example' },
    mailserver: { type: 'string' },
    erlaubt: { type: 'string', multiple: true, default: ['arbeitsagentur.de', 'jobcenter-ge.de'] },
  },
})
const [datei] = positionals
if (datei === undefined) {
  console.error('Aufruf: script/mail-lesen [--domain UNSERE] [--mailserver NAME] [--erlaubt DOMAIN]… DATEI.eml')
  process.exit(2)
}
try {
  const mail = await liesMail(readFileSync(datei))
  const { kopf, ...gelesen } = mail
  const { domain, erlaubt, mailserver } = values
  const entscheidung = entscheide(mail, { domain, mailserver, erlaubteDomains: erlaubt })
  console.log(JSON.stringify({ ...gelesen, kopfzeilen: kopf.length, entscheidung }, null, 2))
} catch (fehler) {
  console.error(fehler instanceof Error ? fehler.message : fehler)
  process.exitCode = 2
}

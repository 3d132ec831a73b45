// Our keys for BundID (docs/betrieb.md). Needs BUNDID_SCHLUESSEL and BASIS_URL.
import { X509Certificate } from 'node:crypto'
import { liesConfig, pflicht } from '../src/config.ts'
import { systemUhr } from '../src/platform/clock/index.ts'
import {
  altePaareEntfernen,
  paarUmstellen,
  paarVorbereiten,
  schluesselpaareAnlegen,
  schluesselpaareLesen,
} from '../src/platform/saml/index.ts'

const config = liesConfig()
const datei = pflicht(config, 'BUNDID_SCHLUESSEL')
const name = new URL(config.basisUrl).host

const schritte: Record<string, () => void | Promise<void>> = {
  async anlegen() {
    await schluesselpaareAnlegen(datei, name, systemUhr.jetzt(), config.DEMO)
    console.log(`Die Schlüssel für BundID sind angelegt: ${datei}. Bitte sicher aufbewahren.`)
  },
  async vorbereiten() {
    const neu = await paarVorbereiten(datei, name, systemUhr.jetzt())
    console.log(`Das Paar „${neu}“ steht jetzt in unseren Metadaten. Geben Sie sie BundID. Danach: umstellen.`)
  },
  umstellen() {
    console.log(`Ab jetzt unterschreibt das Paar „${paarUmstellen(datei)}“. Laufende Prozesse bemerken es von selbst.`)
  },
  entfernen() {
    altePaareEntfernen(datei)
    console.log('Alte Paare sind entfernt.')
  },
  zeigen() {
    const { aktuell, paare } = schluesselpaareLesen(datei)
    for (const [paar, { zertifikat }] of Object.entries(paare)) {
      const bis = new X509Certificate(zertifikat).validToDate.toISOString().slice(0, 10)
      console.log(`${paar}  gültig bis ${bis}${paar === aktuell ? '  unterschreibt' : ''}`)
    }
  },
}

const tu = schritte[process.argv[2] ?? '']
if (tu) await tu()
else {
  console.error(`Aufruf: script/bundid-schluessel ${Object.keys(schritte).join(' | ')}`)
  process.exitCode = 2
}

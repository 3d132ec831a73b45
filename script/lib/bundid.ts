import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { simulatorMetadaten } from '../../src/demo/bundid/index.ts'
import { systemUhr } from '../../src/platform/clock/index.ts'
import { schluesselpaareAnlegen, schluesselpaareLesen, signierer, zertifikate } from '../../src/platform/saml/index.ts'

/**
 * Makes what both sides of the demo's BundID need: our keys, the simulator's keys, its metadata. Keys are kept, so that
 * they are made on the first start only.
 */
export async function bereiteBundid(ordner: string, basisUrl: string, simulatorUrl: string) {
  const geheimnisse = join(ordner, 'geheimnisse')
  mkdirSync(geheimnisse, { recursive: true, mode: 0o700 })
  const lies = async (name: string) => {
    const datei = join(geheimnisse, `${name}.json`)
    if (!existsSync(datei)) await schluesselpaareAnlegen(datei, name, systemUhr.jetzt(), true)
    return { datei, paare: schluesselpaareLesen(datei) }
  }
  const [wir, simulator] = await Promise.all([lies('bundid'), lies('bundid-simulator')])
  const metadaten = join(geheimnisse, 'bundid-simulator.xml')
  const neu = simulatorMetadaten(simulatorUrl, signierer(simulator.paare).zertifikat)
  if (!existsSync(metadaten) || readFileSync(metadaten, 'utf8') !== neu) writeFileSync(metadaten, neu, { mode: 0o600 })
  return {
    umgebung: { BUNDID_METADATEN: metadaten, BUNDID_SCHLUESSEL: wir.datei },
    auftrag: {
      schluessel: signierer(simulator.paare),
      anwendung: {
        kennung: `${basisUrl}/konto/bundid/metadaten`,
        antwortUrl: `${basisUrl}/konto/bundid/antwort`,
        zertifikate: zertifikate(wir.paare),
      },
    },
  }
}

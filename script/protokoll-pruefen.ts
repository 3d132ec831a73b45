// Verifies the protocol (docs/betrieb.md). Needs DATABASE_URL_SIEGEL and DOKUMENTE, or a portal of script/start.
import { pflicht } from '../src/config.ts'
import { plusTage, systemUhr, tagInBerlin } from '../src/platform/clock/index.ts'
import { datenbank } from '../src/platform/database/index.ts'
import { speicherOeffnen } from '../src/platform/dateien/index.ts'
import { protokollPruefen, pruefungVermerken, zeugenLesen } from '../src/platform/protokoll/index.ts'
import { betriebseinstellungen } from './lib/einstellungen.ts'

/** Longest time a database backup is kept and an emptied protocol could hide in (days). */
const RUECKBLICK = 3 * 366

async function pruefe(): Promise<void> {
  const config = betriebseinstellungen()
  const heute = tagInBerlin(systemUhr.jetzt())
  const zeugen = await zeugenLesen(speicherOeffnen(config.DOKUMENTE), plusTage(heute, -RUECKBLICK), heute)
  const db = datenbank(pflicht(config, 'DATABASE_URL_SIEGEL'), 1)
  const ergebnis = await protokollPruefen(db, zeugen)
  await pruefungVermerken(db, ergebnis)
  await db.ende()
  if (ergebnis.heil) {
    const { glieder, geloescht, kopf } = ergebnis
    console.log(`Das Protokoll ist unverändert: ${glieder} Glieder, davon ${geloescht} ohne persönlichen Teil.`)
    console.log(
      `Verglichen mit ${zeugen.length} hinterlegten Köpfen${zeugen.length > 0 ? `, zuletzt vom ${zeugen.at(-1)?.tag}` : ''}.`,
    )
    console.log(`Kopf: ${kopf}`)
    return
  }
  console.log(`Das Protokoll ist nicht in Ordnung. Erstes betroffenes Glied: ${ergebnis.nummer}.`)
  console.log(ergebnis.grund)
  process.exitCode = 1
}

try {
  await pruefe()
} catch (fehler) {
  console.error(fehler instanceof Error ? fehler.message : fehler)
  process.exitCode = 1
}

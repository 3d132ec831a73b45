// Answers for the letters of a print folder, as a printer would.
import { alleDrucken } from './lib/drucken.ts'

const [ordner, schalter, grund] = process.argv.slice(2)
if (ordner === undefined || (schalter !== undefined && (schalter !== '--unzustellbar' || grund === undefined))) {
  console.error('Aufruf: script/druck-quittieren ORDNER [--unzustellbar GRUND]')
  process.exit(2)
}
const antworten = await alleDrucken(ordner, new Date().toISOString(), grund)
for (const { auftrag, stand, grund: warum } of antworten)
  console.log([auftrag, stand, warum].filter(Boolean).join(' · '))
console.log(`${antworten.length} Antworten geschrieben.`)

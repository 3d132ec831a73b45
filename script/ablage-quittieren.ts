// Acknowledges the packages of a drop folder, as the system of an office would.
import { quittiere } from './lib/quittieren.ts'

const [ordner, schalter, grund] = process.argv.slice(2)
if (ordner === undefined || (schalter !== undefined && (schalter !== '--ablehnen' || grund === undefined))) {
  console.error('Aufruf: script/ablage-quittieren ORDNER [--ablehnen GRUND]')
  process.exit(2)
}
const antworten = await quittiere(ordner, grund)
for (const { name, stand, grund: warum } of antworten) console.log([name, stand, warum].filter(Boolean).join(' · '))
console.log(`${antworten.length} Pakete quittiert.`)

// Says per language which texts of the forms are complete, missing or unchecked:  script/texte-pruefen   (docs/texte.md)
import { ausgelieferteTexteGeprueft } from '../src/modules/antrag/index.ts'

const befunde = ausgelieferteTexteGeprueft()
for (const { sprache, fehlt, fremd, ungeprueft } of befunde) {
  console.log(`${sprache}: ${fehlt.length === 0 ? 'vollständig' : `${fehlt.length} fehlen`}`)
  for (const zeile of [...fehlt, ...fremd]) console.log(`  ${zeile}`)
  if (ungeprueft.length > 0) console.log(`  Noch niemand hat geprüft: ${ungeprueft.join(', ')}`)
}
if (befunde.some(({ fehlt, fremd }) => fehlt.length + fremd.length > 0)) process.exitCode = 1

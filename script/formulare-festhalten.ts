// Keeps what the answers of the forms mean, with each release:  script/formulare-festhalten   (inhalte/formulare/README.md)
import { bedeutungFesthalten } from '../src/modules/antrag/index.ts'

console.log(`${bedeutungFesthalten()} Fragen festgehalten.`)

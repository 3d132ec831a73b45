export { brief, type Brief } from './brief.ts'
export { PdfFehler, type Standard } from './kindprozess.ts'
export { pdfSetzer, type PdfSetzer } from './setzer.ts'

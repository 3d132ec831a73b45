export { bestandteile, brief, type Brief } from './brief.ts'
export type { Standard } from './auftrag.ts'
export { pdfSetzer, type PdfSetzer } from './setzer.ts'

export { entscheide } from './mail-eingang/entscheiden.ts'

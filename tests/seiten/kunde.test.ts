import { blickAuf } from './blick.ts'

blickAuf('kunde', 'customers see')

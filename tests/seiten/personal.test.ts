import { blickAuf } from './blick.ts'

blickAuf('personal', 'staff see')

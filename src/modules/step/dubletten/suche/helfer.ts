import { parentPort, workerData } from 'node:worker_threads'
import { type Auftrag, vergleicheTeil } from './teil.ts'

/** A thread that compares: gets the numbers of parts, answers each with what it found. */
const auftrag = workerData as Auftrag
parentPort?.on('message', (teil: number) => parentPort?.postMessage(vergleicheTeil(auftrag, teil), []))

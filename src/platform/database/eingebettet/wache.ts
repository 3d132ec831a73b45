import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { Nutzer } from './nutzer.ts'

/**
 * Stops the server when the process that started it is gone, even by kill -9: the shell waits on a pipe that only we
 * hold open. It has a process group of its own, so Ctrl-C reaches neither it nor the server before we stop them in order.
 */
const WARTEN_UND_STOPPEN = `
read -r _
kill -INT "$1" 2>/dev/null
[ -z "$2" ] && exit
n=0
while kill -0 "$1" 2>/dev/null && [ "$n" -lt 100 ]; do n=$((n + 1)); sleep 0.1; done
rm -rf "$2"/*
`

/** In: the server's process id; the folder whose data goes with the server, or undefined to keep it. */
export function bewache(pid: number, wegwerfOrt: string | undefined, nutzer: Nutzer | undefined): ChildProcess {
  const wache = spawn('/bin/sh', ['-c', WARTEN_UND_STOPPEN, 'wache', String(pid), wegwerfOrt ?? ''], {
    ...nutzer,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  wache.stdin?.on('error', () => {})
  wache.unref()
  return wache
}

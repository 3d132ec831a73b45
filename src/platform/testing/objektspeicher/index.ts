import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { CreateBucketCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { freierPort, fuehreAus } from '../../database/eingebettet/start.ts'
import { fehlt } from '../werkzeug.ts'
import { einstellungen, type Lage, monitor } from './einstellungen.ts'

/** A real S3 store on loopback, in memory; gone when it ends. */
export interface Objektspeicher {
  /** With an empty bucket, as DOKUMENTE takes it. */
  readonly adresse: string
  ende(): Promise<void>
}

/** For a test's `skip`: false when the store can be started here, else what is missing. */
export const objektspeicherFehlt = (): string | false => fehlt('radosgw') || fehlt('ceph-mon') || fehlt('ceph-osd')

const schluessel = 'PROBE'
const geheimnis = 'nur-fuer-tests'
const bucket = 'dokumente'

/** Starts Ceph's S3 gateway over a store in memory (about five seconds). @throws Error with the output of what failed */
export async function starteObjektspeicher(): Promise<Objektspeicher> {
  const ordner = await mkdtemp(join(tmpdir(), 'ceph-'))
  const dienste: ChildProcess[] = []
  const ende = async (): Promise<void> => {
    await Promise.all(dienste.toReversed().map(beende))
    await rm(ordner, { recursive: true, force: true })
  }
  try {
    const lage: Lage = {
      ordner,
      fsid: randomUUID(),
      ports: [await freierPort(), await freierPort(), await freierPort()],
    }
    await starteDienste(lage, (...befehl) => dienste.push(starte(ordner, befehl)))
    const ort = `127.0.0.1:${lage.ports[2]}`
    await legeBucketAn(`http://${ort}`)
    return { adresse: `s3://${schluessel}:${geheimnis}@${ort}/${bucket}?http=1`, ende }
  } catch (fehler) {
    await ende()
    throw fehler
  }
}

async function starteDienste(lage: Lage, dienst: (...befehl: string[]) => void): Promise<void> {
  const { ordner } = lage
  const laufe = (...[programm = '', ...rest]: string[]): Promise<void> => fuehreAus(programm, rest, umgebung(ordner))
  const ring = join(ordner, 'keyring')
  const karte = join(ordner, 'monmap')
  const osd = randomUUID()
  await Promise.all([mkdir(join(ordner, 'mon')), mkdir(join(ordner, 'osd'))])
  await writeFile(join(ordner, 'ceph.conf'), einstellungen(lage))
  await laufe('ceph-authtool', '--create-keyring', ring, '--gen-key', '-n', 'mon.', '--cap', 'mon', 'allow *')
  const alles = ['--cap', 'mon', 'allow *', '--cap', 'osd', 'allow *', '--cap', 'mgr', 'allow *']
  await laufe('ceph-authtool', ring, '--gen-key', '-n', 'client.admin', ...alles)
  await laufe('ceph-authtool', ring, '--gen-key', '-n', 'osd.0', ...alles)
  await laufe('monmaptool', '--create', '--addv', 'a', monitor(lage), '--fsid', lage.fsid, karte)
  await laufe('ceph-mon', '--mkfs', '-i', 'a', '--monmap', karte, '--keyring', ring)
  dienst('ceph-mon', '-i', 'a', '-f')
  await laufe('ceph', 'osd', 'new', osd, '0')
  await laufe('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', osd)
  dienst('ceph-osd', '-i', '0', '-f')
  const zugang = ['--access-key', schluessel, '--secret-key', geheimnis]
  await laufe('radosgw-admin', 'user', 'create', '--uid=probe', '--display-name=Probe', ...zugang)
  dienst('radosgw', '-n', 'client.admin', '-f')
}

const umgebung = (ordner: string) => ({
  env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8', CEPH_CONF: join(ordner, 'ceph.conf') },
  cwd: ordner,
})

/** The kernel ends the service with us, also when we are killed. */
function starte(ordner: string, befehl: string[]): ChildProcess {
  return spawn('setpriv', ['--pdeathsig', 'KILL', ...befehl], { ...umgebung(ordner), stdio: 'ignore' })
}

async function beende(dienst: ChildProcess): Promise<void> {
  if (dienst.exitCode !== null || dienst.signalCode !== null || !dienst.kill('SIGKILL')) return
  await once(dienst, 'exit')
}

/** Also waits until the gateway takes connections. For us-east-1 the client names no region to the gateway, which has none. */
async function legeBucketAn(endpoint: string): Promise<void> {
  const credentials = { accessKeyId: schluessel, secretAccessKey: geheimnis }
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, maxAttempts: 1, credentials })
  for (let versuch = 1; ; versuch++) {
    try {
      await client.send(new CreateBucketCommand({ Bucket: bucket }))
      return client.destroy()
    } catch (fehler) {
      if (fehler instanceof S3ServiceException || versuch === 300) throw fehler
      await warte(50)
    }
  }
}

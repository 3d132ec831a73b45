import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const openssl = (...argumente: string[]) => promisify(execFile)('openssl', argumente)
const neu = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']

/** Writes a certificate authority (ca.pem) and a certificate of 127.0.0.1 by it (cert.pem, key.pem) into the folder. */
export async function zertifikate(ordner: string): Promise<void> {
  const pfad = (name: string): string => join(ordner, name)
  await openssl(...neu, '-subj', '/CN=Probe-CA', '-keyout', pfad('ca.key'), '-out', pfad('ca.pem'))
  const von = ['-CA', pfad('ca.pem'), '-CAkey', pfad('ca.key')]
  const fuer = ['-addext', 'subjectAltName=IP:127.0.0.1', '-addext', 'basicConstraints=CA:FALSE']
  await openssl(...neu, ...von, ...fuer, '-subj', '/CN=mail', '-keyout', pfad('key.pem'), '-out', pfad('cert.pem'))
}

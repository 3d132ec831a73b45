import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Speicher } from './speicher.ts'

/**
 * Objects in an S3 store: s3://KEY:SECRET@host:port/bucket?region=…&http=1 . Written with If-None-Match, so that nothing is replaced.
 */
export function s3speicher(adresse: string): Speicher {
  const url = new URL(adresse)
  const bucket = url.pathname.slice(1)
  const client = new S3Client({
    endpoint: `${url.searchParams.get('http') === '1' ? 'http' : 'https'}://${url.host}`,
    region: url.searchParams.get('region') ?? 'eu-central-1',
    forcePathStyle: true,
    credentials: { accessKeyId: decodeURIComponent(url.username), secretAccessKey: decodeURIComponent(url.password) },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
  })
  return {
    async legen(name, inhalt) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body: inhalt, IfNoneMatch: '*' }))
    },
    async holen(name) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }))
        if (Body === undefined) throw new Error('Leere Antwort des Objektspeichers')
        return Buffer.from(await Body.transformToByteArray())
      } catch (fehler) {
        if (fehler instanceof NoSuchKey) return undefined
        throw fehler
      }
    },
    async loeschen(name) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: name }))
    },
  }
}

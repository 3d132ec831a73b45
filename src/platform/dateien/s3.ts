import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { Speicher } from './speicher.ts'

const SEKUNDE = 1000

/**
 * Objects in an S3 store: s3://KEY:SECRET@host:port/bucket?region=…&http=1 . Written with If-None-Match, so that nothing is replaced.
 * @param fristMs how long one request may take; the store is asked up to three times
 */
export function s3speicher(adresse: string, fristMs = 20 * SEKUNDE): Speicher {
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
    // A store that takes a request and never answers must not hold a transaction for ever.
    requestHandler: {
      connectionTimeout: Math.min(3 * SEKUNDE, fristMs),
      requestTimeout: fristMs,
      throwOnRequestTimeout: true,
    },
  })

  async function holen(name: string): Promise<Buffer | undefined> {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }))
      if (Body === undefined) throw new Error('Leere Antwort des Objektspeichers')
      return Buffer.from(await Body.transformToByteArray())
    } catch (fehler) {
      if (fehler instanceof NoSuchKey) return undefined
      throw fehler
    }
  }

  return {
    holen,
    async legen(name, inhalt) {
      try {
        await client.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body: inhalt, IfNoneMatch: '*' }))
      } catch (fehler) {
        // The first try may have stored it and only its answer was lost. No two ciphertexts are alike, so equal means ours.
        const vergeben = fehler instanceof S3ServiceException && fehler.$metadata.httpStatusCode === 412
        if (!vergeben || (await holen(name))?.equals(inhalt) !== true) throw fehler
      }
    },
    async loeschen(name) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: name }))
    },
  }
}

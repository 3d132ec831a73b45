import { join, resolve } from 'node:path'
import { z } from 'zod'

/** Root folder of the installation (with migrations/, inhalte/, public/). */
export const wurzel = resolve(import.meta.dirname, '../..')

const schalter = z
  .enum(['0', '1'])
  .default('0')
  .transform((w) => w === '1')

const schema = z.object({
  DEMO: schalter,
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  DATEN: z.string().default('.daten'),
  BASIS_URL: z.url().optional(),
  VERTRAUTER_PROXY: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  DATABASE_URL_EIGNER: z.string().optional(),
  DATABASE_URL_APP: z.string().optional(),
  DATABASE_URL_WORKER: z.string().optional(),
  DATABASE_URL_SIEGEL: z.string().optional(),
  VERBINDUNGEN: z.coerce.number().int().min(1).max(200).default(10),
  SCHLUESSEL_DATEI: z.string().optional(),
  DOKUMENTE: z.string().default('.daten/dokumente'),
  ABLAGEORDNER: z.string().default('.daten/ablage'),
  POSTFACH_ANLAGEN_AB: z.iso.date().default('2026-01-01'),
  KONTO_MANUELL_BIS: z.iso.date().optional(),
  CLAMD: z
    .string()
    .regex(/^(?:unix:\/.+|tcp:\/\/[^/]+:\d+)$/)
    .optional(),
  DRUCKORDNER: z.string().default('.daten/druck'),
  SMTP_URL: z.string().default('smtp://127.0.0.1:2525'),
  MAIL_ABSENDER: z.string().default('Jobcenter online <nicht-antworten@jobcenter.invalid>'),
  MAIL_CA: z.string().optional(),
  ANTWORT_ADRESSE: z.email().default('antwort@jobcenter.invalid'),
  POSTEINGANG_URL: z
    .string()
    .regex(/^imaps:\/\/[^:@/]+:[^@/]+@[^@/]+\/?$/)
    .optional(),
  MAILSERVER_KENNUNG: z.string().max(255).optional(),
  OIDC_AUSSTELLER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().default('jobcenter-digital'),
  OIDC_CLIENT_SECRET: z.string().optional(),
  BUNDID_METADATEN: z.string().optional(),
  BUNDID_SCHLUESSEL: z.string().optional(),
  BUNDID_KENNUNG: z.url().optional(),
  BUNDID_DIENST_ID: z.string().optional(),
  BUNDID_ANZEIGE: z.string().min(1).max(200).default('Jobcenter online'),
  VERBUND_AUSSTELLER: z.url().optional(),
  VERBUND_CLIENT_ID: z.string().default('jobcenter-digital'),
  VERBUND_CLIENT_SECRET: z.string().optional(),
  VERBUND_NAME: z.string().min(1).max(60).default('Nutzerkonto'),
  VERBUND_VORSATZ: z.string().max(40).optional(),
  DIENSTE_DATEI: z.string().optional(),
  ZWEITER_FAKTOR: z.enum(['aus', 'angeboten', 'noetig']).default('angeboten'),
  AUFFANG_DIENSTSTELLE: z.string().default('musterstadt'),
  BETREIBER_DATEI: z.string().optional(),
  UNGEPRUEFTE_SPRACHEN: z
    .string()
    .regex(/^(?:de-einfach|en|ar)(?:,(?:de-einfach|en|ar))*$/)
    .optional(),
  METRIK_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  METRIK_TOKEN: z.string().min(16).optional(),
  MAIL_SEITE: z.url().optional(),
  LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** The checked settings of one process. Names of the environment stay, so that docs/betrieb.md and code say the same. */
export type Config = z.infer<typeof schema> & { basisUrl: string }

/**
 * Reads the settings of the process.
 * @throws Error with a German sentence per wrong setting; the start ends there.
 */
export function liesConfig(env: Record<string, string | undefined> = process.env): Config {
  const gesetzt = Object.fromEntries(Object.entries(env).filter(([, wert]) => wert !== undefined && wert !== ''))
  const ergebnis = schema.safeParse(gesetzt)
  if (!ergebnis.success) {
    const zeilen = ergebnis.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`)
    throw new Error(`Diese Einstellungen stimmen nicht:\n${zeilen.join('\n')}`)
  }
  const config = ergebnis.data
  if (!config.DEMO && config.BASIS_URL !== undefined && !config.BASIS_URL.startsWith('https://')) {
    throw new Error('BASIS_URL muss außerhalb der Vorführung mit https:// beginnen.')
  }
  if (!config.DEMO && config.OIDC_AUSSTELLER !== undefined && !config.OIDC_AUSSTELLER.startsWith('https://')) {
    throw new Error('OIDC_AUSSTELLER muss außerhalb der Vorführung mit https:// beginnen.')
  }
  if (!config.DEMO && config.VERBUND_AUSSTELLER !== undefined && !config.VERBUND_AUSSTELLER.startsWith('https://')) {
    throw new Error('VERBUND_AUSSTELLER muss außerhalb der Vorführung mit https:// beginnen.')
  }
  return { ...config, basisUrl: (config.BASIS_URL ?? `http://localhost:${config.PORT}`).replace(/\/$/, '') }
}

/** Settings of a process, where one must be there; names it in the message if not. */
export function pflicht<K extends keyof Config>(config: Config, name: K): NonNullable<Config[K]> {
  const wert = config[name]
  if (wert === undefined || wert === null || wert === '') throw new Error(`Die Einstellung ${name} fehlt.`)
  return wert
}

/** The file in which the operator says who they are and what they decided; the demonstration has an invented one. */
export function betreiberdatei(config: Pick<Config, 'BETREIBER_DATEI' | 'DEMO'>): string {
  if (config.BETREIBER_DATEI !== undefined) return config.BETREIBER_DATEI
  if (config.DEMO) return join(wurzel, 'inhalte/demo/betreiber.json')
  throw new Error('Die Einstellung BETREIBER_DATEI fehlt. Darin steht, wer das Portal betreibt (docs/betrieb.md).')
}

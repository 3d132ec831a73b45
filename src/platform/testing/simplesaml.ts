import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { freierPort } from '../database/eingebettet/start.ts'
import { fehlt } from './werkzeug.ts'

/** For a test's `skip`: false when SimpleSAMLphp can be started here, else what is missing. */
export const simplesamlFehlt = (): string | false => fehlt('php') || fehlt('/usr/share/simplesamlphp/www/module.php')

interface Auftrag {
  /** The service that signs in: entityID, where answers go, its certificate in PEM. */
  readonly dienst: { readonly kennung: string; readonly antwortUrl: string; readonly zertifikat: string }
  /** Key and certificate of the provider, PEM. */
  readonly anbieter: { readonly schluessel: string; readonly zertifikat: string }
  /** AuthnContextClassRef that it states. */
  readonly klasse: string
  /** Whether it checks the signature of requests; it knows no RSA-PSS. */
  readonly prueftAnfragen: boolean
  /** Attributes of its one user 'kim' with the password 'probe'. */
  readonly attribute: Readonly<Record<string, readonly string[]>>
}

/** An independent provider of SAML 2.0 on loopback: PHP's own server, nothing of ours in it. */
export interface Simplesaml {
  readonly url: string
  /** Its metadata, as it describes itself. */
  metadaten(): Promise<string>
  /** Signs its user in with our request, and gives the fields of the form that it sends back. */
  anmelden(felder: Readonly<Record<string, string>>): Promise<Record<string, string>>
  ende(): Promise<void>
}

/** Starts it (0.2 s). */
export async function starteSimplesaml(auftrag: Auftrag): Promise<Simplesaml> {
  const ordner = await mkdtemp(join(tmpdir(), 'simplesaml-'))
  const port = await freierPort()
  const url = `http://127.0.0.1:${port}`
  await schreibe(ordner, url, auftrag)
  const php = spawn(
    'setpriv',
    [
      '--pdeathsig',
      'KILL',
      'php',
      '-d',
      `session.save_path=${ordner}`,
      '-d',
      'error_reporting=0',
      '-S',
      `127.0.0.1:${port}`,
      '-t',
      WWW,
    ],
    {
      env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', SIMPLESAMLPHP_CONFIG_DIR: join(ordner, 'config') },
      stdio: 'ignore',
    },
  )
  const metadaten = async (): Promise<string> => (await fetch(`${url}/saml2/idp/metadata.php`)).text()
  await bereit(php, metadaten)
  return {
    url,
    metadaten,
    anmelden: (felder) => meldeAn(url, felder),
    async ende() {
      if (php.kill('SIGKILL')) await once(php, 'exit')
      await rm(ordner, { recursive: true, force: true })
    },
  }
}

const WWW = '/usr/share/simplesamlphp/www'

async function bereit(php: ChildProcess, metadaten: () => Promise<string>): Promise<void> {
  for (let versuch = 0; versuch < 200; versuch++) {
    if (php.exitCode !== null) break
    const text = await metadaten().catch(() => '')
    if (text.includes('EntityDescriptor')) return
    await warte(50)
  }
  throw new Error('SimpleSAMLphp antwortet nicht.')
}

/** JSON is nearly a PHP array; this makes it one. */
const php = (wert: unknown): string =>
  Array.isArray(wert)
    ? `[${wert.map(php).join(',')}]`
    : typeof wert === 'object' && wert !== null
      ? `[${Object.entries(wert)
          .map(([name, inhalt]) => `${php(name)} => ${php(inhalt)}`)
          .join(',')}]`
      : typeof wert === 'string'
        ? `'${wert.replaceAll(/['\\]/g, String.raw`\$&`)}'`
        : String(wert)

async function schreibe(
  ordner: string,
  url: string,
  { dienst, anbieter, klasse, attribute, prueftAnfragen }: Auftrag,
): Promise<void> {
  const config = join(ordner, 'config')
  const metadata = join(ordner, 'metadata')
  await Promise.all([mkdir(config), mkdir(metadata), mkdir(join(ordner, 'log'))])
  const ohnePem = dienst.zertifikat.replaceAll(/-----[^-]+-----|\s/g, '')
  const dateien: Record<string, string> = {
    [join(ordner, 'idp.key')]: anbieter.schluessel,
    [join(ordner, 'idp.crt')]: anbieter.zertifikat,
    [join(config, 'config.php')]: `<?php $config = ${php({
      baseurlpath: `${url}/`,
      certdir: `${ordner}/`,
      loggingdir: `${ordner}/log/`,
      datadir: `${ordner}/`,
      tempdir: ordner,
      metadatadir: `${metadata}/`,
      secretsalt: 'nur-fuer-diesen-test',
      'auth.adminpassword': 'nur-fuer-diesen-test',
      'logging.handler': 'file',
      'enable.saml20-idp': true,
      'module.enable': { exampleauth: true, core: true, saml: true },
      'session.cookie.secure': false,
      'session.phpsession.savepath': ordner,
      'store.type': 'phpsession',
      'metadata.sources': [{ type: 'flatfile' }],
      'language.default': 'de',
    })};`,
    [join(config, 'authsources.php')]: `<?php $config = ${php({
      nutzer: ['exampleauth:UserPass'],
    }).replace("['exampleauth:UserPass']", `['exampleauth:UserPass', 'kim:probe' => ${php(attribute)}]`)};`,
    [join(metadata, 'saml20-idp-hosted.php')]: `<?php $metadata[${php(`${url}/idp`)}] = ${php({
      host: '__DEFAULT__',
      privatekey: 'idp.key',
      certificate: 'idp.crt',
      auth: 'nutzer',
      SingleSignOnServiceBinding: ['urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST'],
      'signature.algorithm': 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      'attributes.NameFormat': 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri',
      authproc: { 50: { class: 'saml:AuthnContextClassRef', AuthnContextClassRef: klasse } },
    })};`,
    [join(metadata, 'saml20-sp-remote.php')]: `<?php $metadata[${php(dienst.kennung)}] = ${php({
      AssertionConsumerService: [
        { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST', Location: dienst.antwortUrl, index: 0 },
      ],
      keys: [{ type: 'X509Certificate', signing: true, encryption: true, X509Certificate: ohnePem }],
      'validate.authnrequest': prueftAnfragen,
      'assertion.encryption': true,
      'saml20.sign.assertion': true,
      'saml20.sign.response': true,
    })};`,
  }
  for (const [datei, text] of Object.entries(dateien)) await writeFile(datei, text)
}

/** A small browser: posts our request, types name and password, and reads the form that leads back. */
async function meldeAn(url: string, felder: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const kekse = new Map<string, string>()
  const hole = async (
    adresse: string,
    formular?: Readonly<Record<string, string>>,
  ): Promise<{ ort: string; html: string }> => {
    const antwort = await fetch(adresse, {
      redirect: 'manual',
      headers: { cookie: [...kekse].map(([name, wert]) => `${name}=${wert}`).join('; ') },
      ...(formular && { method: 'POST', body: new URLSearchParams(formular) }),
    })
    for (const keks of antwort.headers.getSetCookie()) {
      const [, name = '', wert = ''] = /^([^=]+)=([^;]*)/.exec(keks) ?? []
      kekse.set(name, wert)
    }
    const ziel = antwort.headers.get('location')
    return ziel === null ? { ort: adresse, html: await antwort.text() } : hole(new URL(ziel, adresse).href)
  }
  const frage = await hole(`${url}/saml2/idp/SSOService.php`, felder)
  const zustand = new URL(frage.ort).searchParams.get('AuthState')
  if (zustand === null) throw new Error(`SimpleSAMLphp nahm die Anfrage nicht an: ${frage.html.slice(0, 2000)}`)
  const { html } = await hole(frage.ort, { username: 'kim', password: 'probe', AuthState: zustand })
  const gelesen = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
  return Object.fromEntries(gelesen.map(([, name = '', wert = '']) => [name, wert.replaceAll('&#43;', '+')]))
}

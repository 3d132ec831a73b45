import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Features, transform } from 'lightningcss'
import { compile, compileString } from 'sass'
import { symbole } from '../../src/platform/html/components/symbole.ts'
import { wurzel } from '../../src/config.ts'
import { gespiegelt } from './rtl.ts'
import { einsetzen, tokenblatt, tokenLesen } from './token.ts'

const ordner = `${wurzel}/`
const kern = `${ordner}node_modules/@kern-ux/native/src/scss`
const quellen = `${ordner}src/platform/html/css`

/** The licence asks for it. */
const herkunft = '/*! Enthält KERN 2.7.2, www.kern-ux.de, Lizenz EUPL-1.2 */'

/** Old phones: what KERN's modern CSS is lowered to. */
const browser = { chrome: 80 << 16, firefox: 78 << 16, safari: (13 << 16) | (4 << 8), ios_saf: (13 << 16) | (4 << 8) }

/** KERN's faults in tokens: weights we do not ship, a font stack that falls back per glyph. */
const eigeneToken = new Map([
  ['--kern-typography-font-weight-medium', '600'],
  ['--kern-120', '7.5rem'],
  ['--kern-144', '9rem'],
  [
    '--kern-typography-font-family-default',
    '"Fira Sans","Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif',
  ],
])

/** Every file that this step writes, by its path in public/. */
export const cssBauen = (): ReadonlyMap<string, string> => {
  const bilder = symbolquellen()
  const blatt = tokenblatt(tokenLesen(tokenCss()), eigeneToken)
  const aufbereitet = (css: string): string => einsetzen(mitAdressen(css, bilder), blatt.fest, blatt.veraenderlich)
  const desk = aufbereitet(uebersetzen('desk'))
  const seite = aufbereitet(uebersetzen('portal') + symbolregeln(bilder))
  const blaetter = { portal: verkleinern(blatt.regeln(seite + desk) + seite), desk: verkleinern(desk) }
  return new Map([
    ...[...bilder].map(([name, svg]): [string, string] => [`icons/${name}.svg`, svg]),
    ...Object.entries(blaetter).flatMap(([name, css]): [string, string][] => [
      [`css/${name}.css`, css],
      [`css/${name}.rtl.css`, gespiegelt(css)],
    ]),
  ])
}

const tokenCss = (): string =>
  compileString('@use "core/tokens"; @use "core/layers";', { loadPaths: [kern], logger: { warn: () => undefined } }).css

const uebersetzen = (name: string): string =>
  compile(`${quellen}/${name}.scss`, { loadPaths: [kern, quellen], logger: { warn: () => undefined } }).css

/** KERN's icons as SVG text by name. */
const symbolquellen = (): Map<string, string> => {
  const { css } = compileString(
    '@use "core/utilities/icons"; @each $name, $url in icons.$icons { .x-#{$name} { mask: $url } }',
    {
      loadPaths: [kern],
      logger: { warn: () => undefined },
    },
  )
  const alle = new Map<string, string>()
  for (const [, name = '', uri = ''] of css.matchAll(/\.x-([\w-]+)\s*\{\s*mask:\s*url\((["'].*?["'])\)/g))
    alle.set(name, svgAus(uri))
  return new Map(symbole.map((name) => [name, alle.get(name) ?? fehlt(name)]))
}

const fehlt = (name: string): never => {
  throw new Error(`KERN hat kein Symbol ${name}`)
}

const svgAus = (uri: string): string => {
  const text = decodeURIComponent(uri.slice(1, -1).replace(/^data:image\/svg\+xml[^,]*,/, ''))
  return text
    .replace(/ height=(["'])\1/, '')
    .replace(/ width=(["'])\1/, '')
    .replaceAll("'", '"')
}

/** One rule per icon; the picture is a mask, so that it takes the colour of its place. */
const symbolregeln = (bilder: ReadonlyMap<string, string>): string =>
  [...bilder.keys()].map((name) => `.kern-icon--${name}{mask-image:url(/icons/${name}.svg)}`).join('')

/**
 * Data URIs become files, so that a phone loads only the icons it shows; files get their content hash. KERN's white icons in forced
 * colours go (see _kontrast).
 */
const mitAdressen = (css: string, bilder: ReadonlyMap<string, string>): string => {
  const jeSvg = new Map([...bilder].map(([name, svg]) => [svg, name]))
  return css
    .replaceAll(/background-color: var\(--kern-color-white\) !important;\s*forced-color-adjust: none;/g, '')
    .replaceAll(/^\s*-webkit-mask: url\(.*$/gm, '')
    .replaceAll(/url\((["']data:image\/svg\+xml.*?["'])\)/g, (_, uri: string) => {
      const name = jeSvg.get(svgAus(uri))
      if (name === undefined) throw new Error(`KERN benutzt ein Symbol, das wir nicht mitgeben: ${uri.slice(0, 200)}`)
      return `url(/icons/${name}.svg)`
    })
    .replaceAll(/url\(\/icons\/([\w-]+)\.svg\)/g, (ganz, name: string) =>
      mitSumme(ganz, bilder.get(name) ?? fehlt(name)),
    )
    .replaceAll(/url\(\/(fonts\/[\w.-]+)\)/g, (ganz, pfad: string) =>
      mitSumme(ganz, readFileSync(`${ordner}public/${pfad}`)),
    )
}

const mitSumme = (url: string, inhalt: string | Uint8Array): string =>
  `${url.slice(0, -1)}?v=${createHash('sha256').update(inhalt).digest('hex').slice(0, 10)})`

const verkleinern = (css: string): string => {
  const { code, warnings } = transform({
    filename: 'jc.css',
    code: Buffer.from(css),
    minify: true,
    targets: browser,
    exclude: Features.LightDark,
  })
  if (warnings.length > 0) throw new Error(warnings.map(({ message }) => message).join('\n'))
  return `${herkunft}\n${Buffer.from(code).toString('utf8')}\n`
}

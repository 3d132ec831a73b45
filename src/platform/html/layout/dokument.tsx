import type { ComponentChildren } from 'preact'
import { richtung } from '../../i18n/index.ts'
import { asset } from '../asset.ts'
import { Sprachraum } from '../kontext.ts'
import { bausteintexte } from '../texte.ts'
import type { Rahmen, Seite } from './rahmen.ts'

interface Props extends Pick<Seite, 'titel' | 'bereich' | 'fehler'> {
  rahmen: Rahmen
  /** Style sheets and scripts in public/, in order. */
  stile: readonly string[]
  skripte: readonly string[]
  klasse?: string
  children: ComponentChildren
}

const kernThema = { system: undefined, hell: 'light', dunkel: 'dark' }
const farbschema = { system: 'light dark', hell: 'light', dunkel: 'dark' }

/** The html element with head, skip link, language, direction and theme. */
export const Dokument = ({ rahmen, titel, bereich, fehler = [], stile, skripte, klasse, children }: Props) => {
  const { sprache, thema } = rahmen
  const t = bausteintexte(sprache)
  const dir = rahmen.richtung ?? richtung(sprache)
  const name = [titel, bereich, rahmen.dienst].filter(Boolean).join(' – ')
  return (
    <html lang={sprache} dir={dir} data-kern-theme={kernThema[thema]}>
      <head>
        <meta charset="utf-8" />
        <title>{fehler.length > 0 ? t('seite.fehler', { titel: name }) : name}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={farbschema[thema]} />
        <meta name="referrer" content="same-origin" />
        <meta name="format-detection" content="telephone=no" />
        {stile.map((stil) => (
          <link key={stil} rel="stylesheet" href={asset(dir === 'rtl' ? stil.replace('.css', '.rtl.css') : stil)} />
        ))}
        <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
        {skripte.map((skript) => (
          <script key={skript} type="module" src={asset(skript)} />
        ))}
      </head>
      <body class={klasse}>
        <Sprachraum sprache={sprache}>
          <a class="jc-sprung" href="#inhalt">
            {t('seite.inhalt')}
          </a>
          {children}
        </Sprachraum>
      </body>
    </html>
  )
}

import { gibtEsTag } from '../../clock/index.ts'
import { alsZiffern, feld, istLeer } from '../feld.ts'

interface DatumRegeln {
  leer?: string
  /** Earliest and latest day allowed ('YYYY-MM-DD'), each with the key of its own error text. */
  von?: { tag: string; fehler: string }
  bis?: { tag: string; fehler: string }
}

/**
 * A day out of three fields `{tag, monat, jahr}`, as 'YYYY-MM-DD'. One or two digits for day and month, four for the year; a whole
 * date pasted into the first field ("3.7.1990", "1990-07-03") is taken apart. A day that does not exist is refused.
 */
export const datum = ({ leer = 'fehler.leer.datum', von, bis }: DatumRegeln = {}) =>
  feld((roh, ablehnen) => {
    const teile = datumsteile(roh)
    if (istLeer(teile)) return ablehnen(leer)
    if (istLeer(teile.tag) || istLeer(teile.monat) || istLeer(teile.jahr)) return ablehnen('fehler.datum.teil')
    if (/^\d{1,2}$/.test(teile.jahr)) return ablehnen('fehler.datum.jahr')
    const tag = alsTag(teile)
    if (tag === undefined) return ablehnen('fehler.datum')
    if (von && tag < von.tag) return ablehnen(von.fehler)
    if (bis && tag > bis.tag) return ablehnen(bis.fehler)
    return tag
  })

/** A date of birth: from 1900 to today. `heute` is a parameter, as everywhere. */
export const geburtsdatum = (heute: string, leer = 'fehler.leer.geburtsdatum') =>
  datum({
    leer,
    von: { tag: '1900-01-01', fehler: 'fehler.geburt.frueh' },
    bis: { tag: heute, fehler: 'fehler.geburt.zukunft' },
  })

interface Datumsteile {
  tag: string
  monat: string
  jahr: string
}

const datumsteile = (roh: unknown): Datumsteile => {
  const quelle: Record<string, unknown> = typeof roh === 'object' && roh !== null ? { ...roh } : { tag: roh }
  const teile = { tag: teil(quelle['tag']), monat: teil(quelle['monat']), jahr: teil(quelle['jahr']) }
  return istLeer(teile.monat) && istLeer(teile.jahr) ? (eingefuegt(teile.tag) ?? teile) : teile
}

const teil = (roh: unknown): string => alsZiffern(roh).trim().replace(/\.$/, '')

/** A whole date in the first field. */
const eingefuegt = (text: string): Datumsteile | undefined => {
  const deutsch = /^(\d{1,2})[.\s/-]\s*(\d{1,2})[.\s/-]\s*(\d{2,4})$/.exec(text)
  if (deutsch) return { tag: deutsch[1] ?? '', monat: deutsch[2] ?? '', jahr: deutsch[3] ?? '' }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return iso ? { tag: iso[3] ?? '', monat: iso[2] ?? '', jahr: iso[1] ?? '' } : undefined
}

const alsTag = ({ tag, monat, jahr }: Datumsteile): string | undefined => {
  if (!/^\d{1,2}$/.test(tag) || !/^\d{1,2}$/.test(monat) || !/^\d{4}$/.test(jahr)) return undefined
  return gibtEsTag(Number(jahr), Number(monat), Number(tag))
    ? `${jahr}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`
    : undefined
}

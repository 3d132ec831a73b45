import { alsText, feld } from '../../platform/forms/index.ts'

/** An e-mail address, or the user name that staff gave: "kunde-" and a number. Loose: whether it exists nobody learns here. */
const muster = /^[^\s<>()",;:\\[\]\p{Cc}\p{Cf}]{3,254}$/u

/** What an account is called at the door: its address or its user name. */
export const kennung = ({ leer = 'fehler.leer.kennung', falsch = 'fehler.kennung' } = {}) =>
  feld((roh, ablehnen) => {
    const wert = alsText(roh).normalize('NFC').trim()
    if (wert === '') return ablehnen(leer)
    return muster.test(wert) ? wert : ablehnen(falsch)
  })

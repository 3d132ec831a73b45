import { z } from 'zod'
import type { Anliegen } from '../anliegen/katalog.ts'
import type { Anliegeneinstellung, Einstellungen } from '../einstellungen/schema.ts'
import { leitetWeiter } from '../einstellungen/vorgabe.ts'
import type { Tor } from '../service-center/tore.ts'
import type { Befund } from './befund.ts'

/** What the settings are held against; known when they are entered, and again before they come into force. */
export interface Umfeld {
  readonly katalog: readonly Anliegen[]
  /** Domains of mailboxes of the Bundesagentur's own Outlook (rule `postfach.outlook.domaenen`, a setting of the installation). */
  readonly domaenen: readonly string[]
  readonly tor: Tor
  /** First day of the way into the Service Center, in words, where it is set up. */
  readonly start: string | undefined
  readonly verantwortlichGibtEs: boolean
}

/** Proves settings of an office (KT-02). @returns what must be mended before approval; empty: they are sensible */
export function pruefeEinstellungen(einstellungen: Einstellungen, umfeld: Umfeld): Befund[] {
  const jeAnliegen = umfeld.katalog.flatMap((anliegen) =>
    pruefeAnliegen(anliegen, einstellungen.anliegen[anliegen.schluessel], umfeld),
  )
  if (einstellungen.verantwortlich !== null && umfeld.verantwortlichGibtEs) return jeAnliegen
  return [
    ...jeAnliegen,
    { stelle: 'verantwortlich', text: 'Bitte nennen Sie, wer für die Einstellungen verantwortlich ist.' },
  ]
}

function pruefeAnliegen(anliegen: Anliegen, eigene: Anliegeneinstellung, umfeld: Umfeld): Befund[] {
  const ort = `anliegen/${anliegen.schluessel}` as const
  if (!eigene.angeboten) {
    if (!anliegen.abschaltbar)
      return [
        { stelle: `${ort}/angeboten`, text: `„${anliegen.name}“ bleibt immer angeboten. Bitte wieder einschalten.` },
      ]
    const leer = (eigene.hinweis ?? '').trim() === ''
    return leer
      ? [{ stelle: `${ort}/hinweis`, text: 'Bitte schreiben Sie, wohin sich Menschen stattdessen wenden.' }]
      : []
  }
  return leitetWeiter(anliegen.schluessel) ? [] : pruefeWeg(ort, eigene, umfeld)
}

function pruefeWeg(ort: `anliegen/${string}`, { weg }: Anliegeneinstellung, umfeld: Umfeld): Befund[] {
  if (weg === undefined) return [{ stelle: `${ort}/weg`, text: 'Bitte wählen Sie genau einen Weg.' }]
  if (weg.kanal === 'outlook') return pruefeAdresse(ort, weg.adresse, umfeld.domaenen)
  if (weg.kanal === 'servicecenter' && umfeld.tor !== 'offen')
    return [{ stelle: `${ort}/weg`, text: torworte(umfeld.tor, umfeld.start) }]
  return []
}

function pruefeAdresse(ort: `anliegen/${string}`, adresse: string, domaenen: readonly string[]): Befund[] {
  const stelle = `${ort}/adresse` as const
  if (!z.email().safeParse(adresse).success)
    return [{ stelle, text: `„${adresse}“ ist keine E-Mail-Adresse. Beispiel: team3@${domaenen[0] ?? 'beispiel.de'}` }]
  const domaene = adresse.slice(adresse.lastIndexOf('@') + 1).toLowerCase()
  if (domaenen.includes(domaene)) return []
  return [{ stelle, text: `Nur Postfächer dieser Domänen sind erlaubt: ${domaenen.map((d) => `@${d}`).join(', ')}.` }]
}

/** What is missing on the way into a Service Center, and who does it. */
function torworte(tor: Exclude<Tor, 'offen'>, start: string | undefined): string {
  if (tor === 'vorlauf')
    return `Das Postfach im Service Center ist eingerichtet. Sie können es ab ${start ?? 'dem Start'} wählen.`
  return {
    einkauf: 'Dafür müssen Sie „Unterstützungsleistungen“ eingekauft haben.',
    abstimmung: 'Bitte stimmen Sie das zuerst mit dem Service Center ab und tragen Sie es ein.',
    freigabe: 'Die Zentrale muss die Abstimmung mit dem Service Center noch freigeben.',
    einrichtung: 'Das Postfach im Service Center ist noch nicht eingerichtet.',
  }[tor]
}

import { datumKurz, type Tag, tagInBerlin, zeitpunktLang } from '../../../platform/clock/index.ts'
import type { Ausgang } from '../auftrag/ausfuehren.ts'
import type { EreignisArt } from '../auftrag/ereignis.ts'

type Abgelehnt = Extract<Ausgang, { art: 'abgelehnt' }>

const tat: Readonly<Record<EreignisArt, string>> = {
  angelegt: 'wurde angelegt',
  genommen: 'wurde genommen',
  zurueckgegeben: 'wurde zurückgegeben',
  weitergeleitet: 'wurde weitergeleitet',
  erledigt: 'wurde erledigt',
  rueckgaengig: 'wurde auf den vorigen Stand gesetzt',
}

/** Why a command was not done, with the colleague who was faster and when. */
export function meldung({ warum, letztes, lage }: Abgelehnt, heute: Tag): string {
  if (warum === 'korb-zu') return 'Dieser Postkorb ist inzwischen geschlossen. Bitte wählen Sie einen anderen.'
  if (warum === 'fremder-korb')
    return 'In diesem Postkorb arbeiten nur seine Mitglieder. Wer das ist, legt die Teamleitung fest.'
  const { zeit } = zeitpunktLang(letztes.am)
  const tag = tagInBerlin(letztes.am)
  const wann = tag === heute ? `um ${zeit} Uhr` : `am ${datumKurz(tag)} um ${zeit} Uhr`
  const von = letztes.von.name === null ? '' : ` von ${letztes.von.name}`
  const satz = `Der Auftrag ${tat[letztes.art].replace(/^(\w+) /, `$1 ${wann}${von} `)}.`
  if (warum === 'nicht-bei-ihnen' && lage.bearbeiter === null) return `${satz} Bitte nehmen Sie ihn zuerst.`
  return satz
}

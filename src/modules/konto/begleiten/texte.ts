import type { Codeart } from '../code/ausstellen.ts'
import type { Briefstand } from '../druck/stand.ts'

/** Words of the desk for states and kinds; the desk is in German. */
export const stufenname: Readonly<Record<string, string>> = {
  keine: 'noch nicht bestätigt',
  email: 'Stufe 1, E-Mail-bestätigt',
  pin_brief: 'Stufe 2, PIN-Brief-bestätigt',
  ausweis: 'Stufe 3, mit Ausweis oder ELSTER bestätigt',
}
export const codename: Readonly<Record<Codeart, string>> = {
  pin_brief: 'PIN-Brief',
  freischaltcode: 'Freischaltcode',
  wiederherstellung: 'Brief zur Wiederherstellung',
  zugangsdaten: 'Zugangsdaten',
}
export const codestandname: Readonly<Record<string, string>> = {
  offen: 'gilt',
  eingeloest: 'eingelöst',
  ersetzt: 'ersetzt oder entwertet',
  verbraucht: 'nach 5 falschen Versuchen entwertet',
  abgelaufen: 'abgelaufen',
}
export const briefstandname: Readonly<Record<Briefstand, string>> = {
  beauftragt: 'beauftragt',
  abgelegt: 'bei der Druckstelle',
  gedruckt: 'gedruckt',
  versandt: 'versandt',
  abgelehnt: 'von der Druckstelle abgelehnt',
  unzustellbar: 'unzustellbar zurück',
  hinfaellig: 'hinfällig',
}
export const informationsweg: Readonly<Record<string, string>> = {
  persoenlich: 'persönlich',
  telefon: 'am Telefon',
  brief: 'mit einem Brief',
}
/** Said after an action, by the word in the address. */
export const staende: Readonly<Record<string, string>> = {
  ausgestellt: 'Der Freischaltcode ist ausgestellt. Drucken Sie jetzt das Blatt. Das geht nur einmal.',
  brief: 'Der Brief mit dem Freischaltcode ist beauftragt.',
  angelegt: 'Das Konto ist angelegt. Drucken Sie jetzt das Blatt mit den Zugangsdaten. Das geht nur einmal.',
  'angelegt-brief': 'Das Konto ist angelegt. Der Brief mit den Zugangsdaten ist beauftragt.',
  zugangsdaten: 'Neue Zugangsdaten sind erzeugt. Drucken Sie jetzt das Blatt. Das geht nur einmal.',
  'zugangsdaten-brief': 'Der Brief mit neuen Zugangsdaten ist beauftragt.',
  abgelehnt: 'Die Ablehnung ist eingetragen.',
  zurueckgenommen: 'Die Ablehnung ist zurückgenommen.',
  informiert: 'Die Information ist eingetragen.',
  gesperrt: 'Das Konto ist gesperrt. Alle Geräte sind abgemeldet.',
  entsperrt: 'Das Konto ist wieder offen.',
}

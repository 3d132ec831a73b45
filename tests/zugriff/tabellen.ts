import type { Einstellungen } from './sicht.ts'

/** Rights by who asks; `alle` is everyone who says who they are, `jeder` also someone who doesn't. */
type Spalte = Readonly<Record<string, string>>
type Zeile = Readonly<Partial<Record<'app' | 'worker' | 'siegel', Spalte>>>

/**
 * What each role of the database may do with rows of A, of A's guest session or of Musterstadt, by who asks: S(elect), I(nsert),
 * U(pdate), D(elete). Not listed is nothing. A new table needs a line here.
 */
export const tabellenrechte: Readonly<Record<string, Zeile>> = {
  // Nobody asks in another's name.
  'antrag.anforderung': {
    app: { 'eigene Dienststelle': 'SU', 'Kollegin selbst': 'S', 'Kunde selbst': 'SU' },
    worker: { uebergabe: 'SU' },
  },
  'antrag.antrag': { app: { 'Kunde selbst': 'SI' }, worker: { uebergabe: 'SU' } },
  'antrag.bank': { app: { alle: 'S' }, worker: { alle: 'S', einrichtung: 'SID' } },
  'antrag.bogen': {
    app: { 'Kunde selbst': 'SIU' },
    worker: { aufbewahrung: 'SUD', uebergabe: 'S' },
  },
  'antrag.einreichung': { app: { 'Kunde selbst': 'SI' }, worker: { aufbewahrung: 'S', uebergabe: 'SIU' } },
  'antrag.entwurf': {
    app: { 'gast selbst': 'SUD', 'Kunde selbst': 'SIUD', anmeldung: 'SIUD' },
    worker: { aufbewahrung: 'SD' },
  },
  'antrag.nachweis': {
    app: { 'Kunde selbst': 'SIUD' },
    worker: { aufbewahrung: 'SD', uebergabe: 'S' },
  },
  'crypto.schluessel': { worker: { aufbewahrung: 'SUD', einrichtung: 'SUD' } },
  'dateien.objekt': { app: { alle: 'I' }, worker: { alle: 'I', aufbewahrung: 'SID' } },
  'dateien.rundgang': { worker: { aufbewahrung: 'SIU' } },
  'datenschutz.einsicht': { app: { 'Datenschutz selbst': 'SI' }, worker: { uebergabe: 'SD' } },
  'eakte.abgabe': { app: { 'eigene Dienststelle': 'S', 'Kollegin selbst': 'S' }, worker: { uebergabe: 'S' } },
  'eakte.ablage': { app: { 'eigene Dienststelle': 'S' }, worker: { metrik: 'SIU', uebergabe: 'SIU' } },
  'eakte.akte': { app: { 'eigene Dienststelle': 'S', 'Kollegin selbst': 'S' }, worker: { uebergabe: 'SIU' } },
  'eakte.auftrag': { app: { 'eigene Dienststelle': 'SU', 'Kollegin selbst': 'S' }, worker: { uebergabe: 'SIU' } },
  'eakte.auftrag_ereignis': {
    app: { 'eigene Dienststelle': 'S', 'Kollegin selbst': 'S' },
    worker: { uebergabe: 'SI' },
  },
  'eakte.befund': { app: { 'eigene Dienststelle': 'SIU', 'Kollegin selbst': 'SIU' }, worker: { uebergabe: 'SIU' } },
  'eakte.dokument': { app: { 'eigene Dienststelle': 'S', 'Kollegin selbst': 'S' }, worker: { uebergabe: 'SI' } },
  'eakte.eingang': { app: { 'eigene Dienststelle': 'S', 'Kollegin selbst': 'S' }, worker: { uebergabe: 'SI' } },
  'eakte.postkorb': {
    app: { 'eigene Dienststelle': 'SIU', 'Kollegin selbst': 'S', einrichtung: 'SIU' },
    worker: { einrichtung: 'SIU', uebergabe: 'SI' },
  },
  'eakte.postkorb_gesehen': { app: { 'Kollegin selbst': 'SIU' } },
  'eakte.postkorb_mitglied': { app: { 'eigene Dienststelle': 'SID', 'Kollegin selbst': 'S' } },
  'eakte.regelwerk_entwurf': { app: { 'eigene Dienststelle': 'SIU' } },
  'eakte.regelwerk_testfall': { app: { 'eigene Dienststelle': 'SIUD' } },
  'eakte.regelwerk_zeile': { app: { 'eigene Dienststelle': 'SIUD' } },
  'eakte.rundgang': { worker: { uebergabe: 'SIU' } },
  'eakte.suche': { app: { 'Kollegin selbst': 'SID' }, worker: { uebergabe: 'SD' } },
  'eakte.suchwort': { app: { 'eigene Dienststelle': 'S', 'Kollegin selbst': 'S' }, worker: { uebergabe: 'SI' } },
  'eakte.vertretung': { app: { 'eigene Dienststelle': 'SU', 'Kollegin selbst': 'S' } },
  // Customers write some columns only: they hand a file in and remove it; the worker alone frees or refuses it.
  'eingang.datei': { app: { 'Kunde selbst': 'SU' }, worker: { aufbewahrung: 'SUD', uebergabe: 'SUD' } },
  'eingang.teil': { app: { 'Kunde selbst': 'SID' }, worker: { aufbewahrung: 'SD' } },
  'eingang.verwendung': { app: { 'Kunde selbst': 'SID' }, worker: { aufbewahrung: 'SID', uebergabe: 'I' } },
  'eingang.uebertragung': { app: { 'Kunde selbst': 'SUD' }, worker: { aufbewahrung: 'SD' } },
  'fassung.entwurf': { app: { 'eigene Dienststelle': 'SIU' } },
  'fassung.fassung': {
    app: { alle: 'S', 'eigene Dienststelle': 'SU', Zentrale: 'SU', einrichtung: 'SIU' },
    worker: { alle: 'S', einrichtung: 'SIU' },
  },
  'fassung.schritt': { app: { 'eigene Dienststelle': 'S' } },
  'http.aufgehoben': { app: { aufbewahrung: 'SIUD', sitzung: 'SIUD' }, worker: { aufbewahrung: 'SD', sitzung: 'SD' } },
  'http.begrenzung': {
    app: { anmeldung: 'SIUD', aufbewahrung: 'SIUD', sitzung: 'SIUD' },
    worker: { anmeldung: 'SD', aufbewahrung: 'SD', sitzung: 'SD' },
  },
  'http.sitzung': {
    app: { 'Kunde selbst': 'SU', aufbewahrung: 'SIU', sitzung: 'SIU' },
    worker: { aufbewahrung: 'SD', sitzung: 'SD' },
  },
  'konfiguration.betriebsart': {
    app: { alle: 'S', Zentrale: 'SI', einrichtung: 'SI' },
    worker: { alle: 'S', einrichtung: 'SI' },
  },
  // The Zentrale writes only what it asks for itself, in the own name.
  'konfiguration.erinnerung': { app: { Zentrale: 'S' }, worker: { uebergabe: 'SIU' } },
  'konfiguration.frist': {
    app: { alle: 'S', Zentrale: 'SIU', einrichtung: 'SIU' },
    worker: { alle: 'S', uebergabe: 'SU', einrichtung: 'SIU' },
  },
  'konfiguration.service_center_weg': {
    app: { alle: 'S', 'eigene Dienststelle': 'SI', Zentrale: 'SU', einrichtung: 'SIU' },
    worker: { alle: 'S', einrichtung: 'SI' },
  },
  'konto.ablehnung': { app: { 'eigene Dienststelle': 'SIU', 'Service Center': 'SU' } },
  'konto.adresswechsel': { app: { anmeldung: 'SIUD' }, worker: { aufbewahrung: 'SD', uebergabe: 'S' } },
  'konto.aufgabe': { app: { anmeldung: 'SID' }, worker: { aufbewahrung: 'SD' } },
  'konto.brief': {
    app: { 'Kunde selbst': 'S', anmeldung: 'SIU', 'eigene Dienststelle': 'SIU' },
    worker: { uebergabe: 'SIU' },
  },
  'konto.code': { app: { anmeldung: 'SIU', 'eigene Dienststelle': 'SIU' }, worker: { uebergabe: 'SIU' } },
  'konto.ersatzcode': { app: { anmeldung: 'SIUD' } },
  'konto.fehlversuch': { app: { anmeldung: 'SIUD' }, worker: { aufbewahrung: 'SD' } },
  'konto.herkunft': { app: { 'Kunde selbst': 'S', anmeldung: 'SI' } },
  'konto.hinweis': { app: { anmeldung: 'I' }, worker: { aufbewahrung: 'SD', uebergabe: 'S' } },
  'konto.identitaet': { app: { anmeldung: 'SIUD' } },
  'konto.information': { app: { 'eigene Dienststelle': 'SIU', 'Service Center': 'S' } },
  'konto.kennwort_zuruecksetzen': { app: { anmeldung: 'SIU' }, worker: { aufbewahrung: 'SD', uebergabe: 'S' } },
  'konto.konto': { app: { 'Kunde selbst': 'S', anmeldung: 'SIU' }, worker: { uebergabe: 'SU' } },
  'konto.oidc_eintrag': { app: { anmeldung: 'SIUD' }, worker: { aufbewahrung: 'SD' } },
  'konto.registrierung': { app: { anmeldung: 'SIU' }, worker: { aufbewahrung: 'SD', uebergabe: 'S' } },
  'konto.sperre': {
    app: { 'Kunde selbst': 'S', anmeldung: 'S', 'eigene Dienststelle': 'S', 'Service Center': 'S' },
  },
  'konto.verbund_anfrage': { app: { anmeldung: 'SIU' }, worker: { aufbewahrung: 'SD' } },
  'konto.verbund_angabe': { app: { 'Kunde selbst': 'S', anmeldung: 'SIUD' } },
  'konto.verbund_gesehen': { app: { anmeldung: 'SI' }, worker: { aufbewahrung: 'SD' } },
  'konto.verbund_registrierung': { app: { anmeldung: 'SIU' }, worker: { aufbewahrung: 'SD', uebergabe: 'S' } },
  'konto.wiederherstellung': { app: { anmeldung: 'SIU' }, worker: { aufbewahrung: 'SD', uebergabe: 'S' } },
  'konto.zweiter_faktor': { app: { anmeldung: 'SIUD' } },
  'organisation.bezirk': { app: { jeder: 'S', einrichtung: 'SIUD' }, worker: { jeder: 'S', einrichtung: 'SIUD' } },
  'organisation.dienststelle': {
    app: { jeder: 'S', einrichtung: 'SIUD' },
    worker: { jeder: 'S', einrichtung: 'SIUD' },
  },
  'organisation.einkauf': {
    app: {
      'eigene Dienststelle': 'SU',
      'Kollegin selbst': 'S',
      'ohne Recht': 'S',
      Zentrale: 'S',
      'Datenschutz selbst': 'S',
      'Service Center': 'S',
      einrichtung: 'SIU',
    },
    worker: { einrichtung: 'SI' },
  },
  'organisation.personal': {
    app: { 'Kollegin selbst': 'S', 'Datenschutz selbst': 'S', anmeldung: 'S', einrichtung: 'SIUD' },
    worker: { einrichtung: 'SIUD' },
  },
  'organisation.plz': { app: { jeder: 'S', einrichtung: 'SIUD' }, worker: { jeder: 'S', einrichtung: 'SIUD' } },
  'organisation.rolle': {
    app: { 'Kollegin selbst': 'S', 'Datenschutz selbst': 'S', anmeldung: 'S', einrichtung: 'SIUD' },
    worker: { einrichtung: 'SIUD' },
  },
  'postfach.anhang': {
    app: { 'Kunde selbst': 'SI', 'eigene Dienststelle': 'S' },
    worker: { uebergabe: 'SI' },
  },
  'postfach.ansicht': {
    app: { 'Kunde selbst': 'SIU', 'eigene Dienststelle': 'S' },
    worker: { uebergabe: 'SI' },
  },
  'postfach.benachrichtigung': { app: { 'Kunde selbst': 'SIU' }, worker: { uebergabe: 'SU' } },
  'postfach.bearbeitung': { app: { 'eigene Dienststelle': 'S' }, worker: { aufbewahrung: 'SD' } },
  'postfach.entwurf': { app: { 'Kunde selbst': 'SIUD' }, worker: { aufbewahrung: 'SD' } },
  // Staff close a thread and note how far a message came; what was written stays.
  'postfach.faden': {
    app: { 'Kunde selbst': 'SI', 'eigene Dienststelle': 'SU', 'Service Center': 'S' },
    worker: { uebergabe: 'SI' },
  },
  'postfach.hinweis': { app: { 'eigene Dienststelle': 'S' }, worker: { uebergabe: 'SIU' } },
  'postfach.kennzeichen': { app: { 'eigene Dienststelle': 'S' }, worker: { uebergabe: 'SIU' } },
  'postfach.mail_ausgang': { worker: { uebergabe: 'SIU' } },
  'postfach.mail_eingang': {
    app: { 'eigene Dienststelle': 'SU' },
    worker: { aufbewahrung: 'SIUD', uebergabe: 'SIUD' },
  },
  'postfach.mail_stand': { worker: { uebergabe: 'SIU' } },
  'postfach.mail_zaehlung': { worker: { aufbewahrung: 'SIUD', uebergabe: 'SIUD' } },
  'postfach.nachricht': {
    app: { 'Kunde selbst': 'SI', 'eigene Dienststelle': 'SU', 'Service Center': 'SU' },
    worker: { uebergabe: 'SIU' },
  },
  'postfach.probe': { app: { 'eigene Dienststelle': 'S' }, worker: { uebergabe: 'SU' } },
  'postfach.schluessel': {
    app: { 'Kunde selbst': 'SI', 'eigene Dienststelle': 'SI', 'Service Center': 'SI' },
    worker: { uebergabe: 'SI' },
  },
  'portal.barriere': { app: { alle: 'SI' }, worker: { aufbewahrung: 'SD', uebergabe: 'SD' } },
  'protokoll.eintrag': {
    app: { 'eigene Dienststelle': 'S', Zentrale: 'S', 'Datenschutz selbst': 'S' },
    siegel: { siegel: 'SI' },
  },
  'protokoll.kette': {
    app: { 'andere Dienststelle': 'S', 'eigene Dienststelle': 'S', Zentrale: 'S', 'Datenschutz selbst': 'S' },
    siegel: { siegel: 'SI' },
  },
  'protokoll.neu': {
    app: { 'Kunde selbst': 'I' },
    worker: { 'Kunde selbst': 'I' },
    siegel: { 'Kunde selbst': 'I', siegel: 'SID' },
  },
  'protokoll.personenteil': {
    app: { 'eigene Dienststelle': 'S', Zentrale: 'S', 'Datenschutz selbst': 'S' },
    siegel: { siegel: 'SI' },
  },
  'statistik.zahl': { app: { 'eigene Dienststelle': 'S' } },
  'step.abgleich_lauf': { worker: { uebergabe: 'SIUD' } },
  'step.abgleich_lauf_teil': { worker: { uebergabe: 'SIUD' } },
  'servicecenter.auftrag': { app: { 'Service Center': 'SU' }, worker: { uebergabe: 'SIU' } },
  'step.abgleich_offen': { app: { 'eigene Dienststelle': 'S', 'Service Center': 'S' } },
  'step.abgleich_paar': { app: { 'eigene Dienststelle': 'S', 'Service Center': 'S' }, worker: { uebergabe: 'SIUD' } },
  'step.abgleich_person': { worker: { uebergabe: 'S' } },
  'step.abgleich_schluessel': { worker: { uebergabe: 'S' } },
  'step.abgleich_stand': { worker: { uebergabe: 'SIUD' } },
  'step.abgleich_urteil': { app: { 'eigene Dienststelle': 'S', 'Service Center': 'S' }, worker: { uebergabe: 'S' } },
  'step.aenderung': { app: { 'Kunde selbst': 'SI', 'eigene Dienststelle': 'S', 'Service Center': 'S' } },
  'step.anschrift': {
    app: { 'Kunde selbst': 'SIU', 'eigene Dienststelle': 'SIU', 'Service Center': 'S' },
    worker: { uebergabe: 'SU' },
  },
  'step.auskunftssperre': { app: { 'eigene Dienststelle': 'SIU' } },
  'step.bankverbindung': { app: { 'Kunde selbst': 'S', 'eigene Dienststelle': 'SIU' } },
  'step.einwilligung': { app: { 'Kunde selbst': 'S', 'eigene Dienststelle': 'SIU', 'Service Center': 'S' } },
  'step.haeufigkeit': { app: { jeder: 'S' }, worker: { uebergabe: 'SIUD' } },
  'step.haeufigkeit_tafel': { app: { jeder: 'S' }, worker: { uebergabe: 'SIUD' } },
  'step.identitaet': {
    app: { 'Kunde selbst': 'S', 'eigene Dienststelle': 'S', anmeldung: 'S' },
    worker: { uebergabe: 'S' },
  },
  'step.kontakt': { app: { 'Kunde selbst': 'SIU', 'eigene Dienststelle': 'SIU' }, worker: { uebergabe: 'S' } },
  'step.mda': {
    app: { 'Kunde selbst': 'S', 'eigene Dienststelle': 'S', 'Service Center': 'S' },
    worker: { uebergabe: 'SI' },
  },
  'step.name_frueher': {
    app: { 'Kunde selbst': 'S', 'eigene Dienststelle': 'SI', 'Service Center': 'S' },
    worker: { uebergabe: 'S' },
  },
  'step.nummer': {
    app: { 'Kunde selbst': 'S', 'eigene Dienststelle': 'SIU', 'Service Center': 'S' },
    worker: { uebergabe: 'S' },
  },
  'step.person': {
    app: { 'Kunde selbst': 'SU', 'eigene Dienststelle': 'SU', anmeldung: 'I', 'Service Center': 'S' },
    worker: { uebergabe: 'S' },
  },
  'step.pruefung': { app: { 'eigene Dienststelle': 'SIU', 'Service Center': 'SIU' } },
  'step.suche': { app: { 'Kollegin selbst': 'SI' }, worker: { uebergabe: 'SD' } },
  'step.suchschluessel': {},
  'step.suchwort': { app: { 'eigene Dienststelle': 'S' } },
  'step.umwandlung': { app: { 'eigene Dienststelle': 'S', 'Service Center': 'S' }, worker: { uebergabe: 'S' } },
  'step.vertretung': {
    app: { 'Kunde selbst': 'S', 'eigene Dienststelle': 'SIU', 'Service Center': 'S' },
    worker: { uebergabe: 'S' },
  },
  'step.zustaendigkeit': {
    app: { 'Kunde selbst': 'SI', 'eigene Dienststelle': 'S', 'Service Center': 'S' },
    worker: { uebergabe: 'SI' },
  },
  'step.zusammenfuehrung': { app: { 'eigene Dienststelle': 'SU', 'Service Center': 'SU' } },
  'step.zusammenfuehrung_stelle': { app: { 'eigene Dienststelle': 'SU', 'Service Center': 'S' } },
  'uebergabe.schluessel': { app: { alle: 'SI' }, worker: { alle: 'SI' } },
  'uebergabe.uebergabe': {
    app: { alle: 'I', 'eigene Dienststelle': 'SIU', Zentrale: 'SIU' },
    worker: { alle: 'I', metrik: 'SIU', uebergabe: 'SIU' },
  },
  'verbis.bewerber': { app: { 'eigene Dienststelle': 'S' } },
  'weisung.weisung': {
    app: {
      alle: 'S',
      gast: '',
      'gast selbst': '',
      'anderer Kunde': '',
      'Kunde selbst': '',
      'andere Dienststelle': 'SI',
      'eigene Dienststelle': 'SI',
      Zentrale: 'SI',
      einrichtung: 'SI',
    },
    worker: {
      alle: 'S',
      gast: '',
      'gast selbst': '',
      'anderer Kunde': '',
      'Kunde selbst': '',
      'andere Dienststelle': 'SI',
      'eigene Dienststelle': 'SI',
      Zentrale: 'SI',
      einrichtung: 'SI',
    },
  },
}

/** The line of the table spelled out for one who asks. */
export const erlaubt = (tabelle: string, rolle: string, wer: string, zugriff: Einstellungen): string => {
  const spalte = tabellenrechte[tabelle]?.[rolle.replace('jc_', '') as keyof Zeile] ?? {}
  return spalte[wer] ?? (zugriff['art'] === undefined ? undefined : spalte['alle']) ?? spalte['jeder'] ?? ''
}

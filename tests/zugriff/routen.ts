import { konfigurationswege } from './konfiguration.ts'
import { postfachrouten } from './postfach.ts'
import { regelwerkwege } from './regelwerk.ts'
import { servicecenterwege } from './servicecenter.ts'
import type { welt, Wer } from './welt.ts'

type Ids = Awaited<ReturnType<typeof welt>>['ids'] & { readonly sitzung: string }

/** Who may come through a route. Everyone else is led to the sign-in, or refused. */
type Zugang =
  /** Everyone; what is shown depends on the one who asks. */
  | 'alle'
  /** Only with the operator's token. */
  | 'token'
  /** Customers, each their own. */
  | 'kunde'
  /** Staff with any role. */
  | 'personal'
  /** Staff with this right. */
  | 'eakte.lesen'
  | 'eakte.bearbeiten'
  | 'postfach.lesen'
  | 'postfach.schreiben'
  | 'eakte.postkoerbe'
  | 'fassung.eakte.regelwerk'
  | 'fassung.konfiguration'
  | 'konfiguration.zentral'
  | 'konfiguration.einsehen'
  | 'konto.begleiten'
  | 'konto.anlegen'
  | 'step.lesen'
  | 'step.suchen'
  | 'step.bearbeiten'
  | 'step.auskunftssperre'
  | 'step.umwandeln'
  | 'step.zusammenfuehren'
  | 'verbis.lesen'
  | 'postfach.sichten'
  | 'servicecenter.bearbeiten'
  | 'statistik.lesen'
  | 'uebergabe.betreuen'
  | 'organisation.einkauf'
  | 'protokoll.lesen'

export interface Zeile {
  readonly zugang: Zugang
  /** The address with A's own ids in it; else the pattern is the address. */
  readonly pfad?: (ids: Ids) => string
  /** What is posted, with A's ids in it. */
  readonly felder?: (ids: Ids) => Record<string, string>
  /**
   * The page of something of A's: whoever is not A, or not staff of A's office, finds nothing there. false: a list of the office
   * in which A may stand.
   */
  readonly vonA?: boolean
  /** Posted to by other sites' pages; the route checks who it is. */
  readonly vonAussen?: boolean
  /** About something that nobody has: not found by those who may, too. */
  readonly nieDa?: boolean
  /** Needs the sign-in provider, which these tests don't start. */
  readonly brauchtAnbieter?: boolean
}

const alle: Zeile = { zugang: 'alle' }
const kunde: Zeile = { zugang: 'kunde' }
const personal: Zeile = { zugang: 'personal' }
const akte: Zeile = { zugang: 'eakte.lesen' }
const adresse = () => ({ email: 'neu@beispiel.de', passwort: 'Kranich Teekanne Umlauf' })
const auftrag = (tat: string, felder: (ids: Ids) => Record<string, string> = () => ({})): Zeile => ({
  zugang: 'eakte.bearbeiten',
  vonA: true,
  pfad: (ids) => `/arbeitsplatz/eakte/auftraege/${ids.auftrag}/${tat}`,
  felder: (ids) => ({ version: '1', ...felder(ids) }),
})
const korbangaben = () => ({ name: 'Probe', art: 'team', frist: '5' })
const postkorb = (teil: string, felder?: (ids: Ids) => Record<string, string>): Zeile => ({
  zugang: 'eakte.postkoerbe',
  pfad: (ids) => `/arbeitsplatz/eakte/postkoerbe/${ids.postkorb}/${teil}`,
  ...(felder && { felder }),
})
const onlineKonto = (teil: string, felder: Record<string, string> = {}): Zeile => ({
  zugang: 'konto.begleiten',
  vonA: true,
  pfad: (ids) => `/arbeitsplatz/step/personen/${ids.person}/online-konto${teil}`,
  felder: () => felder,
})
const anfordern: Zeile = {
  zugang: 'eakte.bearbeiten',
  vonA: true,
  pfad: (ids) => `/arbeitsplatz/antraege/anfordern/${ids.person}`,
}
const person = (teil: string, zugang: Zugang = 'step.bearbeiten'): Zeile => ({
  zugang,
  vonA: true,
  pfad: (ids) =>
    `/arbeitsplatz/step/personen/${ids.inhouse}${teil
      .replace('vertretung/:zeile', `vertretung/${ids.vertretung}`)
      .replace('einwilligung/:zeile', `einwilligung/${ids.einwilligung}`)}`,
})
const personteile = [
  '/name',
  '/geburt',
  '/anschrift',
  '/postanschrift',
  '/kontakt',
  '/nummern',
  '/bank',
  '/vertretung',
  '/vertretung/:zeile/beenden',
  '/einwilligung',
  '/einwilligung/:zeile/widerrufen',
  '/auskunftssperre',
].flatMap((teil) =>
  ['GET', 'POST'].map((m): [string, Zeile] => [`${m} /arbeitsplatz/step/personen/:id${teil}`, person(teil)]),
)
const dublette = (muster: string, pfad: (ids: Ids) => string, felder?: (ids: Ids) => Record<string, string>) =>
  [muster, { zugang: 'step.zusammenfuehren', vonA: true, pfad, ...(felder && { felder }) }] as [string, Zeile]
const merge = (tat: string) => (ids: Ids) => `/arbeitsplatz/step/zusammenfuehrungen/${ids.zusammenfuehrung}${tat}`
const verbis = (teil: string): Zeile => ({
  zugang: 'verbis.lesen',
  vonA: true,
  pfad: (ids) => `/arbeitsplatz/verbis/kunden/${ids.person}${teil}`,
})
/** A file of A's, or one on its way. */
const datei = (pfad: (ids: Ids) => string): Zeile => ({ ...kunde, vonA: true, pfad })
const grund = () => ({ grund: 'Zur Probe' })
const fall = (tat: string): Zeile => ({
  zugang: 'uebergabe.betreuen',
  vonA: true,
  pfad: (ids) => `/arbeitsplatz/uebergaben/${ids.uebergabe}${tat}`,
  felder: grund,
})
const email = (tat: string, felder?: Zeile['felder']): Zeile => ({
  zugang: 'postfach.sichten',
  vonA: true,
  pfad: (ids) => `/arbeitsplatz/e-mails/${ids.email}${tat}`,
  ...(felder && { felder }),
})
/** A way to sign in of A's; to others it is not there. */
const weg = (tat: string): Zeile => ({
  ...kunde,
  vonA: true,
  pfad: (ids) => `/konto/anmeldewege/${ids.weg}${tat}`,
  felder: () => ({ bezeichnung: 'Zur Probe' }),
})

interface Bogenseiten {
  readonly seite: string
  readonly jePerson?: string
  readonly jeEintrag?: string
  /** A has sent one. */
  readonly gesendet?: boolean
  /** Evidence that it asks for. */
  readonly nachweis?: string
}

/** All routes of a kind of form: filling in, checking, throwing away, sending, receipt. */
function bogenrouten(
  pfad: string,
  { seite, jePerson, jeEintrag, gesendet = false, nachweis }: Bogenseiten,
): Record<string, Zeile> {
  const unter = (ziel: string): Zeile => ({ ...kunde, pfad: () => `${pfad}/${ziel}` })
  const seiten = [
    [':bereich/:seite', seite],
    [':bereich/:seite/:person', jePerson ?? `${seite}/1`],
    [':bereich/:seite/:person/:eintrag', jeEintrag ?? `${seite}/1/1`],
  ] as const
  const empfang = (ende: string): Zeile => ({
    ...kunde,
    ...(gesendet ? { vonA: true } : { nieDa: true }),
    pfad: (ids) => `${pfad}/quittung/${ids.referenz}${ende}`,
  })
  return {
    [`GET ${pfad}`]: kunde,
    [`GET ${pfad}/pruefen`]: kunde,
    [`GET ${pfad}/loeschen`]: kunde,
    ...Object.fromEntries(
      seiten.flatMap(([muster, ziel]) => ['GET', 'POST'].map((tat) => [`${tat} ${pfad}/${muster}`, unter(ziel)])),
    ),
    [`POST ${pfad}/beginnen`]: kunde,
    [`POST ${pfad}/rueckgaengig`]: { ...kunde, felder: () => ({ version: '1' }) },
    [`POST ${pfad}/fassung`]: { ...kunde, felder: () => ({ fassung: 'x' }) },
    [`POST ${pfad}/loeschen`]: kunde,
    [`POST ${pfad}/zurueckholen`]: { ...kunde, felder: (ids) => ({ bogen: ids.bogen }) },
    [`GET ${pfad}/absenden`]: kunde,
    [`POST ${pfad}/absenden`]: {
      ...kunde,
      vonA: true,
      pfad: () => `${pfad}/absenden`,
      felder: (ids) => ({ schluessel: ids.bogen, wahrheit: 'ja' }),
    },
    ...(nachweis !== undefined && {
      [`GET ${pfad}/nachweise`]: kunde,
      [`GET ${pfad}/nachweise/:code/:instanz`]: unter(`nachweise/${nachweis}`),
      [`POST ${pfad}/nachweise/:code/:instanz`]: unter(`nachweise/${nachweis}`),
      [`GET ${pfad}/quittung/:referenz/nachweise`]: empfang('/nachweise'),
      [`POST ${pfad}/quittung/:referenz/nachweise`]: { ...empfang('/nachweise'), felder: () => ({ schluessel: '9' }) },
      [`GET ${pfad}/quittung/:referenz/nachweise/:code/:instanz`]: empfang('/nachweise/nw.mietvertrag/antrag'),
      [`POST ${pfad}/quittung/:referenz/nachweise/:code/:instanz`]: empfang('/nachweise/nw.mietvertrag/antrag'),
      [`GET ${pfad}/quittung/:referenz/nachgereicht/:runde`]: { ...empfang('/nachgereicht/2'), nieDa: true },
    }),
    [`GET ${pfad}/quittung/:referenz`]: empfang(''),
    [`GET ${pfad}/quittung/:referenz/dokument`]: empfang('/dokument'),
  }
}

const umwandeln: Zeile = {
  zugang: 'step.umwandeln',
  vonA: true,
  pfad: (ids) => `/arbeitsplatz/step/personen/${ids.person}/umwandeln`,
}
const paar = (ids: Ids) => `/arbeitsplatz/step/dubletten/${ids.paar}`
const aehnliche = (ids: Ids) => `/arbeitsplatz/step/personen/${ids.person}/dubletten`
const vorschau = (ids: Ids) => `/arbeitsplatz/step/personen/${ids.person}/zusammenfuehren/${ids.zwilling}`
const dublettenwege = Object.fromEntries([
  dublette('GET /arbeitsplatz/step/dubletten/:paar', paar),
  dublette('POST /arbeitsplatz/step/dubletten/:paar', paar, () => ({ urteil: 'unklar', wieder: '7' })),
  dublette('POST /arbeitsplatz/step/dubletten/:paar/ueberspringen', (ids) => `${paar(ids)}/ueberspringen`),
  dublette('GET /arbeitsplatz/step/personen/:id/dubletten', aehnliche),
  dublette('POST /arbeitsplatz/step/personen/:id/dubletten', aehnliche),
  dublette('GET /arbeitsplatz/step/personen/:id/zusammenfuehren/:mit', vorschau),
  dublette('POST /arbeitsplatz/step/personen/:id/zusammenfuehren/:mit', vorschau),
  dublette('GET /arbeitsplatz/step/zusammenfuehrungen/:id', merge('')),
  ...['aufheben', 'widersprechen', 'zurueckziehen', 'gesehen', 'zugeordnet'].map((tat) =>
    dublette(`POST /arbeitsplatz/step/zusammenfuehrungen/:id/${tat}`, merge(`/${tat}`), grund),
  ),
])

/** Every route of the house. A new route needs a line here. */
export const routen: Readonly<Record<string, Zeile>> = {
  'GET /betrieb/lebt': alle,
  'GET /betrieb/bereit': alle,
  'GET /betrieb/metriken': { zugang: 'token' },
  'POST /sitzung/verlaengern': alle,
  'POST /arbeitsplatz/sitzung/verlaengern': alle,

  'GET /muster': alle,
  'GET /muster/formular': alle,
  'POST /muster/formular': alle,
  'GET /muster/fehler': alle,
  'GET /muster/arbeitsplatz': alle,
  'GET /muster/frage': alle,
  'GET /muster/feldarten': alle,
  'GET /muster/sitzung': alle,
  'POST /muster': alle,
  'POST /muster/arbeitsplatz': alle,

  'GET /arbeitsplatz/zentrale/weisungen': personal,
  'GET /arbeitsplatz/zentrale/weisungen/:nummer': {
    ...personal,
    pfad: () => '/arbeitsplatz/zentrale/weisungen/202511007',
  },
  'GET /arbeitsplatz/zentrale/stichtag': personal,

  'GET /jobcenter-finden': alle,
  'POST /jobcenter-finden': { ...alle, felder: () => ({ wo: '24103' }) },
  'GET /jobcenter/:kennung': { ...alle, pfad: () => '/jobcenter/musterstadt' },
  'GET /arbeitsplatz/anmelden': alle,
  'GET /arbeitsplatz/anmelden/los': { ...alle, brauchtAnbieter: true },
  'GET /arbeitsplatz/anmelden/zurueck': alle,
  'POST /arbeitsplatz/abmelden': alle,
  'GET /arbeitsplatz/abgemeldet': alle,
  'GET /arbeitsplatz/dienststelle': personal,
  'POST /arbeitsplatz/dienststelle': { ...personal, felder: (ids) => ({ dienststelle: ids.dienststelle }) },

  'GET /arbeitsplatz/einkauf': { zugang: 'organisation.einkauf' },
  'POST /arbeitsplatz/einkauf': { zugang: 'organisation.einkauf', felder: () => ({ leistung: 'o7-telefonie' }) },
  'POST /arbeitsplatz/einkauf/:id/beenden': {
    zugang: 'organisation.einkauf',
    pfad: (ids) => `/arbeitsplatz/einkauf/${ids.einkauf}/beenden`,
  },

  'GET /registrieren': alle,
  'POST /registrieren': { ...alle, felder: adresse },
  'GET /registrieren/gesendet': alle,
  'POST /registrieren/gesendet': alle,
  'GET /registrieren/bestaetigen': alle,
  'POST /registrieren/bestaetigen': alle,
  'GET /anmelden': alle,
  'POST /anmelden': { ...alle, felder: adresse },
  'POST /abmelden': alle,
  'GET /abgemeldet': alle,
  'GET /passwort-vergessen': alle,
  'POST /passwort-vergessen': { ...alle, felder: adresse },
  'GET /passwort-vergessen/gesendet': alle,
  'GET /passwort-neu': alle,
  'POST /passwort-neu': { ...alle, felder: adresse },
  'GET /konto': kunde,
  'GET /konto/pin-brief': kunde,
  'POST /konto/pin-brief': kunde,
  'GET /konto/pin-code': kunde,
  'POST /konto/pin-code': { ...kunde, felder: () => ({ code: '3333-3333-3333' }) },
  'GET /freischaltcode': alle,
  'POST /freischaltcode': { ...alle, felder: () => ({ code: '3333-3333-3333' }) },
  'POST /freischaltcode/verbinden': kunde,
  'GET /erste-anmeldung': alle,
  'POST /erste-anmeldung': { ...alle, felder: () => ({ kennung: 'kunde-33333333', code: '3333' }) },
  'GET /arbeitsplatz/step/personen/:id/online-konto': onlineKonto(''),
  'POST /arbeitsplatz/step/personen/:id/online-konto/freischaltcode': onlineKonto('/freischaltcode', { weg: 'brief' }),
  'POST /arbeitsplatz/step/personen/:id/online-konto/blatt/:code': {
    zugang: 'konto.begleiten',
    nieDa: true,
    pfad: (ids) => `/arbeitsplatz/step/personen/${ids.person}/online-konto/blatt/${ids.akte}`,
  },
  'GET /arbeitsplatz/step/personen/:id/online-konto/ablehnung': onlineKonto('/ablehnung'),
  'POST /arbeitsplatz/step/personen/:id/online-konto/ablehnung': onlineKonto('/ablehnung'),
  'POST /arbeitsplatz/step/personen/:id/online-konto/ablehnung/zuruecknehmen': onlineKonto('/ablehnung/zuruecknehmen'),
  'GET /arbeitsplatz/step/personen/:id/online-konto/sperre': onlineKonto('/sperre'),
  'POST /arbeitsplatz/step/personen/:id/online-konto/sperren': onlineKonto('/sperren'),
  'POST /arbeitsplatz/step/personen/:id/online-konto/entsperren': onlineKonto('/entsperren'),
  'GET /arbeitsplatz/step/personen/:id/online-konto/information': onlineKonto('/information'),
  'POST /arbeitsplatz/step/personen/:id/online-konto/information': onlineKonto('/information'),
  'GET /arbeitsplatz/step/personen/:id/online-konto/anlegen': { ...onlineKonto('/anlegen'), zugang: 'konto.anlegen' },
  'POST /arbeitsplatz/step/personen/:id/online-konto/anlegen': { ...onlineKonto('/anlegen'), zugang: 'konto.anlegen' },
  'POST /arbeitsplatz/step/personen/:id/online-konto/zugangsdaten': {
    ...onlineKonto('/zugangsdaten'),
    zugang: 'konto.anlegen',
  },
  'GET /arbeitsplatz/step/ohne-konto': { zugang: 'konto.begleiten', vonA: false },
  'POST /arbeitsplatz/step/ohne-konto/einladen': { zugang: 'konto.begleiten', vonA: false },
  'GET /arbeitsplatz/statistik': { zugang: 'statistik.lesen' },
  'GET /arbeitsplatz/statistik/zahlen.csv': { zugang: 'statistik.lesen' },
  'GET /arbeitsplatz/verbis/kunden/:id': verbis(''),
  'GET /arbeitsplatz/verbis/kunden/:id/arbeitsmarktprofil': verbis('/arbeitsmarktprofil'),
  'GET /arbeitsplatz/verbis/kunden/:id/suchassistent': verbis('/suchassistent'),
  'GET /arbeitsplatz/verbis/kunden/:id/suchassistent/erstellen': verbis('/suchassistent/erstellen'),
  'POST /arbeitsplatz/verbis/kunden/:id/suchassistent/erstellen': verbis('/suchassistent/erstellen'),
  'POST /arbeitsplatz/verbis/kunden/:id/zuschicken': verbis('/zuschicken'),
  'POST /arbeitsplatz/verbis/kunden/:id/ausdruck': verbis('/ausdruck'),
  'GET /arbeitsplatz/step/briefe': { zugang: 'konto.begleiten' },
  'POST /arbeitsplatz/step/briefe/:id/erledigt': {
    zugang: 'konto.begleiten',
    nieDa: true,
    pfad: (ids) => `/arbeitsplatz/step/briefe/${ids.akte}/erledigt`,
  },
  'GET /wiederherstellen/brief': alle,
  'POST /wiederherstellen/brief': { ...alle, felder: () => ({ kennung: 'niemand@beispiel.de' }) },
  'GET /wiederherstellen/gesendet': alle,
  'GET /wiederherstellen/code': alle,
  'POST /wiederherstellen/code': { ...alle, felder: () => ({ kennung: 'niemand@beispiel.de', code: '3333' }) },
  'GET /konto/stufe': kunde,
  'GET /konto/stufe/passwort': kunde,
  'POST /konto/stufe/passwort': kunde,
  'GET /konto/stufe/code': kunde,
  'POST /konto/stufe/code': kunde,
  'GET /konto/stufe/passkey': kunde,
  'POST /konto/stufe/passkey': kunde,
  'GET /anmelden/zweiter-faktor': alle,
  'POST /anmelden/zweiter-faktor': alle,
  'POST /anmelden/passkey': alle,
  'POST /anmelden/passkey/aufgabe': alle,
  'GET /konto/anmeldewege': kunde,
  'GET /konto/anmeldewege/:id': weg(''),
  'POST /konto/anmeldewege/:id/name': weg('/name'),
  'POST /konto/anmeldewege/:id/entfernen': weg('/entfernen'),
  'GET /konto/anmeldewege/passkey': kunde,
  'POST /konto/anmeldewege/passkey/aufgabe': kunde,
  'POST /konto/anmeldewege/passkey': kunde,
  'GET /konto/anmeldewege/app': kunde,
  'POST /konto/anmeldewege/app': kunde,
  'GET /konto/anmeldewege/app/entfernen': kunde,
  'POST /konto/anmeldewege/app/entfernen': kunde,
  'GET /konto/anmeldewege/ersatzcodes': kunde,
  'POST /konto/anmeldewege/ersatzcodes': kunde,
  'GET /konto/passwort': kunde,
  'POST /konto/passwort': kunde,
  'GET /konto/email': kunde,
  'POST /konto/email': { ...kunde, felder: () => ({ email: 'neu@beispiel.de' }) },
  'GET /konto/email/gesendet': kunde,
  'GET /konto/email/bestaetigen': kunde,
  'POST /konto/email/bestaetigen': kunde,
  'GET /konto/loeschen': kunde,
  'POST /konto/loeschen': kunde,
  'POST /konto/dienste/:nummer/beenden': {
    ...kunde,
    pfad: () => `/konto/dienste/${'0'.repeat(64)}/beenden`,
  },
  'GET /konto-geloescht': alle,
  'GET /das-war-ich-nicht': alle,
  'GET /konto/sitzungen': kunde,
  'POST /konto/sitzungen/beenden': { ...kunde, felder: (ids) => ({ id: ids.sitzung }) },
  'POST /konto/sitzungen/alle-beenden': { ...kunde, felder: (ids) => ({ id: ids.sitzung, konto: ids.konto }) },

  'GET /anmelden/bundid': alle,
  'GET /anmelden/verbund': alle,
  'GET /anmelden/nicht-gelungen': alle,
  'GET /registrieren/nachweis': alle,
  'POST /registrieren/nachweis': { ...alle, felder: adresse },
  'GET /registrieren/nachweis/gesendet': alle,
  'GET /registrieren/nachweis/bestaetigen': alle,
  'POST /registrieren/nachweis/bestaetigen': alle,
  'GET /konto/nachweis': kunde,
  'POST /konto/nachweis/uebernehmen': { ...kunde, felder: (ids) => ({ art: 'bundid', konto: ids.konto }) },
  'GET /konto/nachweis/pruefen': kunde,
  'POST /konto/nachweis/pruefen': { ...kunde, felder: () => ({ entscheidung: 'uebernehmen' }) },
  'GET /konto/nachweis/stufe': { ...kunde, pfad: () => '/konto/nachweis/stufe?art=bundid&stufe=3' },
  'GET /konto/bundid/metadaten': alle,
  'POST /konto/bundid/beginnen': { ...alle, felder: (ids) => ({ zweck: 'anmelden', konto: ids.konto }) },
  'POST /konto/bundid/antwort': { ...alle, vonAussen: true, felder: () => ({ SAMLResponse: 'PHg+', RelayState: 'x' }) },
  'GET /konto/bundid/fertig': alle,
  'GET /konto/verbund/los': alle,
  'GET /konto/verbund/zurueck': alle,

  'GET /antrag/tag': alle,
  'POST /antrag/tag/neu': { ...alle, felder: (ids) => ({ schluessel: ids.schluessel, besitzer: ids.konto }) },
  'GET /antrag/tag/person': alle,
  'POST /antrag/tag/person': { ...alle, felder: (ids) => ({ schluessel: ids.schluessel, person: ids.person }) },
  'GET /antrag/tag/anschrift': alle,
  'POST /antrag/tag/anschrift': { ...alle, felder: (ids) => ({ schluessel: ids.schluessel, person: ids.person }) },
  'GET /antrag/tag/jobcenter': alle,
  'POST /antrag/tag/jobcenter': { ...alle, felder: (ids) => ({ jobcenter: ids.dienststelle }) },
  'GET /antrag/tag/pruefen': alle,
  'POST /antrag/tag/pruefen': { ...kunde, felder: (ids) => ({ schluessel: ids.schluessel }) },
  'GET /antrag/tag/quittung/:referenz': {
    ...kunde,
    vonA: true,
    pfad: (ids) => `/antrag/tag/quittung/${ids.referenz}`,
  },
  'GET /antrag/:referenz/dokument': { ...kunde, vonA: true, pfad: (ids) => `/antrag/${ids.referenz}/dokument` },

  'GET /antrag/:referenz': { ...kunde, vonA: true, pfad: (ids) => `/antrag/${ids.referenz}` },
  ...bogenrouten('/antrag/hauptantrag', {
    seite: 'menschen/wer',
    jePerson: 'ich/name/1',
    jeEintrag: 'einkommen/arbeit/1/1',
    gesendet: true,
    nachweis: 'nw.ausweis/person-1',
  }),
  ...bogenrouten('/antrag/weiterbewilligung', { seite: 'wba/start', nachweis: 'nw.ausweis/person-1' }),
  ...bogenrouten('/veraenderung', { seite: 'vaem/art', nachweis: 'nw.ausweis/person-1' }),
  'GET /arbeitsmarktprofil': kunde,
  'GET /arbeitsmarktprofil/absenden': kunde,
  'POST /arbeitsmarktprofil/absenden': { ...kunde, felder: () => ({ wahrheit: 'ja' }) },
  ...bogenrouten('/arbeitsmarktprofil/situation', { seite: 'oap/situation' }),
  ...bogenrouten('/arbeitsmarktprofil/lebenslauf', { seite: 'oap/stationen' }),
  ...bogenrouten('/arbeitsmarktprofil/rahmen', { seite: 'oap/rahmen' }),
  ...postfachrouten,
  'GET /unterlagen': kunde,
  'POST /unterlagen': kunde,
  'POST /unterlagen/:id/entfernen': datei((ids) => `/unterlagen/${ids.datei}/entfernen`),
  'POST /unterlagen/:id/zurueckholen': datei((ids) => `/unterlagen/${ids.datei}/zurueckholen`),
  'GET /dateien/:id': datei((ids) => `/dateien/${ids.datei}`),
  'GET /dateien/:id/stand': datei((ids) => `/dateien/${ids.datei}/stand`),
  'OPTIONS /dateien/tus': alle,
  'POST /dateien/tus': kunde,
  'PATCH /dateien/tus/:id': datei((ids) => `/dateien/tus/${ids.uebertragung}`),
  'DELETE /dateien/tus/:id': datei((ids) => `/dateien/tus/${ids.uebertragung}`),

  'GET /': alle,
  'GET /so-geht-es': alle,
  'GET /hilfe': alle,
  'GET /hilfe/notlage': alle,
  'GET /barrierefreiheit': alle,
  'GET /datenschutz': alle,
  'GET /impressum': alle,
  'GET /leichte-sprache': alle,
  'GET /gebaerdensprache': alle,
  'GET /barriere-melden': alle,
  'POST /barriere-melden': { ...alle, felder: () => ({ was: 'Der Knopf fehlt.' }) },
  'GET /barriere-melden/gesendet': alle,
  'GET /sprache/:sprache': { ...alle, pfad: () => '/sprache/en' },
  'GET /darstellung': alle,
  'POST /darstellung': { ...alle, felder: () => ({ thema: 'hell' }) },
  'GET /uebersicht': kunde,
  'GET /verlauf': kunde,

  'GET /arbeitsplatz': personal,
  'GET /arbeitsplatz/e-mails': { zugang: 'postfach.sichten', vonA: false },
  'GET /arbeitsplatz/e-mails/:id': email(''),
  'GET /arbeitsplatz/e-mails/:id/original': email('/original'),
  'POST /arbeitsplatz/e-mails/:id/zuordnen': email('/zuordnen', () => ({ gespraech: '', text: 'Zur Probe' })),
  'POST /arbeitsplatz/e-mails/:id/verwerfen': email('/verwerfen', grund),
  'GET /arbeitsplatz/uebergaben': { zugang: 'uebergabe.betreuen' },
  'GET /arbeitsplatz/uebergaben/:id': fall(''),
  'POST /arbeitsplatz/uebergaben/:id/erneut': fall('/erneut'),
  'POST /arbeitsplatz/uebergaben/:id/aufgeben': fall('/aufgeben'),
  'GET /arbeitsplatz/datenschutz/protokoll': { zugang: 'protokoll.lesen' },
  'POST /arbeitsplatz/datenschutz/protokoll': { zugang: 'protokoll.lesen', felder: grund },
  'GET /arbeitsplatz/datenschutz/protokoll/:id': {
    zugang: 'protokoll.lesen',
    pfad: (ids) => `/arbeitsplatz/datenschutz/protokoll/${ids.akte}`,
  },
  'POST /arbeitsplatz/datenschutz/protokoll/:id/ausgabe': {
    zugang: 'protokoll.lesen',
    pfad: (ids) => `/arbeitsplatz/datenschutz/protokoll/${ids.akte}/ausgabe`,
  },
  'GET /arbeitsplatz/step': { zugang: 'step.suchen' },
  'POST /arbeitsplatz/step': { zugang: 'step.suchen', felder: () => ({ name: 'Zufall', wo: 'hier' }) },
  'GET /arbeitsplatz/step/suche/:id': {
    zugang: 'step.suchen',
    pfad: (ids) => `/arbeitsplatz/step/suche/${ids.inhouse}`,
  },
  'GET /arbeitsplatz/step/personen/neu': { zugang: 'step.bearbeiten' },
  'POST /arbeitsplatz/step/personen/neu': { zugang: 'step.bearbeiten' },
  'GET /arbeitsplatz/step/personen/:id': person('', 'step.lesen'),
  'GET /arbeitsplatz/step/personen/:id/aenderungen': person('/aenderungen', 'step.lesen'),
  ...Object.fromEntries(personteile),
  'POST /arbeitsplatz/step/personen/:id/auskunftssperre/aufheben': {
    ...person('/auskunftssperre/aufheben', 'step.auskunftssperre'),
    vonA: false,
  },
  'GET /arbeitsplatz/step/personen/:id/umwandeln': umwandeln,
  'POST /arbeitsplatz/step/personen/:id/umwandeln': umwandeln,
  'GET /arbeitsplatz/step/internetpersonen': { zugang: 'step.umwandeln', vonA: false },
  // Names stand on the list of A's own office.
  'GET /arbeitsplatz/step/dubletten': { zugang: 'step.zusammenfuehren', vonA: false },
  'POST /arbeitsplatz/step/dubletten/naechstes': { zugang: 'step.zusammenfuehren' },
  'GET /arbeitsplatz/step/zusammenfuehrungen': { zugang: 'step.zusammenfuehren' },
  ...dublettenwege,
  'GET /arbeitsplatz/eakte/postkoerbe': akte,
  'GET /arbeitsplatz/eakte/postkoerbe/meine': akte,
  'GET /arbeitsplatz/eakte/unvollstaendig': akte,
  'GET /arbeitsplatz/eakte/befunde': { ...akte, vonA: false },
  'POST /arbeitsplatz/eakte/akten/:id': {
    ...akte,
    vonA: true,
    pfad: (ids) => `/arbeitsplatz/eakte/akten/${ids.akte}`,
    felder: () => ({ worte: 'Zufall' }),
  },
  'GET /arbeitsplatz/antraege/anfordern/:person': anfordern,
  'POST /arbeitsplatz/antraege/anfordern/:person': anfordern,
  'POST /arbeitsplatz/antraege/anfordern/:person/zuruecknehmen': {
    ...anfordern,
    nieDa: true,
    pfad: (ids) => `/arbeitsplatz/antraege/anfordern/${ids.person}/zuruecknehmen`,
  },
  'GET /arbeitsplatz/eakte/vertretung': { zugang: 'eakte.bearbeiten' },
  'POST /arbeitsplatz/eakte/vertretung': { zugang: 'eakte.bearbeiten' },
  'POST /arbeitsplatz/eakte/vertretung/:id/beenden': {
    zugang: 'eakte.bearbeiten',
    nieDa: true,
    pfad: () => '/arbeitsplatz/eakte/vertretung/01900000-0000-7000-8000-000000000000/beenden',
  },
  'GET /arbeitsplatz/eakte/auftraege': { ...akte, vonA: false },
  'GET /arbeitsplatz/eakte/postkoerbe/neu': { zugang: 'eakte.postkoerbe' },
  'POST /arbeitsplatz/eakte/postkoerbe/neu': { zugang: 'eakte.postkoerbe' },
  'GET /arbeitsplatz/eakte/postkoerbe/:id/einstellungen': postkorb('einstellungen'),
  'POST /arbeitsplatz/eakte/postkoerbe/:id/einstellungen': postkorb('einstellungen', korbangaben),
  'POST /arbeitsplatz/eakte/postkoerbe/:id/einstellungen/schliessen': postkorb('einstellungen/schliessen'),
  'POST /arbeitsplatz/eakte/postkoerbe/:id/einstellungen/oeffnen': postkorb('einstellungen/oeffnen'),
  'POST /arbeitsplatz/eakte/postkoerbe/:id/mitglieder': postkorb('mitglieder', (ids) => ({ personal: ids.personal })),
  'POST /arbeitsplatz/eakte/postkoerbe/:id/mitglieder/:personal/entfernen': {
    ...postkorb('mitglieder'),
    pfad: (ids) => `/arbeitsplatz/eakte/postkoerbe/${ids.postkorb}/mitglieder/${ids.personal}/entfernen`,
  },
  'GET /arbeitsplatz/eakte/postkoerbe/:id': {
    ...akte,
    vonA: true,
    pfad: (ids) => `/arbeitsplatz/eakte/postkoerbe/${ids.postkorb}`,
  },
  'POST /arbeitsplatz/eakte/postkoerbe/:id/naechster': {
    zugang: 'eakte.bearbeiten',
    pfad: (ids) => `/arbeitsplatz/eakte/postkoerbe/${ids.postkorb}/naechster`,
  },
  'GET /arbeitsplatz/eakte/akten': akte,
  'POST /arbeitsplatz/eakte/akten': { ...akte, felder: () => ({ begriff: 'Zufall' }) },
  'GET /arbeitsplatz/eakte/akten/suche/:id': { ...akte, pfad: (ids) => `/arbeitsplatz/eakte/akten/suche/${ids.akte}` },
  'GET /arbeitsplatz/eakte/akten/:id': { ...akte, vonA: true, pfad: (ids) => `/arbeitsplatz/eakte/akten/${ids.akte}` },
  'GET /arbeitsplatz/eakte/akten/:id/xdomea': {
    zugang: 'eakte.bearbeiten',
    vonA: true,
    pfad: (ids) => `/arbeitsplatz/eakte/akten/${ids.akte}/xdomea`,
  },
  'GET /arbeitsplatz/eakte/dokumente/:id': {
    ...akte,
    vonA: true,
    pfad: (ids) => `/arbeitsplatz/eakte/dokumente/${ids.dokument}`,
  },
  'GET /arbeitsplatz/eakte/auftraege/:nummer': {
    ...akte,
    vonA: true,
    pfad: (ids) => `/arbeitsplatz/eakte/auftraege/${ids.auftrag}`,
  },
  'POST /arbeitsplatz/eakte/auftraege/:nummer/nehmen': auftrag('nehmen'),
  'POST /arbeitsplatz/eakte/auftraege/:nummer/zurueckgeben': auftrag('zurueckgeben'),
  'POST /arbeitsplatz/eakte/auftraege/:nummer/erledigen': auftrag('erledigen'),
  'POST /arbeitsplatz/eakte/auftraege/:nummer/rueckgaengig': auftrag('rueckgaengig'),
  'GET /arbeitsplatz/eakte/auftraege/:nummer/abgeben': auftrag('abgeben'),
  'POST /arbeitsplatz/eakte/auftraege/:nummer/abgeben': auftrag('abgeben', grund),
  'GET /arbeitsplatz/eakte/auftraege/:nummer/weiterleiten': auftrag('weiterleiten'),
  'POST /arbeitsplatz/eakte/auftraege/:nummer/weiterleiten': auftrag('weiterleiten', (ids) => ({
    ...grund(),
    postkorb: ids.postkorb,
  })),
  'GET /arbeitsplatz/eakte/auftraege/:nummer/uebernehmen': auftrag('uebernehmen'),
  'POST /arbeitsplatz/eakte/auftraege/:nummer/uebernehmen': auftrag('uebernehmen', grund),
  ...regelwerkwege,
  ...konfigurationswege,
  ...servicecenterwege,
}

const sachbearbeitung = [
  'postfach.lesen',
  'postfach.schreiben',
  'eakte.lesen',
  'eakte.bearbeiten',
  'step.lesen',
  'step.suchen',
  'step.bearbeiten',
  'step.umwandeln',
  'step.zusammenfuehren',
  'konto.begleiten',
] as const
/** Rights of the staff of these tests, as the roles of the demo give them. */
const rechte: Partial<Record<Wer, readonly Zugang[]>> = {
  sachbearbeitung: [...sachbearbeitung],
  andereStelle: [...sachbearbeitung],
  teamleitung: [
    ...sachbearbeitung,
    'step.auskunftssperre',
    'statistik.lesen',
    'uebergabe.betreuen',
    'postfach.sichten',
    'organisation.einkauf',
    'eakte.postkoerbe',
    'fassung.eakte.regelwerk',
  ],
  eingangszone: [
    ...sachbearbeitung.filter((recht) => !/^(?:eakte|postfach)/.test(recht)),
    'konto.anlegen',
    'verbis.lesen',
  ],
  konfiguration: ['fassung.konfiguration'],
  zentrale: [],
  steuerung: ['statistik.lesen', 'konfiguration.zentral'],
  datenschutz: ['protokoll.lesen'],
  betrieb: ['uebergabe.betreuen'],
}
const ausMusterstadt: ReadonlySet<Wer> = new Set(['sachbearbeitung', 'teamleitung', 'eingangszone'])

/** What the one who asks must get. */
export type Erwartung = 'offen' | '/anmelden' | '/arbeitsplatz/anmelden' | 403 | 404

export function erwartung({ zugang, vonA, nieDa }: Zeile, einer: Wer): Erwartung {
  if (zugang === 'alle') return 'offen'
  if (zugang === 'token') return 404
  if (zugang === 'kunde') {
    if (einer !== 'kundeA' && einer !== 'kundeB') return '/anmelden'
    return nieDa === true || (vonA === true && einer !== 'kundeA') ? 404 : 'offen'
  }
  if (einer === 'ohneRolle') return 403
  const eigene = rechte[einer]
  if (eigene === undefined) return '/arbeitsplatz/anmelden'
  if (zugang !== 'personal' && !eigene.includes(zugang)) return 403
  return nieDa === true || (vonA === true && !ausMusterstadt.has(einer)) ? 404 : 'offen'
}

/** May names and addresses of A stand on the page? */
export const darfSehen = ({ zugang, vonA }: Zeile, einer: Wer): boolean =>
  einer === 'kundeA' ||
  (/^(eakte|postfach|step|konto|verbis)\./.test(zugang) && vonA !== undefined && ausMusterstadt.has(einer))

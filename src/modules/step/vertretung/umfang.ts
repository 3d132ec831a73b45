/** Kinds of representation, as the law names them. */
export const vertretungsarten = ['gesetzlich', 'betreuung', 'vormundschaft', 'vollmacht'] as const
export type Vertretungsart = (typeof vertretungsarten)[number]

export const vertretungsartName: Readonly<Record<Vertretungsart, string>> = {
  gesetzlich: 'Gesetzliche Vertretung (Eltern, § 1629 BGB)',
  betreuung: 'Rechtliche Betreuung (§ 1814 BGB)',
  vormundschaft: 'Vormundschaft oder Pflegschaft (§ 1773, § 1809 BGB)',
  vollmacht: 'Vollmacht (§ 13 SGB X)',
}

/** What a representation covers (SC-05): within it one acts, outside it someone is a messenger only. */
export const umfaenge = ['alles', 'auskunft', 'antrag', 'geld', 'post', 'termine', 'rechtsbehelf'] as const
export type Umfang = (typeof umfaenge)[number]

export const umfangName: Readonly<Record<Umfang, string>> = {
  alles: 'alles, ohne Einschränkung',
  auskunft: 'Auskünfte erhalten',
  antrag: 'Anträge stellen und Angaben machen',
  geld: 'Geld empfangen, Konto ändern (Vermögenssorge)',
  post: 'Post und Bescheide empfangen',
  termine: 'Termine vereinbaren und begleiten',
  rechtsbehelf: 'Widerspruch einlegen und Klage erheben',
}

export const nachweise = [
  'vollmacht-original',
  'vollmacht-kopie',
  'betreuerausweis',
  'urkunde',
  'beschluss',
  'muendlich',
] as const
export type Nachweis = (typeof nachweise)[number]

export const nachweisName: Readonly<Record<Nachweis, string>> = {
  'vollmacht-original': 'Vollmacht im Original gesehen',
  'vollmacht-kopie': 'Vollmacht in Kopie',
  betreuerausweis: 'Betreuerausweis (§ 290 FamFG)',
  urkunde: 'Geburtsurkunde oder Sorgeerklärung',
  beschluss: 'Beschluss des Gerichts',
  muendlich: 'von der vertretenen Person mündlich erklärt',
}

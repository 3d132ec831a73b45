import { type Formularart, personAus, zustaendigeStelle } from '../antrag/index.ts'

/** The three eServices of the labour-market profile as one form (OA-01): situation, CV, frame of the search. */
export const arbeitsmarktprofil: Formularart = {
  art: 'oap',
  pfad: '/arbeitsmarktprofil',
  umfang: {
    seiten: ({ bereich }) => bereich === 'Beruf und Arbeitsmarkt',
    // Who comes here wants to work: nobody else is asked to.
    fest: {
      antrag: { 'hauptantrag.antrag.art': 'neu' },
      'person/1': { 'hauptantrag.person.erwerbsfaehig': 'ja' },
    },
    zuletzt: '',
  },
  // Waits for the customer right after the Tag der Antragstellung, also before the conversion (HA-05, ST-02).
  async tor(tx, haus, kunde) {
    const dienststelleId = await zustaendigeStelle(tx, kunde)
    if (dienststelleId === undefined) return { zu: 'ohne-antrag' }
    return { offen: { antragId: null, dienststelleId, vorbelegt: { 'person/1': await personAus(tx, haus, kunde) } } }
  },
  stichtag: (_tx, _antragId, begonnen) => Promise.resolve(begonnen),
  grund: () => undefined,
  name: () => undefined,
}

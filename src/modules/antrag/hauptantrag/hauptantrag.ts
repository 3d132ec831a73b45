import type { Antworten } from '../../strecke/index.ts'
import type { Formularart } from '../bogen/formularart.ts'
import { eksZeilen } from './eks-summen.ts'
import { grund } from './gruende.ts'
import { tor } from './tor.ts'

/** Areas that other forms ask, and what an employer certifies. */
const andere: ReadonlySet<string> = new Set(['Weiterbewilligung', 'Änderung mitteilen', 'Arbeitgeber'])

const wort = (antworten: Antworten, person: number, id: string): string | undefined => {
  const antwort = antworten[`person/${person}`]?.[id]
  return typeof antwort === 'string' && antwort !== '' ? antwort : undefined
}

/** The Hauptantrag with all its Anlagen, as areas of life (HA-02). */
export const hauptantrag: Formularart = {
  art: 'hauptantrag',
  pfad: '/antrag/hauptantrag',
  umfang: {
    // The declaration is made by sending.
    seiten: ({ bereich, key }) => !andere.has(bereich) && !key.startsWith('oap.') && key !== 'abschluss.pruefen',
    fest: { antrag: { 'hauptantrag.antrag.art': 'neu' } },
    ohne: new Set(['hauptantrag.antrag.unterschrift-datum']),
    zuletzt: 'Abschluss',
  },
  tor,
  async stichtag(tx, antragId, begonnen) {
    if (antragId === null) return begonnen
    const zeile = await tx
      .selectFrom('antrag.antrag')
      .select('tag_der_antragstellung')
      .where('id', '=', antragId)
      .executeTakeFirst()
    return zeile?.tag_der_antragstellung ?? begonnen
  },
  grund,
  ausgerechnet: eksZeilen,
  name: (antworten, person) =>
    wort(antworten, person, 'hauptantrag.person.vorname') ?? wort(antworten, person, 'haushalt.person.name'),
}

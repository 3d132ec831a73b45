import { Filter as FilterLeiste, Select } from '../../../platform/html/index.ts'
import type { Kollege } from '../../organisation/index.ts'
import { artenliste, artName } from '../texte.ts'
import { adresse, type Ansicht } from './filter.ts'

interface Props {
  pfad: string
  ansicht: Ansicht
  /** One's own orders: all in work, all in one's own hands. */
  eigene: boolean
  kollegen: readonly Kollege[]
}

/** What a list shows of its orders; one's own have no state to choose. */
export const Filterleiste = ({ pfad, ansicht: { filter }, eigene, kollegen }: Props) => {
  const aktiv = [
    ...(filter.stand === 'offen'
      ? []
      : [{ text: `Stand: ${filter.stand}`, ohne: adresse(pfad, { ...filter, stand: 'offen' }) }]),
    ...(filter.faellig === undefined
      ? []
      : [{ text: `Fällig: ${fristen[filter.faellig]}`, ohne: adresse(pfad, { ...filter, faellig: undefined }) }]),
    ...(filter.art === undefined
      ? []
      : [{ text: `Art: ${artName(filter.art)}`, ohne: adresse(pfad, { ...filter, art: undefined }) }]),
    ...(filter.bearbeiter === undefined
      ? []
      : [
          {
            text: `Bei: ${bei(kollegen, filter.bearbeiter)}`,
            ohne: adresse(pfad, { ...filter, bearbeiter: undefined }),
          },
        ]),
  ]
  return (
    <FilterLeiste aktion={pfad} aktiv={aktiv}>
      {!eigene && (
        <Select
          name="stand"
          label="Stand"
          leer={false}
          wert={filter.stand}
          breite={20}
          moeglichkeiten={[
            { wert: 'offen', text: 'alle offenen' },
            { wert: 'frei', text: 'nur freie' },
            { wert: 'erledigt', text: 'erledigte' },
          ]}
        />
      )}
      <Select
        name="faellig"
        label="Fällig"
        leer="alle"
        wert={filter.faellig}
        breite={20}
        moeglichkeiten={Object.entries(fristen).map(([wert, text]) => ({ wert, text }))}
      />
      <Select name="art" label="Art" leer="alle" wert={filter.art} breite={20} moeglichkeiten={artenliste} />
      {kollegen.length > 0 && (
        <Select
          name="bearbeiter"
          label="Bei"
          leer="allen"
          wert={filter.bearbeiter}
          breite={20}
          moeglichkeiten={kollegen.map(({ id, name }) => ({ wert: id, text: name }))}
        />
      )}
    </FilterLeiste>
  )
}

const fristen = { heute: 'heute', ueberfaellig: 'überfällig' }

const bei = (kollegen: readonly Kollege[], id: string): string =>
  kollegen.find((kollege) => kollege.id === id)?.name ?? 'jemand anderem'

import type { Haus } from '../../../../platform/haus.ts'
import { NORM_VERSION } from '../../abgleich/person.ts'
import { abgleicheAktualisieren } from '../aktualisieren/command.ts'
import { lang } from '../suche/lang.ts'

/** Persons per transaction: a step that is lost when the process is killed. */
const SCHUB = 100
const ANFANG = '00000000-0000-0000-0000-000000000000'

/**
 * Makes anew what is compared of all persons that were prepared by another version, or never. Goes on where it stopped; done
 * once per version, because every command that changes a person keeps its row up to date.
 * @param halt asked after each step: true stops
 * @returns true when all are done
 */
export async function abgleichNachziehen({ db }: Pick<Haus, 'db'>, halt: () => boolean): Promise<boolean> {
  for (;;) {
    const fertig = await lang(db, async (tx) => {
      const stand = await tx
        .selectFrom('step.abgleich_stand')
        .select(['bis', 'fertig'])
        .where('norm', '=', NORM_VERSION)
        .executeTakeFirst()
      if (stand?.fertig) return true
      const alte = await tx
        .selectFrom('step.person as p')
        .leftJoin('step.abgleich_person as a', 'a.person_id', 'p.id')
        .select('p.id')
        .where('p.id', '>', stand?.bis ?? ANFANG)
        .where('p.nachname', 'is not', null)
        .where((eb) => eb.or([eb('a.norm', 'is', null), eb('a.norm', '<>', NORM_VERSION)]))
        .orderBy('p.id')
        .limit(SCHUB)
        .execute()
      await abgleicheAktualisieren(
        tx,
        alte.map(({ id }) => id),
      )
      const neu = { bis: alte.at(-1)?.id ?? stand?.bis ?? ANFANG, fertig: alte.length < SCHUB }
      await tx
        .insertInto('step.abgleich_stand')
        .values({ norm: NORM_VERSION, ...neu })
        .onConflict((oc) => oc.column('norm').doUpdateSet(neu))
        .execute()
      return neu.fertig
    })
    if (fertig || halt()) return fertig
  }
}

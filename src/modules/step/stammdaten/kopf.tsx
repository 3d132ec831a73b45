import { Link, Ueberschrift } from '../../../platform/html/index.ts'

/** Heading of a section of the page, and where it is changed. */
export const Kopf = ({
  id,
  titel,
  href,
  wort = 'Ändern',
}: {
  id: string
  titel: string
  href?: string | false
  wort?: string
}) => (
  <div class="jc-abschnittkopf">
    <Ueberschrift ebene={2} groesse="klein" id={id}>
      {titel}
    </Ueberschrift>
    {href && (
      <Link href={href} symbol={wort === 'Ändern' ? 'edit' : 'arrow-forward'} name={`${wort}: ${titel}`}>
        {wort}
      </Link>
    )}
  </div>
)

import { Link } from '../platform/html/index.ts'

// In these texts digits are numbers to call; three at least (110, 112).
const nummern = /(\d[\d ]+\d)/

/** A sentence in which every number can be tapped and none is broken over two lines. */
export const MitNummern = ({ text }: { text: string }) => (
  <>
    {text.split(nummern).map((teil) =>
      /^\d/.test(teil) ? (
        <Link key={teil} href={`tel:${teil.replaceAll(' ', '')}`}>
          <bdi dir="ltr">{teil.replaceAll(' ', '\u00a0')}</bdi>
        </Link>
      ) : (
        teil
      ),
    )}
  </>
)

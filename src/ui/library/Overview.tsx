import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { entriesOf, shelves } from '../../guide/library'
import { shelfAddress } from '../addresses'
import { useGuide } from '../case'
import { useSay } from '../words'

/** What there is, by shelf. */
export function Overview(): ReactNode {
  const say = useSay()
  const { content } = useGuide()
  return (
    <>
      <h1>{say('library')}</h1>
      <p className="prose">{say('library-what')}</p>
      <ul className="shelves">
        {shelves.map((shelf) => (
          <li key={shelf}>
            <h2>
              <Link href={shelfAddress(shelf)}>{say(`shelf-${shelf}`)}</Link>
            </h2>
            <p>{say(`shelf-${shelf}-what`, { many: String(entriesOf(content, shelf).length) })}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { areaOf } from '../../content/edges'
import type { GuideContent } from '../../content/catalogue'
import { groupBy } from '../../content/groupBy'
import { entriesOf, type LibraryEntry, type Shelf } from '../../guide/library'
import { entryAddress } from '../addresses'
import { useGuide } from '../case'
import { useSay } from '../words'
import { Trail } from './Trail'

/** All that stands on one shelf, by where in the chain it belongs. */
export function ShelfPage({ shelf }: { shelf: Shelf }): ReactNode {
  const say = useSay()
  const { content } = useGuide()
  const groups = groupBy(entriesOf(content, shelf), (entry) => groupWord(content, entry))
  return (
    <>
      <Trail />
      <h1>{say(`shelf-${shelf}`)}</h1>
      {[...groups].map(([word, entries]) => (
        <section key={word}>
          {groups.size > 1 && <h2>{say(word)}</h2>}
          <Entries entries={entries} />
        </section>
      ))}
    </>
  )
}

const Entries = ({ entries }: { entries: readonly LibraryEntry[] }): ReactNode => (
  <ul className="entries">
    {entries.map(({ shelf, id, title }) => (
      <li key={id}>
        <Link href={entryAddress(shelf, id)}>{title}</Link>
      </li>
    ))}
  </ul>
)

/** The word of the group: the link of the chain, or the area of a step. */
function groupWord(content: GuideContent, { shelf, id }: LibraryEntry): string {
  switch (shelf) {
    case 'causes':
    case 'commands':
      return `link-${content[shelf].find((one) => one.id === id)?.link ?? 'any'}`
    case 'steps':
      return `area-${areaOf(id)}`
    case 'answers':
      return 'shelf-answers'
  }
}

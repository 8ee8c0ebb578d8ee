import type { ReactNode } from 'react'
import { groupBy } from '../../content/groupBy'
import { entriesOf, type Shelf } from '../../guide/library'
import { useGuide } from '../case'
import { useSay } from '../words'
import { Entries } from './Pieces'
import { placeWord } from './placeWord'
import { Trail } from './Trail'

/** All that stands on one shelf, by where in the chain it belongs. */
export function ShelfPage({ shelf }: { shelf: Shelf }): ReactNode {
  const say = useSay()
  const { content } = useGuide()
  const groups = groupBy(entriesOf(content, shelf), ({ id }) => placeWord(content, shelf, id))
  return (
    <>
      <Trail />
      <h1>{say(`shelf-${shelf}`)}</h1>
      {[...groups].map(([word, entries]) => (
        <section key={word}>
          {groups.size > 1 && <h2>{say(word)}</h2>}
          <Entries shelf={shelf} entries={entries} />
        </section>
      ))}
    </>
  )
}

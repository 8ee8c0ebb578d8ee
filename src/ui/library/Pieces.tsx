/** What the pages of the library are made of. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { groupBy } from '../../content/groupBy'
import type { Body } from '../../content/prose'
import type { Shelf } from '../../guide/library'
import { beginAddress, entryAddress } from '../addresses'
import { useGuide } from '../case'
import { Prose, Text } from '../parts/Prose'
import { useSay } from '../words'
import { placeWord } from './placeWord'

/** The whole text, nothing folded: whoever reads here came to read. What is to be done stands before the details. */
export function Reading({ body, children }: { body: Body; children?: ReactNode }): ReactNode {
  return (
    <>
      <div className="prose">
        <Prose prose={body.lead} />
      </div>
      {children}
      {body.sections.map((section) => (
        <section key={section.heading} className="prose">
          <h2>{section.heading}</h2>
          <Prose prose={section.prose} />
        </section>
      ))}
    </>
  )
}

interface Named {
  id: string
  title: string
}

interface Sourced {
  sources: readonly string[]
  /** A day such as 2026-11-21. */
  checked?: string | undefined
}

/** Where more belong together than are seen at one glance, they stand under the places that they are about. */
const atOneGlance = 6

/** Pages that belong to this one; nothing where there are none. */
export function Related({
  word,
  shelf,
  entries,
}: {
  word: string
  shelf: Shelf
  entries: readonly Named[]
}): ReactNode {
  const say = useSay()
  const { content } = useGuide()
  if (entries.length === 0) return null
  const places = groupBy(entries, ({ id }) => placeWord(content, shelf, id))
  return (
    <section>
      <h2>{say(word)}</h2>
      {entries.length <= atOneGlance || places.size === 1 ? (
        <Entries shelf={shelf} entries={entries} />
      ) : (
        [...places].map(([place, those]) => (
          <section key={place}>
            <h3>{say(place)}</h3>
            <Entries shelf={shelf} entries={those} />
          </section>
        ))
      )}
    </section>
  )
}

export const Entries = ({ shelf, entries }: { shelf: Shelf; entries: readonly Named[] }): ReactNode => (
  <ul className="entries">
    {entries.map(({ id, title }) => (
      <li key={id}>
        <Link href={entryAddress(shelf, id)}>
          <Text template={title} />
        </Link>
      </li>
    ))}
  </ul>
)

/** Where a page's statements come from, and when somebody last compared them. */
export function Sources({ of: { sources, checked } }: { of: Sourced }): ReactNode {
  const say = useSay()
  if (sources.length === 0) return null
  return (
    <section className="sources">
      <h2>{say('sources')}</h2>
      <ul>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      {checked !== undefined && <p className="quiet">{say('library-checked', { day: checked })}</p>}
    </section>
  )
}

/** Goes to a step in the conversation. */
export function BeginHere({ step, word }: { step: string; word: string }): ReactNode {
  const say = useSay()
  return (
    <p className="buttons">
      <Link href={beginAddress(step)} className="primary">
        {say(word)}
      </Link>
    </p>
  )
}

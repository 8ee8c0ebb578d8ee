/** What there is to read besides the conversation: every cause, command, answer and step, by its address. */
import type { GuideContent } from '../content/catalogue'
import { proseText, type Body } from '../content/prose'
import { fill } from '../content/template'

/** The shelves of the library, as they are named in addresses. */
export const shelves = ['causes', 'answers', 'commands', 'steps'] as const
export type Shelf = (typeof shelves)[number]

/** A page of the library. */
export interface LibraryEntry {
  shelf: Shelf
  id: string
  title: string
  /** What stands on its page first, in a sentence or two. */
  lead: string
}

/** Everything on a shelf, in the order of the content; facts nobody knows yet are said as what they are. */
export function entriesOf(content: GuideContent, shelf: Shelf): LibraryEntry[] {
  const blank = (id: string): string => content.facts.find((fact) => fact.id === id)?.blank ?? id
  const plain = (text: string): string => fill(text, {}, blank).replaceAll(/\s+/g, ' ').trim()
  const entry = ({ id, title, body }: { id: string; title: string; body: Body }): LibraryEntry => ({
    shelf,
    id,
    title: plain(title),
    lead: plain(proseText(body.lead)),
  })
  return shelf === 'answers'
    ? content.answers.map(({ question, ...rest }) => entry({ ...rest, title: question }))
    : content[shelf].map(entry)
}

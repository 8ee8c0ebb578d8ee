/** Finds anything of the guide by a few words: its pages, and the lines that programs print. Loaded on demand. */
import type { GuideContent, LogMessage } from '../content/catalogue'
import { entriesOf, shelves, type LibraryEntry, type Shelf } from './library'
import { createWordIndex } from './wordIndex'

/** A page of the library, or a line of a log that leads to the page of the cause it speaks for. */
export type Found = LibraryEntry & { message?: LogMessage }

/** The best `most` for these words, of one shelf if it is named; with a beginning of a word and with typing errors, too. */
export type Search = (typed: string, most: number, shelf?: Shelf) => Found[]

export function createSearch(
  content: GuideContent,
  messages: readonly LogMessage[],
  ignored: readonly string[],
): Search {
  const found = new Map<string, Found>()
  const index = createWordIndex({ words: 3, title: 3, line: 2, text: 1 }, ignored)
  const add = (id: string, one: Found, texts: Record<string, string>): void => {
    found.set(id, one)
    index.add({ id, ...texts })
  }
  const otherWords = otherWordsOf(content)
  const typedLines = new Map(content.commands.map(({ id, run }) => [id, Object.values(run).join(' ')]))
  for (const shelf of shelves)
    for (const entry of entriesOf(content, shelf))
      add(`${shelf} ${entry.id}`, entry, {
        title: entry.title,
        text: shelf === 'commands' ? `${entry.lead} ${typedLines.get(entry.id) ?? ''}` : entry.lead,
        words: otherWords.get(`${shelf} ${entry.id}`) ?? '',
      })
  const causes = new Map(entriesOf(content, 'causes').map((cause) => [cause.id, cause]))
  for (const message of messages) {
    const { id, line, says } = message
    const cause = causes.get(message.causes[0] ?? '')
    if (cause) add(`message ${id}`, { ...cause, message }, { line, text: says, words: id.replaceAll(/[/-]/g, ' ') })
  }

  return (typed, most, shelf) => {
    // Lines of logs stand on no shelf of their own.
    const isMeant = ({ id }: { id: unknown }): boolean => shelf === undefined || String(id).startsWith(`${shelf} `)
    const all = index.search(typed, { combineWith: 'AND', filter: isMeant })
    const hits = all.length > 0 ? all : index.search(typed, { filter: isMeant })
    return hits.slice(0, most).flatMap(({ id }) => found.get(String(id)) ?? [])
  }
}

/** What people call it otherwise: an engineer's term, words that mean a step, its name in addresses. */
function otherWordsOf({ steps, causes, answers, commands }: GuideContent): Map<string, string> {
  const named = (id: string): string => id.replaceAll(/[/-]/g, ' ')
  return new Map([
    ...steps.map(({ id, words }): [string, string] => [`steps ${id}`, [...words, named(id)].join(' ')]),
    ...answers.map(({ id, words }): [string, string] => [`answers ${id}`, [...words, named(id)].join(' ')]),
    ...causes.map(({ id, term, gap }): [string, string] => [`causes ${id}`, [term ?? '', gap, named(id)].join(' ')]),
    ...commands.map(({ id }): [string, string] => [`commands ${id}`, named(id)]),
  ])
}

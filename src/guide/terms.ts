import type { Step, Term } from '../content/catalogue'

/** More words are not explained at one step. */
const mostTerms = 4

/** The words of a step that the glossary explains, in the order of the glossary. */
export function termsIn(step: Step, glossary: readonly Term[]): Term[] {
  const { title, body } = step
  const rest = step.kind === 'question' ? step.options : step.kind === 'fix' ? step.do.map(({ say }) => say) : []
  const text = JSON.stringify([title, body.lead, rest]).toLowerCase()
  return glossary
    .filter(({ term, also }) => [term, ...also].some((word) => holds(text, word.toLowerCase())))
    .slice(0, mostTerms)
}

/** What makes a word go on: letters, and the dot in the name of a fact. */
const goesOn = /^(?:[\p{L}\d_-]|\.\p{L})/u
const letter = /[\p{L}\d_.-]/u

/** Whether a word stands in a text by itself. */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!letter.test(text[at - 1] ?? ' ') && !goesOn.test(text.slice(at + word.length, at + word.length + 2)))
      return true
  return false
}

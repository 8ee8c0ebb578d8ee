import type { Step, Term } from '../content/catalogue'
import { proseText } from '../content/prose'
import { fill } from '../content/template'

/** More words are not explained at one step. */
const mostTerms = 4

/** The words of a step that the glossary explains, in the order of the glossary. */
export function termsIn(step: Step, glossary: readonly Term[]): Term[] {
  const text = fill(wordsOf(step), {}, () => ' ').toLowerCase()
  return glossary
    .filter(({ term, also }) => [term, ...also].some((word) => holds(text, word.toLowerCase())))
    .slice(0, mostTerms)
}

/** What a person reads at a step before unfolding anything. */
function wordsOf(step: Step): string {
  const rest =
    step.kind === 'question'
      ? step.options.flatMap(({ label, hint }) => [label, proseText(hint ?? [])])
      : step.kind === 'fix'
        ? step.do.map(({ say }) => proseText(say ?? []))
        : []
  return [step.title, proseText(step.body.lead), ...rest].join('\n')
}

const letter = /[\p{L}\d_-]/u

/** Whether a word stands in a text by itself. */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + word.length] ?? ' ')) return true
  return false
}

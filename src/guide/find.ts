/** Ranks steps and answers by words somebody typed. Loaded on demand: most cases never need it. */
import type { Answer, GuideContent, Step } from '../content/catalogue'
import { isInHall } from '../content/edges'
import { proseText, type Body } from '../content/prose'
import { factsIn, type Facts } from '../content/template'
import { isWithinReach } from './ways'
import { createWordIndex } from './wordIndex'

/** Something that may be what the person means. */
export type Suggestion = { step: Step } | { answer: Answer }

/** The best few for these words, as far as somebody of whom this is known can use them. */
export type Finder = (typed: string, facts: Facts) => Suggestion[]

const most = 3
/** What falls below this share of the best score is not meant. */
const nearBest = 0.5

/** `ignored` are words that tell nothing, such as "the"; they depend on the language. */
export function createFinder({ steps, answers }: GuideContent, ignored: readonly string[]): Finder {
  const suggestions = new Map<string, Suggestion>([
    ...steps.filter(standsAlone).map((step): [string, Suggestion] => [step.id, { step }]),
    ...answers.map((answer): [string, Suggestion] => [`answer ${answer.id}`, { answer }]),
  ])
  const index = createWordIndex({ words: 3, title: 2, text: 1 }, ignored)
  index.addAll([...suggestions].map(([id, suggestion]) => ({ id, ...textOf(suggestion) })))

  return (typed, facts) => {
    const found = index.search(typed).filter((result) => {
      const one = suggestions.get(String(result.id))
      // One word in common is chance, unless it stands among the words people use for it.
      const isMeant = result.queryTerms.length > 1 || Object.values(result.match).some((at) => at.includes('words'))
      return isMeant && one !== undefined && (!('step' in one) || isWithinReach(one.step, facts))
    })
    return found
      .filter((result) => result.score >= nearBest * (found[0]?.score ?? 0))
      .slice(0, most)
      .flatMap((result) => suggestions.get(String(result.id)) ?? [])
  }
}

/** The first room is where the person stands already, and a title with a blank makes no sense by itself. */
const standsAlone = (step: Step): boolean => !isInHall(step) && factsIn(step.title).length === 0

const textOf = (one: Suggestion): { words: string; title: string; text: string } =>
  'step' in one
    ? { words: one.step.words.join(' '), title: one.step.title, text: leadOf(one.step) }
    : { words: one.answer.words.join(' '), title: one.answer.question, text: leadOf(one.answer) }

const leadOf = ({ body }: { body: Body }): string => proseText(body.lead)

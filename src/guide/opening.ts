import type { GuideContent } from '../content/catalogue'
import { firstStep } from '../content/edges'
import { emptyVerdict } from '../content/evidence'
import type { Guide } from './fold'

/** The guide while only the first question is there: nothing leads away from it yet. */
export function createOpening(content: GuideContent): Guide {
  const step = content.steps.find(({ id }) => id === firstStep)
  if (!step) throw new Error(`the outline lacks "${firstStep}"`)
  return {
    content,
    isWhole: false,
    step: (id) => (id === step.id ? step : undefined),
    prepare: () => undefined,
    fold: () => ({ step, facts: {}, own: {}, causes: [], verdict: emptyVerdict, tried: [], turns: [] }),
  }
}

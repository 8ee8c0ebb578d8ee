import type { Sureness } from './vocabulary.ts'

/** The whole arithmetic of judgement. A cause counts as claimed from 0.5 up. */
const weights: Readonly<Record<Sureness, number>> = {
  certain: 0.95,
  'almost-certain': 0.85,
  likely: 0.65,
  possible: 0.35,
}

/** What is only the consequence of something else in the same paste keeps this share of its weight. */
const consequence = 0.4

/** What has not happened again since keeps this share. */
const bygone = 0.4

/** Reasons that agree make surer, but only so much surer than the best of them is alone. */
const agreement = 0.12

export interface Weighed {
  sure: Sureness
  isConsequence: boolean
  /** True where it is over: it stood in an earlier log, or long before the latest failure. */
  isPast?: boolean
}

export const weightOf = ({ sure, isConsequence, isPast }: Weighed): number =>
  weights[sure] * (isConsequence ? consequence : 1) * (isPast ? bygone : 1)

/** Confidence from 0 to 0.99 that a cause is the one. */
export function confidence(reasonsFor: readonly Weighed[], reasonsAgainst: readonly Weighed[]): number {
  const pros = reasonsFor.map(weightOf)
  const together = 1 - pros.reduce((rest, weight) => rest * (1 - weight), 1)
  const capped = Math.min(together, Math.max(0, ...pros) + agreement)
  const doubt = reasonsAgainst.map(weightOf).reduce((rest, weight) => rest * (1 - weight), 1)
  return Math.min(0.99, Math.round(capped * doubt * 100) / 100)
}

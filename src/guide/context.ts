import { claimed, type RankedCause, type Verdict } from '../content/evidence'
import type { Facts } from '../content/template'
import type { Sureness } from '../content/vocabulary'
import { confidence } from '../content/weights'

/** What the machine remembers beside the step it is at. */
export interface GuideContext {
  /** Facts the person told; they win over what evidence says. */
  own: Facts
  /** Facts read from evidence. */
  found: Facts
  /** What answers said for and against causes. */
  raised: readonly { cause: string; sure: Sureness }[]
  lowered: readonly { cause: string; sure: Sureness }[]
  /** The diagnosis's ranking over all pastes so far. */
  causes: readonly Pick<RankedCause, 'id' | 'confidence'>[]
  /** Kinds that were pasted. */
  pasted: readonly string[]
  /** Fixes that did not work. */
  tried: readonly string[]
  /** Questions that were answered and commands that could not be run: no use in offering them again. */
  done: readonly string[]
  /** Questions that known facts answered, in order, with the option they chose. */
  passed: readonly { step: string; option: string }[]
}

export const freshContext: GuideContext = {
  own: {},
  found: {},
  raised: [],
  lowered: [],
  causes: [],
  pasted: [],
  tried: [],
  done: [],
  passed: [],
}

export const knownFacts = (context: Pick<GuideContext, 'own' | 'found'>): Facts => ({
  ...context.found,
  ...context.own,
})

/** A fix that did not help speaks against the causes it treats, however sure the evidence was. */
export const withFailure = (context: GuideContext, step: string, treats: readonly string[]): GuideContext => ({
  ...context,
  tried: [...context.tried, step],
  lowered: [...context.lowered, ...treats.map((cause) => ({ cause, sure: 'likely' as const }))],
})

export function withVerdict(context: GuideContext, verdict: Verdict): GuideContext {
  return {
    ...context,
    found: verdict.facts,
    causes: verdict.causes.map(({ id, confidence: sure }) => ({ id, confidence: sure })),
    pasted: verdict.inputs.flatMap((input) => [input.kind, ...input.parts.map((part) => part.kind)]),
  }
}

/** A cause as answers and evidence together make it, 0 to 1. */
export interface Ranked {
  id: string
  confidence: number
}

/** Causes in order, the likeliest first: the diagnosis's figures, moved by what was answered. */
export function ranking(context: Pick<GuideContext, 'causes' | 'raised' | 'lowered'>): Ranked[] {
  const base = new Map(context.causes.map((cause) => [cause.id, cause.confidence]))
  const ids = new Set([...base.keys(), ...context.raised.map((entry) => entry.cause)])
  const about = (entries: GuideContext['raised'], id: string) =>
    entries.filter((entry) => entry.cause === id).map((entry) => ({ sure: entry.sure, isConsequence: false }))
  return [...ids]
    .map((id) => {
      const told = confidence(about(context.raised, id), [])
      const doubt = 1 - confidence(about(context.lowered, id), [])
      const together = 1 - (1 - (base.get(id) ?? 0)) * (1 - told)
      return { id, confidence: Math.min(0.99, together * doubt) }
    })
    .sort((a, b) => b.confidence - a.confidence)
}

export const claims = (cause: Ranked): boolean => cause.confidence >= claimed

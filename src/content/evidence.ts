/** What the diagnosis says and a case keeps; the schemas stand apart, because the first question does without them. */
import type * as v from 'valibot'
import type {
  inputSchema,
  linkStateSchema,
  quoteSchema,
  rankedCauseSchema,
  reasonSchema,
  timelineSchema,
  verdictSchema,
} from './evidenceSchema.ts'

/** A line as it stands in a paste. `input` counts from 0, `line` from 1. */
export type Quote = v.InferOutput<typeof quoteSchema>
/** One thing that speaks for or against a cause. */
export type Reason = v.InferOutput<typeof reasonSchema>
export type RankedCause = v.InferOutput<typeof rankedCauseSchema>
export type LinkState = v.InferOutput<typeof linkStateSchema>
/** What was recognised in one paste. */
export type InputFinding = v.InferOutput<typeof inputSchema>
/** What happened when, over all pastes that tell times, on one axis. */
export type Timeline = v.InferOutput<typeof timelineSchema>
/** The whole answer of the diagnosis over all pastes of a case. */
export type Verdict = v.InferOutput<typeof verdictSchema>

/** From here on a cause is claimed. */
export const claimed = 0.5
/** From here on it is almost certain. */
export const almostCertain = 0.8

export const emptyVerdict: Verdict = { inputs: [], causes: [], facts: {}, places: {}, links: [] }

/** What can happen in a case. The list of these is the case; everything else is folded from it. */
import * as v from 'valibot'
import { verdictSchema } from '../content/evidenceSchema'

const id = v.pipe(v.string(), v.maxLength(120))

export const caseEventSchema = v.variant('type', [
  /** An option of a question was chosen. */
  v.strictObject({ type: v.literal('answer'), step: id, option: id }),
  /** "Something else" at a question. */
  v.strictObject({ type: v.literal('otherwise'), step: id }),
  /** Something was pasted; the verdict covers all pastes of the case so far. */
  v.strictObject({ type: v.literal('evidence'), paste: id, verdict: verdictSchema }),
  /** A blank was filled in. */
  v.strictObject({ type: v.literal('fact'), id, value: v.pipe(v.string(), v.maxLength(300)) }),
  /** "I can't run this" at a collect step. */
  v.strictObject({ type: v.literal('cannot'), step: id }),
  v.strictObject({ type: v.literal('worked'), step: id }),
  v.strictObject({ type: v.literal('failed'), step: id }),
  /** The person went to a step by hand; at a question it means: ask me again. */
  v.strictObject({ type: v.literal('jump'), step: id }),
])
export type CaseEvent = v.InferOutput<typeof caseEventSchema>

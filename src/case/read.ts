/** Checks what stands in storage or came by link. */
import * as v from 'valibot'
import type { GuideContent } from '../content/catalogue'
import { createFactFilter } from '../content/facts'
import { caseEventSchema, type CaseEvent } from '../guide/events'
import { caseVersion } from './document'

const pasteSchema = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(60)),
  /** Name of the file it came from. */
  name: v.optional(v.pipe(v.string(), v.maxLength(300))),
  text: v.pipe(v.string(), v.maxLength(2_000_000)),
  /** Original line numbers, where only the lines that matter were kept. */
  numbers: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1)))),
})
export type Paste = v.InferOutput<typeof pasteSchema>

const caseSchema = v.strictObject({
  version: v.literal(caseVersion),
  id: v.pipe(v.string(), v.maxLength(60)),
  /** When it was begun, ISO 8601. */
  started: v.pipe(v.string(), v.isoTimestamp()),
  /** Version of the content it was answered with. */
  content: v.pipe(v.string(), v.maxLength(40)),
  events: v.pipe(v.array(caseEventSchema), v.maxLength(2_000)),
  pastes: v.pipe(v.array(pasteSchema), v.maxLength(200)),
})
export type CaseDocument = v.InferOutput<typeof caseSchema>

/** Throws with the reason where it is no case. */
export function readCase(raw: unknown, content: GuideContent): CaseDocument {
  const result = v.safeParse(caseSchema, raw)
  if (!result.success) {
    const issue = result.issues[0]
    throw new Error(`${v.getDotPath(issue) ?? 'the case'}: ${issue.message}`)
  }
  const allowed = createFactFilter(content.facts)
  return { ...result.output, events: result.output.events.flatMap((event) => harmless(event, allowed)) }
}

/** Facts go into commands, so those of a stored or shared case must fit their patterns like any other. */
function harmless(event: CaseEvent, allowed: ReturnType<typeof createFactFilter>): CaseEvent[] {
  if (event.type === 'evidence')
    return [{ ...event, verdict: { ...event.verdict, facts: allowed(event.verdict.facts) } }]
  if (event.type === 'fact') return Object.keys(allowed({ [event.id]: event.value })).length > 0 ? [event] : []
  return [event]
}

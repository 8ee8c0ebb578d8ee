import { getShortestPaths } from 'xstate/graph'
import { emptyVerdict, type Verdict } from '../content/evidence.ts'
import { edgesOf } from '../content/edges.ts'
import type { Guide } from './fold'
import type { MachineEvent } from './machine'

/** Events that lead somewhere, the first one first. */
export type Path = string[]

/** What the diagnosis says when it is sure of one cause; enough to open the ways that evidence opens. */
export const verdictOf = (cause: string, confidence: number, facts: Record<string, string> = {}): Verdict => ({
  ...emptyVerdict,
  causes: [{ id: cause, confidence, summary: cause, for: [], against: [] }],
  facts,
})

/** Events a person can cause anywhere: every answer, every report of a fix, and evidence for every cause, sure or likely. */
function possibleEvents({ content }: Guide): MachineEvent[] {
  const answers = content.steps.flatMap((step) => (step.kind === 'question' ? step.options.map((option) => option.id) : []))
  const situations = content.steps.map((step) => examples(step.given))
  const evidence = content.steps.flatMap((step, i) =>
    [...step.treats.map((cause) => [cause, 0.9] as const), ...step.confirms.map((cause) => [cause, 0.65] as const)].map(([cause, confidence]) => ({
      type: 'evidence' as const,
      verdict: verdictOf(cause, confidence, situations[i]),
    })))
  return [
    ...[...new Set(answers)].map((id) => ({ type: `answer.${id}` as const })),
    { type: 'otherwise' }, { type: 'cannot' }, { type: 'worked' }, { type: 'failed' },
    ...evidence,
  ]
}

/** Facts that make a `given` come true. */
const examples = (given: Readonly<Record<string, string | boolean>>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).flatMap(([id, value]) => (value === false ? [] : [[id, value === true ? 'example' : value]])))

/** The shortest way from the start to every step that can be reached, by step. */
export function pathsFrom(guide: Guide): Map<string, Path> {
  const events = possibleEvents(guide)
  const paths = getShortestPaths(guide.machine, {
    events,
    // Only where one is counts: with the context in it, the search would never end.
    serializeState: (state) => JSON.stringify(state.value),
    serializeEvent: (event) => (event.type === 'evidence' ? `evidence ${JSON.stringify(event.verdict)}` : event.type),
  })
  return new Map(paths.map((path) => [
    typeof path.state.value === 'string' ? path.state.value : '',
    path.steps.map((step) => step.event.type).filter((type) => !type.startsWith('xstate.')),
  ]))
}

/** The shortest way from a step to an outcome by the arrows the step and those after it draw themselves. */
export function pathsToOutcome(guide: Guide, from: string): Path | undefined {
  const ways = new Map<string, Path>([[from, []]])
  for (const [id, path] of ways) {
    const step = guide.step(id)
    if (!step) continue
    if (step.kind === 'outcome') return path
    for (const edge of edgesOf(step)) if (!ways.has(edge.to)) ways.set(edge.to, [...path, edge.event])
  }
  return undefined
}

import { initialTransition, transition, type SnapshotFrom } from 'xstate'
import type { Step, StepOf } from '../content/catalogue.ts'
import { casesOf } from '../content/conditions.ts'
import { edgesOf } from '../content/edges.ts'
import { emptyVerdict, type Verdict } from '../content/evidence.ts'
import type { Facts } from '../content/template.ts'
import type { WholeGuide } from './fold'
import type { GuideMachine, MachineEvent } from './machine'

/** Events that lead somewhere, the first one first. */
export type Path = string[]

/** A verdict that is sure of one cause, or of none; enough to open the ways that evidence opens. */
export const verdictOf = (
  cause: string | undefined,
  confidence: number,
  facts: Record<string, string> = {},
): Verdict => ({
  ...emptyVerdict,
  causes: cause === undefined ? [] : [{ id: cause, confidence, summary: cause, for: [], against: [] }],
  facts,
})

/** How many different situations of one step are followed up; what is known changes where a step leads. */
const situations = 3

type Snapshot = SnapshotFrom<GuideMachine>

/** The shortest way found from the start to every step that can be reached, by step. Every path was really walked. */
export function pathsFrom(guide: WholeGuide, { evidence: isPasted } = { evidence: true }): Map<string, Path> {
  const [start] = initialTransition(guide.machine)
  const evidence = isPasted ? evidenceEvents(guide) : []
  const paths = new Map<string, Path>()
  const visits = new Map<string, number>()
  const queue: { snapshot: Snapshot; path: Path }[] = [{ snapshot: start, path: [] }]
  for (const { snapshot, path } of queue) {
    const id = typeof snapshot.value === 'string' ? snapshot.value : ''
    const visited = visits.get(id) ?? 0
    if (visited >= situations) continue
    visits.set(id, visited + 1)
    if (!paths.has(id)) paths.set(id, path)
    for (const event of eventsAt(guide, id, path.length === 0, evidence)) {
      const [next] = transition(guide.machine, snapshot, event)
      if (next !== snapshot) queue.push({ snapshot: next, path: [...path, event.type] })
    }
  }
  return paths
}

/** What can happen at a step: its own events. Evidence of every cause comes at the start only, or walks grow by its square. */
function eventsAt(guide: WholeGuide, id: string, isStart: boolean, evidence: readonly MachineEvent[]): MachineEvent[] {
  const step = guide.step(id)
  switch (step?.kind) {
    case 'question':
      return [
        ...step.options.map((option) => ({ type: `answer.${option.id}` as const })),
        { type: 'otherwise' },
        ...(isStart ? evidence : []),
      ]
    case 'collect': {
      const kind = guide.content.commands.find((command) => command.id === step.command)?.prints ?? 'unknown'
      return [{ type: 'cannot' }, { type: 'evidence', verdict: quietPaste(kind) }]
    }
    case 'fix':
      return [{ type: 'worked' }, { type: 'failed', step: id }]
    default:
      return []
  }
}

/** For every way in, evidence that opens it. */
const evidenceEvents = ({ content }: WholeGuide): MachineEvent[] =>
  openingVerdicts(content.steps).map((verdict) => ({ type: 'evidence' as const, verdict }))

const openingVerdicts = (steps: readonly Step[]): Verdict[] =>
  steps.flatMap((step) => [
    ...casesOf(step.given).flatMap((facts) => [
      ...step.treats.map((cause) => verdictOf(cause, 0.9, facts)),
      ...step.confirms.map((cause) => verdictOf(cause, 0.65, facts)),
    ]),
    ...doorCases(step).map((facts) => verdictOf(undefined, 0, facts)),
  ])

/** Steps that one paste can open, each walked: ways in, doors, and what known facts then pass over to. */
export function openedByEvidence(guide: WholeGuide): Set<string> {
  const opened = new Set<string>()
  const queue = openingVerdicts(guide.content.steps)
  for (const verdict of queue) {
    const { step, turns } = guide.fold([{ type: 'evidence', paste: '', verdict }])
    for (const { step: id } of turns.flatMap((turn) => turn.passed)) opened.add(id)
    if (step.kind === 'question' && !opened.has(step.id)) queue.push(...answeredBefore(step, verdict))
    opened.add(step.id)
  }
  return opened
}

/** The same paste, with one fact more: the one that the question asks for. */
const answeredBefore = ({ asks, options }: StepOf<'question'>, verdict: Verdict): Verdict[] =>
  asks === undefined
    ? []
    : options.flatMap(({ is }) => (is === undefined ? [] : [{ ...verdict, facts: { ...verdict.facts, [asks]: is } }]))

/** What must be known for a front door to open: what it is for, and that the person can reach that far. */
export const doorCases = ({ entrance, access }: Step): Facts[] =>
  entrance === undefined
    ? []
    : casesOf(entrance).map((facts) => ({ ...(access === 'visitor' ? {} : { 'site.role': 'owner' }), ...facts }))

/** What was asked for, with nothing wrong in it. */
const quietPaste = (kind: string): Verdict => ({
  ...verdictOf(undefined, 0),
  inputs: [{ kind, lines: 1, bytes: 1, parts: [{ kind, from: 1, to: 1 }], quiet: true }],
})

/** The shortest way from a step to an outcome by the arrows the step and those after it draw themselves. */
export function pathsToOutcome(guide: WholeGuide, from: string): Path | undefined {
  const ways = new Map<string, Path>([[from, []]])
  for (const [id, path] of ways) {
    const step = guide.step(id)
    if (!step) continue
    if (step.kind === 'outcome') return path
    for (const edge of edgesOf(step)) if (!ways.has(edge.to)) ways.set(edge.to, [...path, edge.event])
  }
  return undefined
}

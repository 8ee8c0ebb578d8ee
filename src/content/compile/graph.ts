import type { Step } from '../catalogue.ts'
import { valuesOf, type Conditions } from '../conditions.ts'
import { edgesOf, firstStep, helpStep, isOpenedByEvidence } from '../edges.ts'
import type { Content } from './assemble.ts'
import type { Problem } from './read.ts'

/** Every step can be reached, and every step leads to an outcome. */
export function checkGraph(content: Content, problems: Problem[]): void {
  const steps = new Map(content.steps.map((step) => [step.id, step]))
  const say = (step: Step, what: string, todo: string): void => {
    problems.push({ file: content.sources.get(`guide ${step.id}`)?.file ?? step.id, line: 1, what, todo })
  }
  for (const id of [firstStep, helpStep]) {
    if (!steps.has(id))
      problems.push({ file: `guide/${id}.md`, line: 1, what: 'is missing', todo: 'every case needs this step' })
  }

  const ways = content.steps.filter((step) => isOpenedByEvidence(step) || step.id === firstStep || step.id === helpStep)
  const reached = closure(
    ways.map((step) => step.id),
    (id) => successors(steps.get(id)),
  )
  for (const step of content.steps) {
    if (!reached.has(step.id)) {
      say(
        step,
        'nothing leads to this step',
        'name it as "to", "then", "cannot", "failed" or "otherwise" in another step, or give it "treats", "confirms" or "entrance"',
      )
    }
  }

  const ends = content.steps.filter((step) => step.kind === 'outcome').map((step) => step.id)
  const before = new Map<string, string[]>()
  for (const step of content.steps)
    for (const next of successors(step)) before.set(next, [...(before.get(next) ?? []), step.id])
  const escapes = closure(ends, (id) => before.get(id) ?? [])
  for (const step of content.steps) {
    if (escapes.has(step.id)) continue
    const inLoop = successors(step).some((next) => steps.has(next))
    say(
      step,
      inLoop
        ? 'is in a loop with no way out: no outcome can be reached from it'
        : 'is a dead end: no outcome can be reached from it',
      'lead one of its answers to an outcome, such as start/ask-a-person',
    )
  }

  checkDoors(content.steps, say)

  const treated = new Set(content.steps.flatMap((step) => step.treats))
  for (const cause of content.causes) {
    if (!treated.has(cause.id)) {
      problems.push({
        file: content.sources.get(`causes ${cause.id}`)?.file ?? cause.id,
        line: 1,
        what: 'no step treats this cause',
        todo: `add "treats: [${cause.id}]" to the step that does`,
      })
    }
  }
}

/** Two doors for the same facts: nobody could tell which one opens. A door without facts would always open. */
function checkDoors(steps: readonly Step[], say: (step: Step, what: string, todo: string) => void): void {
  const doors = steps.flatMap(({ id, entrance }) => (entrance ? [{ id, entrance }] : []))
  for (const step of steps) {
    if (!step.entrance) continue
    const { entrance } = step
    const other = doors
      .slice(
        0,
        doors.findIndex((door) => door.id === step.id),
      )
      .find((door) => isSameDoor(door.entrance, entrance))
    if (Object.keys(entrance).length === 0)
      say(step, 'is an entrance for every case', 'name the facts it is for: "entrance: { fact: value }"')
    else if (other)
      say(step, `is an entrance for the same facts as ${other.id}`, 'let one of them be, or name one more fact')
  }
}

/** Both name the same facts, and some case fulfils both. */
const isSameDoor = (one: Conditions, other: Conditions): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([id, wanted]) => {
    const also = other[id]
    if (also === undefined) return false
    return typeof wanted === 'boolean' || typeof also === 'boolean'
      ? wanted === also
      : valuesOf(wanted).some((value) => valuesOf(also).includes(value))
  })

const successors = (step: Step | undefined): string[] => (step ? edgesOf(step).map((edge) => edge.to) : [])

function closure(from: string[], next: (id: string) => string[]): Set<string> {
  const seen = new Set(from)
  for (const id of seen) for (const other of next(id)) seen.add(other)
  return seen
}

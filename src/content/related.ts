/** Which causes are neighbours: steps tell them apart, or treat both. */
import type { Step } from './catalogue.ts'

/** A step about many causes says little about any two of them; together steps must say at least this much. */
const near = 0.5
/** Who has no near neighbour still has its nearest ones. */
const atLeast = 2

/** The neighbours of a cause, the nearest first. Whoever is a neighbour of another has it as neighbour too. */
export function findRelated(steps: readonly Step[]): (cause: string) => string[] {
  const nearness = measure(steps)
  const wants = (one: string, other: string): boolean => {
    const weight = nearness.get(one)?.get(other) ?? 0
    return weight >= near || nearestFirst(nearness.get(one)).slice(0, atLeast).includes(other)
  }
  return (cause) => nearestFirst(nearness.get(cause)).filter((other) => wants(cause, other) || wants(other, cause))
}

function measure(steps: readonly Step[]): Map<string, Map<string, number>> {
  const nearness = new Map<string, Map<string, number>>()
  for (const causes of steps.map(causesOf)) {
    for (const one of causes) {
      const others = nearness.get(one) ?? new Map<string, number>()
      nearness.set(one, others)
      for (const other of causes)
        if (other !== one) others.set(other, (others.get(other) ?? 0) + 1 / (causes.length - 1))
    }
  }
  return nearness
}

const nearestFirst = (others: ReadonlyMap<string, number> = new Map()): string[] =>
  [...others].toSorted((a, b) => b[1] - a[1]).map(([other]) => other)

/** An outcome hands over whatever it is, so it tells nothing apart. */
function causesOf(step: Step): string[] {
  if (step.kind === 'outcome') return []
  const answered =
    step.kind === 'question'
      ? step.options.flatMap((option) => [...Object.keys(option.raises), ...Object.keys(option.lowers)])
      : []
  return [...new Set([...step.treats, ...step.confirms, ...answered])]
}

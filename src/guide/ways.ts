import type { Command, Step } from '../content/catalogue'
import { almostCertain } from '../content/evidence'
import { isWayIn } from '../content/edges'
import type { Facts } from '../content/template'
import { accesses } from '../content/vocabulary'
import { claims, knownFacts, ranking, type GuideContext } from './context'

/** The step that deals with the likeliest cause not yet tried, or nothing where no cause is claimed. */
export type WayFinder = (context: GuideContext) => string | undefined

export function createWayFinder(steps: readonly Step[], commands: readonly Command[]): WayFinder {
  const ways = steps.filter(isWayIn)
  const prints = new Map(commands.map((command) => [command.id, command.prints]))
  const answered = (step: Step, context: GuideContext): boolean =>
    step.kind === 'collect' && context.pasted.includes(prints.get(step.command) ?? 'nothing')

  return (context) => {
    const facts = knownFacts(context)
    const past = new Set([...context.tried, ...context.done])
    const open = ways.filter((step) => fits(step, facts) && !past.has(step.id) && !answered(step, context))
    for (const cause of ranking(context).filter(claims)) {
      const treats = best(open.filter((step) => step.treats.includes(cause.id)))
      const confirms = best(open.filter((step) => step.confirms.includes(cause.id)))
      const way = cause.confidence >= almostCertain ? (treats ?? confirms) : (confirms ?? treats)
      if (way) return way.id
    }
    return undefined
  }
}

/** The step made for exactly this situation goes before the general one. */
const best = (steps: readonly Step[]): Step | undefined =>
  steps.toSorted((a, b) => Object.keys(b.given).length - Object.keys(a.given).length)[0]

function fits(step: Step, facts: Facts): boolean {
  const reach =
    facts['site.role'] === 'visitor' || facts['site.access'] === 'none'
      ? 'visitor'
      : facts['site.access'] === 'panel'
        ? 'panel'
        : 'shell'
  if (accesses.indexOf(step.access) > accesses.indexOf(reach)) return false
  return Object.entries(step.given).every(([id, wanted]) =>
    typeof wanted === 'boolean' ? (facts[id] !== undefined) === wanted : facts[id] === wanted,
  )
}

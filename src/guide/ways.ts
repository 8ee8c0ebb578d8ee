import type { Command, Step } from '../content/catalogue'
import { agrees } from '../content/conditions'
import { isInHall, isWayIn } from '../content/edges'
import { almostCertain } from '../content/evidence'
import type { Facts } from '../content/template'
import { accesses, links } from '../content/vocabulary'
import { claims, knownFacts, ranking, type GuideContext } from './context'

export interface WayFinder {
  /** The step that deals with the likeliest cause not yet tried, or nothing where no cause is claimed. */
  forCause(context: GuideContext): string | undefined
  /**
   * The same for somebody who still stands in the first room: where no cause is claimed, or only a question of that room
   * deals with it, the front door of the area that the facts name.
   */
  fromHall(context: GuideContext): string | undefined
}

export function createWayFinder(steps: readonly Step[], commands: readonly Command[]): WayFinder {
  const ways = steps.filter(isWayIn)
  const doors = steps.filter((step) => step.entrance !== undefined).toSorted(doorsFirst)
  const general = new Set(steps.filter((step) => step.kind === 'question' && isInHall(step)).map((step) => step.id))
  const prints = new Map(commands.map((command) => [command.id, command.prints]))

  /** Not tried before, and not asking for what was pasted already. */
  const isNew = (step: Step, { tried, done, pasted }: GuideContext): boolean =>
    !tried.includes(step.id) &&
    !done.includes(step.id) &&
    !(step.kind === 'collect' && pasted.includes(prints.get(step.command) ?? 'nothing'))

  const forCause = (context: GuideContext): string | undefined => {
    const facts = knownFacts(context)
    const reach = reachOf(facts)
    const open = ways.filter((step) => isWithin(step, reach) && agrees(step.given, facts) && isNew(step, context))
    for (const cause of ranking(context).filter(claims)) {
      const treats = best(open.filter((step) => step.treats.includes(cause.id)))
      const confirms = best(open.filter((step) => step.confirms.includes(cause.id)))
      const way = cause.confidence >= almostCertain ? (treats ?? confirms) : (confirms ?? treats)
      if (way) return way.id
    }
    return undefined
  }

  const door = (context: GuideContext): string | undefined => {
    const facts = knownFacts(context)
    return doors.find(
      (step) => isWithinReach(step, facts) && agrees(step.entrance ?? {}, facts) && isNew(step, context),
    )?.id
  }

  const fromHall = (context: GuideContext): string | undefined => {
    const way = forCause(context)
    return way === undefined || general.has(way) ? (door(context) ?? way) : way
  }
  return { forCause, fromHall }
}

const size = (conditions: Step['given'] | undefined): number => Object.keys(conditions ?? {}).length

/** The step made for exactly this situation goes before the general one. */
const best = (steps: readonly Step[]): Step | undefined => steps.toSorted((a, b) => size(b.given) - size(a.given))[0]

/** The door with the most facts first, then the one deepest in the chain: it knows the most about the case. */
const doorsFirst = (a: Step, b: Step): number => factsOf(b) - factsOf(a) || depth(b) - depth(a)
/** What must be unknown is no fact. */
const factsOf = ({ entrance = {} }: Step): number => Object.values(entrance).filter((wanted) => wanted !== false).length
const depth = (step: Step): number => (step.link ? links.indexOf(step.link) : -1)

type Access = (typeof accesses)[number]

function reachOf(facts: Facts): Access {
  if (facts['site.role'] === 'visitor' || facts['site.access'] === 'none') return 'visitor'
  return facts['site.access'] === 'panel' ? 'panel' : 'shell'
}

const isWithin = (step: Step, reach: Access): boolean => accesses.indexOf(step.access) <= accesses.indexOf(reach)

/** Whether somebody of whom this is known can do the step; an unknown person may just be visiting. */
export const isWithinReach = (step: Step, facts: Facts): boolean =>
  isWithin(step, facts['site.role'] === undefined ? 'visitor' : reachOf(facts))

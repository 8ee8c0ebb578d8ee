/** The decision graph as something to look at: every step, what leads to it and where it leads. */
import type { GuideContent, Step } from '../content/catalogue'
import { areaOf, edgesOf, firstStep } from '../content/edges'
import { groupBy } from '../content/groupBy'
import { links } from '../content/vocabulary'
import type { GuideState } from './fold'
import { entriesOf } from './library'

/** One way from a step to another. */
export interface Arrow {
  from: string
  to: string
  /** The machine's event that takes it. */
  event: string
  /** What the person presses, where content says it: the answer. */
  label?: string
  /** True where the machine takes it by itself once the fact is known that the question asks for. */
  isPassable: boolean
}

export interface MapStep {
  step: Step
  area: string
  /** The title with blanks said as what they are. */
  title: string
  out: readonly Arrow[]
  into: readonly Arrow[]
  /** Causes whose evidence opens the step from everywhere. */
  evidence: readonly string[]
  /** True where evidence that only names the product opens it. */
  isDoor: boolean
}

export interface MapArea {
  id: string
  steps: readonly MapStep[]
}

export interface GuideMap {
  /** The first room first, then along the chain from the visitor to the database. */
  areas: readonly MapArea[]
  steps: ReadonlyMap<string, MapStep>
}

/** Draws the arrows that the machine is made of. */
export function drawMap(content: GuideContent): GuideMap {
  const titles = new Map(entriesOf(content, 'steps').map(({ id, title }) => [id, title]))
  const arrows = content.steps.flatMap(arrowsOf)
  const out = groupBy(arrows, ({ from }) => from)
  const into = groupBy(arrows, ({ to }) => to)
  const steps = content.steps.map((step): MapStep => ({
    step,
    area: areaOf(step.id),
    title: titles.get(step.id) ?? step.id,
    out: out.get(step.id) ?? [],
    into: into.get(step.id) ?? [],
    evidence: [...new Set([...step.treats, ...step.confirms])],
    isDoor: step.entrance !== undefined,
  }))
  const areas = [...groupBy(steps, ({ area }) => area)].map(([id, steps]) => ({ id, steps }))
  return {
    areas: areas.toSorted((a, b) => depth(a) - depth(b)),
    steps: new Map(steps.map((one) => [one.step.id, one])),
  }
}

/** How far along the chain the steps of an area are, on average. */
function depth({ id, steps }: MapArea): number {
  if (id === areaOf(firstStep)) return -1
  const places = steps.flatMap(({ step }) => (step.link ? [links.indexOf(step.link)] : []))
  return places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length)
}

function arrowsOf(step: Step): Arrow[] {
  return edgesOf(step).map(({ event, to }) => {
    const option = step.kind === 'question' ? step.options.find(({ id }) => event === `answer.${id}`) : undefined
    const isPassable = step.kind === 'question' && step.asks !== undefined && option?.is !== undefined
    return { from: step.id, to, event, isPassable, ...(option ? { label: option.label } : {}) }
  })
}

/** How many arrows lead from an area to another. */
export interface Road {
  from: string
  to: string
  count: number
}

export function roadsOf({ areas }: GuideMap): Road[] {
  return areas.flatMap(({ id, steps }) => {
    const targets = steps.flatMap(({ out }) => out.map(({ to }) => areaOf(to))).filter((area) => area !== id)
    return [...groupBy(targets, (area) => area)].map(([to, all]) => ({ from: id, to, count: all.length }))
  })
}

/** The way of a case through the graph. */
export interface Way {
  /** Steps in the order they came, passed ones too; the last is where the person stands. */
  steps: readonly string[]
  /** Questions that known facts answered. */
  passed: ReadonlySet<string>
  at: string
}

export function wayOf({ turns, step }: Pick<GuideState, 'turns' | 'step'>): Way {
  const passed = turns.flatMap((turn) => turn.passed.map((one) => one.step))
  const all = [...turns.flatMap((turn) => [turn.step, ...turn.passed.map((one) => one.step)]), step.id]
  return { steps: all.filter((id, i) => id !== all[i - 1]), passed: new Set(passed), at: step.id }
}

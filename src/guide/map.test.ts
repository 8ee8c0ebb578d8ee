import { expect, test } from 'vitest'
import content from 'virtual:content/guide'
import { firstStep } from '../content/edges'
import { createGuide } from './fold'
import { drawMap, roadsOf, wayOf } from './map'

const guide = createGuide(content)
const map = drawMap(content)
const arrows = [...map.steps.values()].flatMap(({ out }) => out)
const line = (from: string, event: string, to: string): string => `${from} --${event}--> ${to}`

interface Taken {
  from: string
  /** Empty where the machine goes on by itself. */
  event: string
  to: string
  /** Whether only evidence in the first room takes it. */
  opens: boolean
}

/** What the machine itself says it can do, with its own names. */
const transitions = Object.values(guide.machine.states).flatMap((state) =>
  [...state.transitions.values(), ...(state.always ? [state.always] : [])].flat().flatMap((one) =>
    (one.target ?? []).map((target): Taken => ({
      from: state.key,
      event: one.eventType,
      to: target.key,
      opens: typeof one.guard === 'object' && one.guard.type === 'opens',
    })),
  ),
)

test('every state of the machine is on the map, once, and nothing else', () => {
  expect([...map.steps.keys()].toSorted()).toEqual(Object.keys(guide.machine.states).toSorted())
  expect(map.areas.flatMap(({ steps }) => steps)).toHaveLength(map.steps.size)
})

test('every transition that a step has is an arrow, and every arrow is such a transition', () => {
  const drawn = new Set(arrows.map(({ from, event, to }) => line(from, event, to)))
  const taken = transitions.filter(({ event, opens }) => event !== '' && !opens)
  // What an outcome names to look at afterwards is gone to by a jump, which the machine has for everywhere.
  const jumps = arrows.filter(({ event }) => event.startsWith('jump.'))
  const made = new Set([...taken, ...jumps].map(({ from, event, to }) => line(from, event, to)))
  expect(transitions.length).toBeGreaterThan(map.steps.size)
  expect([...drawn].toSorted()).toEqual([...made].toSorted())
})

test('what the machine does by itself is marked on the arrow of that answer', () => {
  const ways = (all: { from: string; to: string }[]) => [...new Set(all.map(({ from, to }) => `${from} ${to}`))]
  const passing = ways(transitions.filter(({ event }) => event === ''))
  expect(passing.length).toBeGreaterThan(0)
  expect(ways(arrows.filter(({ isPassable }) => isPassable)).toSorted()).toEqual(passing.toSorted())
})

test('every step that evidence opens says so', () => {
  const targets = (event: string) =>
    (guide.machine.root.transitions.get(event) ?? []).flatMap(({ target = [] }) => target.map(({ key }) => key))
  const opened = [...map.steps.values()].filter(({ evidence }) => evidence.length > 0).map(({ step }) => step.id)
  expect(opened.toSorted()).toEqual(targets('evidence').toSorted())
  expect(opened.toSorted()).toEqual(targets('failed').toSorted())
  const doors = [...map.steps.values()].filter(({ isDoor }) => isDoor).map(({ step }) => step.id)
  const openings = new Set(transitions.filter(({ opens }) => opens).map(({ to }) => to))
  expect(new Set([...opened, ...doors])).toEqual(openings)
})

test('every step can be gone to by hand', () => {
  const jumps = [...guide.machine.root.transitions.keys()].filter((event) => event.startsWith('jump.'))
  expect(jumps.map((event) => event.slice('jump.'.length)).toSorted()).toEqual([...map.steps.keys()].toSorted())
})

test('roads join areas as often as arrows do', () => {
  const between = arrows.filter(({ from, to }) => map.steps.get(from)?.area !== map.steps.get(to)?.area)
  expect(roadsOf(map).reduce((sum, { count }) => sum + count, 0)).toBe(between.length)
})

test('the first room comes first, and then what is near to the visitor', () => {
  expect(map.areas[0]?.steps.map(({ step }) => step.id)).toContain(firstStep)
  const place = (area: string) => map.areas.findIndex(({ id }) => id === area)
  const order = ['visitor', 'dns', 'cdn', 'nginx', 'php', 'database'].map(place)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

test('a way holds what was walked and what was passed over, in order', () => {
  const fresh = guide.fold([])
  expect(wayOf(fresh)).toEqual({ steps: [firstStep], passed: new Set(), at: firstStep })
  // A command that leads to a question whose answer is known by then.
  const asked = arrows.find(({ from, event, to }) => {
    const next = guide.step(to)
    return event === 'cannot' && from !== to && next?.kind === 'question' && next.options.some(({ is }) => is)
  })
  const question = guide.step(asked?.to ?? '')
  if (!asked || question?.kind !== 'question') throw new Error('some command leads to a question')
  const walked = guide.fold([
    { type: 'fact', id: question.asks ?? '', value: question.options.find(({ is }) => is)?.is ?? '' },
    { type: 'jump', step: asked.from },
    { type: 'cannot', step: asked.from },
  ])
  const way = wayOf(walked)
  expect(way.steps.slice(0, 3)).toEqual([firstStep, asked.from, asked.to])
  expect(way.passed).toContain(asked.to)
  expect(way.steps.at(-1)).toBe(way.at)
  expect(way.at).toBe(walked.step.id)
})

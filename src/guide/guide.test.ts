import { describe, expect, test } from 'vitest'
import content from 'virtual:content/guide'
import { firstStep } from '../content/edges'
import type { CaseEvent } from './events'
import { createGuide } from './fold'
import { doorCases, pathsFrom, pathsToOutcome, verdictOf } from './paths'

const guide = createGuide(content)
const first = content.steps.find((step) => step.id === firstStep)
if (first?.kind !== 'question') throw new Error('the first step asks')

const evidence = (cause: string, confidence: number, facts: Record<string, string> = {}): CaseEvent => ({
  type: 'evidence',
  paste: 'p',
  verdict: verdictOf(cause, confidence, facts),
})

describe('paths', () => {
  const paths = pathsFrom(guide)
  test.each(content.steps.map((step) => step.id))('%s can be reached, and an outcome from it', (id) => {
    expect([...paths.keys()], `no way leads to ${id}`).toContain(id)
    expect(pathsToOutcome(guide, id), `no outcome can be reached from ${id}`).toBeDefined()
  })
})

describe('messages to other people', () => {
  const messages = content.steps.flatMap((step) =>
    step.kind === 'outcome' && step.message !== undefined ? [[step.id, step.message] as const] : [],
  )
  test.each(messages)('%s says when, in which time zone, and what was tried', (_, message) => {
    for (const part of ['{{time.first}}', 'time zone', '{{case.tried}}']) expect(message).toContain(part)
  })
  test.each(content.steps.filter((step) => step.kind === 'outcome' && step.result === 'escalate'))(
    '$id has the message to send',
    (step) => expect(step.kind === 'outcome' && step.message).toBeTruthy(),
  )

  test('what was tried is named by its titles', () => {
    const fix = content.steps.find((step) => step.kind === 'fix')
    if (!fix) throw new Error('there is a fix')
    const { facts } = guide.fold([
      { type: 'jump', step: fix.id },
      { type: 'failed', step: fix.id },
    ])
    expect(facts['case.tried']).toBe(fix.title)
  })
})

describe('front doors', () => {
  const doors = content.steps.filter((step) => step.entrance !== undefined)
  const named = (facts: Record<string, string>): CaseEvent => ({
    type: 'evidence',
    paste: 'p',
    verdict: verdictOf(undefined, 0, facts),
  })
  const met = (events: readonly CaseEvent[]): string[] => {
    const { step, turns } = guide.fold(events)
    return [step.id, ...turns.flatMap((turn) => turn.passed.map((passed) => passed.step))]
  }

  const cases = doors.flatMap((step) => doorCases(step).map((facts) => [step.id, facts] as const))

  test.each(cases)('%s opens for %j', (id, facts) => {
    expect(met([named(facts)])).toContain(id)
  })

  test.each(cases.filter(([, facts]) => facts['site.role'] === 'owner'))(
    '%s stays closed for a visitor and for somebody unknown: %j',
    (id, { 'site.role': _role, ...facts }) => {
      expect(met([named({ ...facts, 'site.role': 'visitor' })])).not.toContain(id)
      expect(met([named(facts)])).not.toContain(id)
    },
  )

  test('nobody is led to a door from a step inside an area', () => {
    const inside = doors.find((step) => step.access !== 'visitor')
    const [door, facts] = cases.findLast(([id]) => id !== inside?.id) ?? []
    if (!inside || !facts) throw new Error('there are two doors')
    expect(met([{ type: 'jump', step: inside.id }, named(facts)])).not.toContain(door)
  })
})

describe('the fold', () => {
  const [option] = first.options
  if (!option) throw new Error('the first step has answers')
  const answer: CaseEvent = { type: 'answer', step: firstStep, option: option.id }

  test('an empty case is at the first step', () => {
    expect(guide.fold([]).step.id).toBe(firstStep)
  })

  test('an answer leads where its option says and is remembered', () => {
    const state = guide.fold([answer])
    expect(state.turns).toMatchObject([{ step: firstStep, heard: true }])
    if (first.asks && option.is) expect(state.facts[first.asks]).toBe(option.is)
  })

  test('the same events give the same state, and one event less is undo', () => {
    const events = [answer, evidence('backend-not-running', 0.65)]
    expect(guide.fold(events)).toEqual(guide.fold(events))
    expect(guide.fold(events.slice(0, 1))).toEqual(guide.fold([answer]))
  })

  test('a question whose answer is known is passed over, visibly', () => {
    const { asks } = first
    if (asks === undefined || option.is === undefined) throw new Error('the first step asks for a fact')
    const state = guide.fold([{ type: 'fact', id: asks, value: option.is }])
    expect(state.step.id).not.toBe(firstStep)
    expect(state.turns[0]?.passed[0]).toEqual({ step: firstStep, option: option.id })
  })

  test('jumping back to a passed question asks it again', () => {
    const { asks } = first
    const state = guide.fold([
      { type: 'fact', id: asks ?? '', value: option.is ?? '' },
      { type: 'jump', step: firstStep },
    ])
    expect(state.step.id).toBe(firstStep)
  })

  test('likely evidence asks for what would tell, certain evidence brings the fix', () => {
    const facts = { 'upstream.port': '3000', 'listen.port': '3001', 'stack.proxy': 'nginx' }
    expect(guide.fold([evidence('wrong-upstream-address', 0.65, facts)]).step.kind).toBe('collect')
    const sure = guide.fold([evidence('wrong-upstream-address', 0.9, facts)]).step
    expect(sure.kind).toBe('fix')
    expect(sure.treats).toContain('wrong-upstream-address')
  })

  test('after a fix failed, the next likeliest cause comes', () => {
    const verdict = verdictOf('backend-not-running', 0.9)
    verdict.causes.push({ id: 'backend-crashing', confidence: 0.85, summary: '', for: [], against: [] })
    const start: CaseEvent[] = [{ type: 'evidence', paste: 'p', verdict }]
    let state = guide.fold(start)
    const events = [...start]
    const seen = new Set<string>()
    while (state.step.kind === 'fix' && !state.step.treats.includes('backend-crashing') && !seen.has(state.step.id)) {
      seen.add(state.step.id)
      events.push({ type: 'failed', step: state.step.id })
      state = guide.fold(events)
    }
    expect([...state.step.treats, ...state.step.confirms]).toContain('backend-crashing')
    expect(state.tried.length).toBeGreaterThan(0)
  })

  test('an answer that was changed keeps the answers after it', () => {
    const other = first.options.find((one) => one.is !== undefined && one.id !== option.id)
    if (!other) throw new Error('the first step has two answers')
    const second = guide.fold([answer]).step
    if (second.kind !== 'question') throw new Error('the second step asks')
    const next: CaseEvent = { type: 'answer', step: second.id, option: second.options[0]?.id ?? '' }
    const changed = guide.fold([{ ...answer, option: other.id }, next])
    expect(changed.turns).toHaveLength(2)
    if (first.asks) expect(changed.facts[first.asks]).toBe(other.is)
    if (second.asks && second.options[0]?.is) expect(changed.facts[second.asks]).toBe(second.options[0].is)
  })

  test('an event the guide no longer knows is reported and changes nothing', () => {
    const state = guide.fold([{ type: 'answer', step: firstStep, option: 'gone' }])
    expect(state.step.id).toBe(firstStep)
    expect(state.turns[0]?.heard).toBe(false)
  })
})

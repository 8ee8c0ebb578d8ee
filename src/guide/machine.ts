import { assign, setup } from 'xstate'
import type { GuideContent, StepOf } from '../content/catalogue'
import { firstStep, isOpenedByEvidence, isWayIn } from '../content/edges'
import type { Verdict } from '../content/evidence'
import type { Facts } from '../content/template'
import type { Sureness } from '../content/vocabulary'
import { freshContext, knownFacts, withFailure, withVerdict, type GuideContext } from './context'
import { stateOf } from './states'
import { createWayFinder } from './ways'

/** The machine's events: answers and jumps are named by where they lead, so that every arrow can be drawn. */
export type MachineEvent =
  | { type: `answer.${string}` | 'otherwise' | 'cannot' | 'worked' | `jump.${string}` }
  | { type: 'failed'; step: string }
  | { type: 'evidence'; verdict: Verdict }
  | { type: 'fact'; facts: Facts }

type Scores = Readonly<Record<string, Sureness>>
const scored = (scores: Scores) => Object.entries(scores).map(([cause, sure]) => ({ cause, sure }))

/** Hundreds of arrows ask the same of one event; the last answer serves them all. */
function ofLast<Answer>(
  reckon: (context: GuideContext, event: MachineEvent) => Answer,
): (context: GuideContext, event: MachineEvent) => Answer {
  let last: { context: GuideContext; event: MachineEvent; answer: Answer } | undefined
  return (context, event) => {
    if (last?.context !== context || last.event !== event) last = { context, event, answer: reckon(context, event) }
    return last.answer
  }
}

/** The decision graph as one XState machine: states are steps, events are what happens in a case. */
export function createGuideMachine(content: GuideContent) {
  const { forCause, fromHall } = createWayFinder(content.steps, content.commands)
  const prints = new Map(content.commands.map((command) => [command.id, command.prints]))
  const treatedBy = new Map(content.steps.map((step) => [step.id, step.kind === 'fix' ? step.treats : []]))

  /** The context after an event that says something about causes. */
  const told = ofLast((context, event): GuideContext => {
    if (event.type === 'evidence') return withVerdict(context, event.verdict)
    return event.type === 'failed' ? withFailure(context, event.step, treatedBy.get(event.step) ?? []) : context
  })
  const next = ofLast((context, event) => forCause(told(context, event)))
  const nextFromHall = ofLast((context, event) => fromHall(told(context, event)))

  const machine = setup({
    types: { context: {} as GuideContext, events: {} as MachineEvent },
    guards: {
      /** What this event says about causes makes the step the next one. */
      leadsTo: ({ context, event }, { step }: { step: string }) => next(context, event) === step,
      leadsNowhere: ({ context, event }) => next(context, event) === undefined,
      /** The same in the first room, where a front door may open too. */
      opens: ({ context, event }, { step }: { step: string }) => nextFromHall(context, event) === step,
      /** What was asked for was pasted, and it decides nothing. */
      answersWith: ({ context, event }, { kind }: { kind: string | undefined }) =>
        event.type === 'evidence' &&
        next(context, event) === undefined &&
        (kind === undefined || event.verdict.inputs.at(-1)?.parts.some((part) => part.kind === kind) === true),
      knows: ({ context }, { fact, value }: { fact: string; value: string }) => knownFacts(context)[fact] === value,
    },
    actions: {
      take: assign(({ context, event }) => told(context, event)),
      learn: assign(({ context, event }) =>
        event.type === 'fact' ? { ...context, own: { ...context.own, ...event.facts } } : context,
      ),
      answer: assign(
        (
          { context },
          { step, facts, raises, lowers }: { step: string; facts: Facts; raises: Scores; lowers: Scores },
        ) => ({
          done: [...context.done, step],
          own: { ...context.own, ...facts },
          raised: [...context.raised, ...scored(raises)],
          lowered: [...context.lowered, ...scored(lowers)],
        }),
      ),
      passOver: assign(({ context }, passed: { step: string; option: string }) => ({
        passed: [...context.passed, passed],
      })),
      skip: assign(({ context }, { step }: { step: string }) => ({ done: [...context.done, step] })),
      /** Going back to a question by hand means: forget the answer and ask again. */
      askAgain: assign(({ context }, { fact, answers }: { fact: string; answers: readonly string[] }) => {
        const known = knownFacts(context)[fact]
        return known !== undefined && answers.includes(known)
          ? { own: without(context.own, fact), found: without(context.found, fact) }
          : {}
      }),
    },
  })

  type States = NonNullable<Parameters<typeof machine.createMachine>[0]['states']>
  type State = States[string]
  const leadsTo = (step: string) => ({ type: 'leadsTo' as const, params: { step } })
  const ways = content.steps.filter(isWayIn).map((step) => step.id)
  const toWays = ways.map((way) => ({ guard: leadsTo(way), target: `.${way}`, actions: 'take' as const }))
  const openings = content.steps.filter(isOpenedByEvidence).map((step) => step.id)

  const states: States = Object.fromEntries(
    content.steps.map((step): [string, State] => [step.id, stateOf(step, { openings, prints })]),
  )

  return machine.createMachine({
    id: 'guide',
    context: freshContext,
    initial: firstStep,
    states,
    on: {
      evidence: [...toWays, { actions: 'take' as const }],
      failed: toWays,
      fact: { actions: 'learn' as const },
      ...Object.fromEntries(
        content.steps.map((step) => [
          `jump.${step.id}`,
          step.kind === 'question' && step.asks !== undefined
            ? { target: `.${step.id}`, actions: { type: 'askAgain' as const, params: askedAgain(step, step.asks) } }
            : { target: `.${step.id}` },
        ]),
      ),
    },
  })
}

export type GuideMachine = ReturnType<typeof createGuideMachine>

/** What a question has to forget to be asked: only a value that is one of its own answers. */
const askedAgain = ({ options }: StepOf<'question'>, fact: string) => ({
  fact,
  answers: options.flatMap((option) => option.is ?? []),
})

const without = (facts: Facts, fact: string): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([id]) => id !== fact))

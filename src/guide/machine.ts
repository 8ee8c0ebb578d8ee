import { assign, setup } from 'xstate'
import type { GuideContent, Step, StepOf } from '../content/catalogue'
import { firstStep, isWayIn } from '../content/edges'
import type { Verdict } from '../content/evidence'
import type { Facts } from '../content/template'
import type { Sureness } from '../content/vocabulary'
import { freshContext, knownFacts, withVerdict, type GuideContext } from './context'
import { createWayFinder } from './ways'

/** The machine's events: answers and jumps are named by where they lead, so that every arrow can be drawn. */
export type MachineEvent =
  | { type: `answer.${string}` | 'otherwise' | 'pasted' | 'cannot' | 'worked' | 'failed' | `jump.${string}` }
  | { type: 'evidence'; verdict: Verdict }
  | { type: 'fact'; facts: Facts }

type Scores = Readonly<Record<string, Sureness>>
const scored = (scores: Scores) => Object.entries(scores).map(([cause, sure]) => ({ cause, sure }))

/** The decision graph as one XState machine: states are steps, events are what happens in a case. */
export function createGuideMachine(content: GuideContent) {
  const wayIn = createWayFinder(content.steps, content.commands)
  const commands = new Map(content.commands.map((command) => [command.id, command]))

  const machine = setup({
    types: { context: {} as GuideContext, events: {} as MachineEvent },
    guards: {
      /** The verdict of this event makes the step the next one. */
      leadsTo: ({ context, event }, { step }: { step: string }) =>
        event.type === 'evidence' && wayIn(withVerdict(context, event.verdict)) === step,
      /** After a fix failed, the step is the next likeliest one. */
      comesNext: ({ context }, { step, tried }: { step: string; tried: string }) =>
        wayIn({ ...context, tried: [...context.tried, tried] }) === step,
      /** What was asked for was pasted, and it decides nothing. */
      answersWith: ({ event }, { kind }: { kind: string | undefined }) =>
        event.type === 'evidence' && (kind === undefined || event.verdict.inputs.at(-1)?.parts.some((part) => part.kind === kind) === true),
      knows: ({ context }, { fact, value }: { fact: string; value: string }) => knownFacts(context)[fact] === value,
    },
    actions: {
      takeEvidence: assign(({ context, event }) => (event.type === 'evidence' ? withVerdict(context, event.verdict) : context)),
      learn: assign(({ context, event }) => (event.type === 'fact' ? { ...context, own: { ...context.own, ...event.facts } } : context)),
      answer: assign(({ context }, { facts, raises, lowers }: { facts: Facts; raises: Scores; lowers: Scores }) => ({
        own: { ...context.own, ...facts },
        raised: [...context.raised, ...scored(raises)],
        lowered: [...context.lowered, ...scored(lowers)],
      })),
      passOver: assign(({ context }, passed: { step: string; option: string }) => ({ passed: [...context.passed, passed] })),
      giveUp: assign(({ context }, { step }: { step: string }) => ({ tried: [...context.tried, step] })),
      /** Going back to a question by hand means: forget the answer and ask again. */
      askAgain: assign(({ context }, { fact }: { fact: string }) => ({
        own: without(context.own, fact),
        found: without(context.found, fact),
      })),
    },
  })

  type States = NonNullable<Parameters<typeof machine.createMachine>[0]['states']>
  type State = States[string]
  const ways = content.steps.filter(isWayIn).map((step) => step.id)

  const states: States = Object.fromEntries(content.steps.map((step): [string, State] => [step.id, stateOf(step)]))

  function stateOf(step: Step): State {
    switch (step.kind) {
      case 'question': return question(step)
      case 'collect': return collect(step)
      case 'fix': return fix(step)
      case 'outcome': return {}
    }
  }

  function question(step: StepOf<'question'>): State {
    const asks = step.asks
    return {
      always: step.options.flatMap((option) =>
        asks !== undefined && option.is !== undefined
          ? [{
              guard: { type: 'knows' as const, params: { fact: asks, value: option.is } },
              target: option.to,
              actions: { type: 'passOver' as const, params: { step: step.id, option: option.id } },
            }]
          : []),
      on: Object.fromEntries([
        ...step.options.map((option) => [
          `answer.${option.id}`,
          { target: option.to, actions: { type: 'answer' as const, params: { facts: factsOf(step, option), raises: option.raises, lowers: option.lowers } } },
        ]),
        ['otherwise', { target: step.otherwise }],
      ]),
    }
  }

  function collect(step: StepOf<'collect'>): State {
    const giveUp = { type: 'giveUp' as const, params: { step: step.id } }
    return {
      on: {
        evidence: [
          ...ways.map((way) => ({ guard: { type: 'leadsTo' as const, params: { step: way } }, target: way, actions: 'takeEvidence' as const })),
          {
            guard: { type: 'answersWith' as const, params: { kind: commands.get(step.command)?.prints } },
            target: step.then,
            actions: 'takeEvidence' as const,
          },
          { actions: 'takeEvidence' as const },
        ],
        pasted: { target: step.then },
        cannot: { target: step.cannot, actions: giveUp },
      },
    }
  }

  function fix(step: StepOf<'fix'>): State {
    const giveUp = { type: 'giveUp' as const, params: { step: step.id } }
    return {
      on: {
        worked: { target: step.worked },
        failed: [
          ...ways
            .filter((way) => way !== step.id)
            .map((way) => ({ guard: { type: 'comesNext' as const, params: { step: way, tried: step.id } }, target: way, actions: giveUp })),
          { target: step.failed, actions: giveUp },
        ],
      },
    }
  }

  return machine.createMachine({
    id: 'guide',
    context: freshContext,
    initial: firstStep,
    states,
    on: {
      evidence: [
        ...ways.map((way) => ({ guard: { type: 'leadsTo' as const, params: { step: way } }, target: `.${way}`, actions: 'takeEvidence' as const })),
        { actions: 'takeEvidence' as const },
      ],
      fact: { actions: 'learn' as const },
      ...Object.fromEntries(content.steps.map((step) => [
        `jump.${step.id}`,
        step.kind === 'question' && step.asks !== undefined
          ? { target: `.${step.id}`, actions: { type: 'askAgain' as const, params: { fact: step.asks } } }
          : { target: `.${step.id}` },
      ])),
    },
  })
}

export type GuideMachine = ReturnType<typeof createGuideMachine>

/** What choosing an option makes known. */
export const factsOf = (step: StepOf<'question'>, option: StepOf<'question'>['options'][number]): Facts => ({
  ...option.sets,
  ...(step.asks !== undefined && option.is !== undefined ? { [step.asks]: option.is } : {}),
})

const without = (facts: Facts, fact: string): Facts => Object.fromEntries(Object.entries(facts).filter(([id]) => id !== fact))

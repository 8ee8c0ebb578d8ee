import type { Step, StepOf } from '../content/catalogue'
import { isInHall } from '../content/edges'
import type { Facts } from '../content/template'

/** The states of the machine, one a step. Guards and actions named here are those of `machine.ts`. */

interface Graph {
  /** Steps that evidence of a cause can open. */
  ways: readonly string[]
  /** The same and the front doors of the areas. */
  openings: readonly string[]
  /** Which kind of paste a command brings. */
  prints: ReadonlyMap<string, string | undefined>
}

export const leadsTo = (step: string) => ({ type: 'leadsTo' as const, params: { step } })
const opens = (step: string) => ({ type: 'opens' as const, params: { step } })
const skip = (step: string) => ({ type: 'skip' as const, params: { step } })
const takeEvidence = 'takeEvidence' as const

export function stateOf(step: Step, graph: Graph) {
  switch (step.kind) {
    case 'question':
      return question(step, graph)
    case 'collect':
      return collect(step, graph)
    case 'fix':
      return fix(step, graph)
    case 'outcome':
      return {}
  }
}

/** Where evidence leads from a step; in the first room the front doors are open too. */
const evidenceFrom = (step: Step, { ways, openings }: Graph) =>
  isInHall(step)
    ? openings.map((id) => ({ guard: opens(id), target: id, actions: takeEvidence }))
    : ways.map((id) => ({ guard: leadsTo(id), target: id, actions: takeEvidence }))

function question(step: StepOf<'question'>, graph: Graph) {
  const asks = step.asks
  return {
    always: step.options.flatMap((option) =>
      asks !== undefined && option.is !== undefined
        ? [
            {
              guard: { type: 'knows' as const, params: { fact: asks, value: option.is } },
              target: option.to,
              actions: { type: 'passOver' as const, params: { step: step.id, option: option.id } },
            },
          ]
        : [],
    ),
    on: Object.fromEntries([
      ...step.options.map((option) => [
        `answer.${option.id}`,
        {
          target: option.to,
          actions: {
            type: 'answer' as const,
            params: { step: step.id, facts: factsOf(step, option), raises: option.raises, lowers: option.lowers },
          },
        },
      ]),
      ['otherwise', { target: step.otherwise, actions: skip(step.id) }],
      ...(isInHall(step) ? [['evidence', [...evidenceFrom(step, graph), { actions: takeEvidence }]]] : []),
    ]),
  }
}

function collect(step: StepOf<'collect'>, graph: Graph) {
  return {
    on: {
      evidence: [
        ...evidenceFrom(step, graph),
        {
          guard: { type: 'answersWith' as const, params: { kind: graph.prints.get(step.command) } },
          target: step.then,
          actions: takeEvidence,
        },
        { actions: takeEvidence },
      ],
      cannot: { target: step.cannot, actions: skip(step.id) },
    },
  }
}

function fix(step: StepOf<'fix'>, { ways }: Graph) {
  const fail = { type: 'fail' as const, params: { step: step.id, treats: step.treats } }
  return {
    on: {
      worked: { target: step.worked },
      failed: [
        ...ways
          .filter((way) => way !== step.id)
          .map((way) => ({
            guard: { type: 'comesNext' as const, params: { step: way, failed: step.id, treats: step.treats } },
            target: way,
            actions: fail,
          })),
        { target: step.failed, actions: fail },
      ],
    },
  }
}

/** What choosing an option makes known. */
export const factsOf = (step: StepOf<'question'>, option: StepOf<'question'>['options'][number]): Facts => ({
  ...option.sets,
  ...(step.asks !== undefined && option.is !== undefined ? { [step.asks]: option.is } : {}),
})

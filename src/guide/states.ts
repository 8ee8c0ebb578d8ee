import type { Step, StepOf } from '../content/catalogue'
import { isInHall } from '../content/edges'
import type { Facts } from '../content/template'

/** The states of the machine, one a step. Guards and actions named here are those of `machine.ts`. */

interface Graph {
  /** Steps that evidence can open from the first room: ways in and front doors. */
  openings: readonly string[]
  /** Which kind of paste a command brings. */
  prints: ReadonlyMap<string, string | undefined>
}

const opens = (step: string) => ({ type: 'opens' as const, params: { step } })
const skip = (step: string) => ({ type: 'skip' as const, params: { step } })
const take = 'take' as const

export function stateOf(step: Step, graph: Graph) {
  switch (step.kind) {
    case 'question':
      return question(step, graph)
    case 'collect':
      return collect(step, graph)
    case 'fix':
      return fix(step)
    case 'outcome':
      return {}
  }
}

/**
 * Where evidence leads from the first room, whose front doors are open. From everywhere else it leads where the machine
 * itself says: each way in once more in each of hundreds of states would take longer to build than people wait.
 */
const evidenceFrom = (step: Step, { openings }: Graph) =>
  isInHall(step) ? openings.map((id) => ({ guard: opens(id), target: id, actions: take })) : []

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
      ...(isInHall(step) ? [['evidence', [...evidenceFrom(step, graph), { actions: take }]]] : []),
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
          actions: take,
        },
        ...(isInHall(step) ? [{ actions: take }] : []),
      ],
      cannot: { target: step.cannot, actions: skip(step.id) },
    },
  }
}

/** Where a way in to another cause comes next, the machine itself leads there. */
const fix = (step: StepOf<'fix'>) => ({
  on: {
    worked: { target: step.worked },
    failed: [{ guard: 'leadsNowhere' as const, target: step.failed, actions: take }],
  },
})

/** What choosing an option makes known. */
export const factsOf = (step: StepOf<'question'>, option: StepOf<'question'>['options'][number]): Facts => ({
  ...option.sets,
  ...(step.asks !== undefined && option.is !== undefined ? { [step.asks]: option.is } : {}),
})

import type { Step, StepOf } from '../content/catalogue'
import type { Facts } from '../content/template'

/** The states of the machine, one a step. Guards and actions named here are those of `machine.ts`. */

type Prints = ReadonlyMap<string, string | undefined>

export const leadsTo = (step: string) => ({ type: 'leadsTo' as const, params: { step } })
const skip = (step: string) => ({ type: 'skip' as const, params: { step } })
const takeEvidence = 'takeEvidence' as const

/** `ways` are the steps that evidence can open; `prints` tells which kind of paste a command brings. */
export function stateOf(step: Step, ways: readonly string[], prints: Prints) {
  switch (step.kind) {
    case 'question':
      return question(step)
    case 'collect':
      return collect(step, ways, prints)
    case 'fix':
      return fix(step, ways)
    case 'outcome':
      return {}
  }
}

function question(step: StepOf<'question'>) {
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
    ]),
  }
}

function collect(step: StepOf<'collect'>, ways: readonly string[], prints: Prints) {
  return {
    on: {
      evidence: [
        ...ways.map((way) => ({ guard: leadsTo(way), target: way, actions: takeEvidence })),
        {
          guard: { type: 'answersWith' as const, params: { kind: prints.get(step.command) } },
          target: step.then,
          actions: takeEvidence,
        },
        { actions: takeEvidence },
      ],
      cannot: { target: step.cannot, actions: skip(step.id) },
    },
  }
}

function fix(step: StepOf<'fix'>, ways: readonly string[]) {
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

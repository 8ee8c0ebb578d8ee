/** The arrows of the decision graph, as content draws them; the machine, the checks and the paths share them. */
import type { Step } from './catalogue.ts'

/** One way from a step to another: the event that takes it and where it leads. */
export interface Edge {
  event: string
  to: string
}

/** The ways out that a step names itself. Evidence, jumps and help come on top, from everywhere. */
export function edgesOf(step: Step): Edge[] {
  switch (step.kind) {
    case 'question':
      return [
        ...step.options.map((option) => ({ event: `answer.${option.id}`, to: option.to })),
        { event: 'otherwise', to: step.otherwise },
      ]
    case 'collect':
      return [
        { event: 'evidence', to: step.then },
        { event: 'cannot', to: step.cannot },
      ]
    case 'fix':
      return [
        { event: 'worked', to: step.worked },
        { event: 'failed', to: step.failed },
      ]
    case 'outcome':
      return step.then === undefined ? [] : [{ event: `jump.${step.then}`, to: step.then }]
  }
}

/** True where evidence of a cause can open the step. */
export const isWayIn = (step: Step): boolean => step.treats.length > 0 || step.confirms.length > 0

/** True where evidence alone can open the step: it names a cause, or only a product whose area has a door. */
export const isOpenedByEvidence = (step: Step): boolean => isWayIn(step) || step.entrance !== undefined

/** Where every case begins, and where "ask a person" leads. */
export const firstStep = 'start/whose-site'
export const helpStep = 'start/ask-a-person'

/** The room of a step: what stands before the slash. */
export const areaOf = (id: string): string => id.slice(0, id.indexOf('/'))

/** The room where every case begins; nobody has been led anywhere yet. */
export const isInHall = (step: Pick<Step, 'id'>): boolean => areaOf(step.id) === areaOf(firstStep)

import { initialTransition, transition, type SnapshotFrom } from 'xstate'
import type { GuideContent, Step } from '../content/catalogue'
import { emptyVerdict, type Verdict } from '../content/evidence'
import { fill, type Facts } from '../content/template'
import { knownFacts, ranking, type GuideContext, type Ranked } from './context'
import type { CaseEvent } from './events'
import { createGuideMachine, type GuideMachine, type MachineEvent } from './machine'
import { createOpening } from './opening'
import { factsOf } from './states'

/** One event of the case as it came out: where it happened and what was passed over because of it. */
export interface Turn {
  /** Place in the case's list of events. */
  index: number
  event: CaseEvent
  /** The step the person was at. */
  step: string
  /** Questions that the known facts answered afterwards. */
  passed: readonly { step: string; option: string }[]
  /** False where the machine no longer knows what the event speaks of; nothing was changed by it then. */
  heard: boolean
}

/** A case at this moment: the fold of its events. */
export interface GuideState {
  step: Step
  facts: Facts
  /** The facts the person told. */
  own: Facts
  /** Causes by likelihood, answers and evidence together. */
  causes: Ranked[]
  /** The latest verdict of the diagnosis. */
  verdict: Verdict
  /** Fixes that did not work. */
  tried: readonly string[]
  turns: Turn[]
}

/** Steps, and the way through them that a list of events takes. */
export interface Guide {
  readonly content: GuideContent
  /** False while only the first question is there. */
  readonly isWhole: boolean
  step(id: string): Step | undefined
  /** Makes what folding needs, where something is about to happen and there is time before it. */
  prepare(): void
  fold(events: readonly CaseEvent[]): GuideState
}
export interface WholeGuide extends Guide {
  machine: GuideMachine
}

type Snapshot = SnapshotFrom<GuideMachine>

/** The machine is flat, so its value is the step's id. */
const stepOf = (snapshot: Snapshot): string => {
  if (typeof snapshot.value !== 'string') throw new Error('a step holds no steps')
  return snapshot.value
}

/** The guide over the whole content. */
export function createGuide(content: GuideContent): WholeGuide {
  let made: GuideMachine | undefined
  /** Made when the first thing happens: it takes a while on a phone, and whoever only reads needs none. */
  const machine = (): GuideMachine => (made ??= createGuideMachine(content))
  const { fold: beginning } = createOpening(content)
  const steps = new Map(content.steps.map((step) => [step.id, step]))
  const blanks = new Map(content.facts.map((fact) => [fact.id, fact.blank]))

  const fold = (events: readonly CaseEvent[]): GuideState => {
    if (events.length === 0) return beginning(events)
    let [snapshot] = initialTransition(machine())
    let verdict = emptyVerdict
    const turns: Turn[] = []
    for (const [index, event] of events.entries()) {
      const before = snapshot
      snapshot = apply(snapshot, event)
      if (event.type === 'evidence') verdict = event.verdict
      turns.push({
        index,
        event,
        step: stepOf(before),
        passed: snapshot.context.passed.slice(before.context.passed.length),
        heard: snapshot !== before,
      })
    }
    const step = steps.get(stepOf(snapshot))
    if (!step) throw new Error(`the machine is at "${stepOf(snapshot)}", which is no step`)
    const { context } = snapshot
    return {
      step,
      facts: { ...toldByCase(context), ...knownFacts(context) },
      own: context.own,
      causes: ranking(context),
      verdict,
      tried: context.tried,
      turns,
    }
  }

  /** What messages to other people say of the case itself. */
  function toldByCase(context: GuideContext): Facts {
    const facts = knownFacts(context)
    const titles = context.tried.map((id) =>
      fill(steps.get(id)?.title ?? id, facts, (fact) => blanks.get(fact) ?? fact),
    )
    return titles.length === 0 ? {} : { 'case.tried': titles.join('; ') }
  }

  /** An event that belongs to another step than the current one only tells its facts: the path changed, the answer stays. */
  function apply(snapshot: Snapshot, event: CaseEvent): Snapshot {
    const at = stepOf(snapshot)
    const elsewhere = 'step' in event && event.type !== 'jump' && event.step !== at
    const [next] = transition(machine(), snapshot, elsewhere ? rememberedOf(event) : machineEvent(event))
    return next
  }

  function rememberedOf(event: CaseEvent): MachineEvent {
    const step = event.type === 'answer' ? steps.get(event.step) : undefined
    const option =
      step?.kind === 'question' && event.type === 'answer'
        ? step.options.find((one) => one.id === event.option)
        : undefined
    if (step?.kind !== 'question' || !option) return { type: 'answer.unknown' }
    return { type: 'fact', facts: factsOf(step, option) }
  }

  return {
    content,
    isWhole: true,
    prepare: () => void machine(),
    get machine() {
      return machine()
    },
    step: (id) => steps.get(id),
    fold,
  }
}

function machineEvent(event: CaseEvent): MachineEvent {
  switch (event.type) {
    case 'answer':
      return { type: `answer.${event.option}` }
    case 'evidence':
      return { type: 'evidence', verdict: event.verdict }
    case 'fact':
      return { type: 'fact', facts: { [event.id]: event.value } }
    case 'failed':
      return { type: 'failed', step: event.step }
    case 'jump':
      return { type: `jump.${event.step}` }
    default:
      return { type: event.type }
  }
}

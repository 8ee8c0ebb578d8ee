/** What the diagnosis makes of a failure's captures, against what it should. */
import { compileContent, diagnosisContent } from '../../src/content/compile/index'
import type { RankedCause, Verdict } from '../../src/content/evidence'
import { claimed } from '../../src/content/evidence'
import { createDiagnosis } from '../../src/diagnosis/index'
import type { Capture, Failure } from './failure'
import type { Outcome } from './lab'

export interface Judgement {
  failure: Failure
  status: string
  /** First causes; missing where only captures were asked for. */
  alone?: string
  together?: string
  /** What is not as expected, in words. */
  wrong: string[]
}

type Judge = (failure: Failure, outcome: Outcome) => Judgement

/** Judges the client's status only. */
export const judgeStatus: Judge = (failure, { status, trouble }) => ({
  failure,
  status,
  wrong: trouble ? [trouble] : status === failure.status ? [] : [`status ${status}, not ${failure.status}`],
})

/** Judges the status, and what the diagnosis over this content folder says. */
export function judgeDiagnosis(contentFolder: string): Judge {
  const { diagnose } = createDiagnosis(diagnosisContent(compileContent(contentFolder)))
  const read = (captures: Capture[]): Verdict => diagnose(captures.map(({ text }) => text))
  return (failure, outcome) => {
    const seen = judgeStatus(failure, outcome)
    if (outcome.trouble) return seen
    const first = firstCapture(failure, outcome.captures)
    const alone = firstCause(read(first))
    const verdict = read(outcome.captures)
    const together = firstCause(verdict)
    const wrong = [
      ...seen.wrong,
      ...wrongCause(`alone (${first.map(({ source }) => source).join()})`, alone, failure.alone),
      ...wrongCause('together', together, failure.together),
      ...unnamedValues(together, failure.values),
      ...wrongKinds(outcome.captures, verdict),
    ]
    return { ...seen, alone: nameOf(alone), together: nameOf(together), wrong }
  }
}

function firstCapture({ first = 'nginx-error-log' }: Failure, captures: Capture[]): Capture[] {
  return captures.filter(({ source }) => source === first)
}

const firstCause = ({ causes }: Verdict): RankedCause | undefined => {
  const [first] = causes
  return first && first.confidence >= claimed ? first : undefined
}

const nameOf = (cause: RankedCause | undefined): string =>
  cause ? `${cause.id} ${cause.confidence.toFixed(2)}` : 'nothing'

function wrongCause(which: string, cause: RankedCause | undefined, fair: string[]): string[] {
  const right = cause ? fair.includes(cause.id) : fair.length === 0
  const because = cause ? `, because of ${cause.for.map(({ by }) => by).join(', ')}` : ''
  return right ? [] : [`${which}: ${nameOf(cause)}, not ${fair.join(' or ') || 'nothing'}${because}`]
}

function unnamedValues(cause: RankedCause | undefined, values: Failure['values']): string[] {
  if (!cause) return []
  const isNamed = (value: string): boolean => cause.summary.includes(value)
  const unnamed = values.map((value) => [value].flat()).filter((any) => !any.some(isNamed))
  return unnamed.map((any) => `the summary does not name ${any.join(' or ')}: “${cause.summary}”`)
}

/** A capture is named after its kind. */
function wrongKinds(captures: Capture[], { inputs }: Verdict): string[] {
  return captures.flatMap(({ source }, i) => {
    const kind = inputs[i]?.kind ?? 'nothing'
    return kind === source.split('.')[0] ? [] : [`takes ${source} for ${kind}`]
  })
}

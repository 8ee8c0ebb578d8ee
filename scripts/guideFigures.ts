/** What `npm run report:guide` counts. */
import type { GuideContent, Step } from '../src/content/catalogue'
import { areaOf, isInHall, isOpenedByEvidence } from '../src/content/edges'
import { proseText } from '../src/content/prose'
import { accesses } from '../src/content/vocabulary'
import { pathsFrom } from '../src/guide/paths'
import type { WholeGuide } from '../src/guide/fold'
import { readingGrade } from './readability'

/** Answers from the start to the first step of each area that does or finds out something. */
export function answersToUse(guide: WholeGuide): Map<string, number> {
  const nearest = new Map<string, number>()
  for (const [id, path] of answeredPaths(guide)) {
    const step = guide.step(id)
    if (!step || step.kind === 'question' || isInHall(step)) continue
    const area = areaOf(id)
    nearest.set(area, Math.min(nearest.get(area) ?? Infinity, path.length))
  }
  return nearest
}

const answeredPaths = (guide: WholeGuide) =>
  [...pathsFrom(guide, { evidence: false })].filter(([, path]) => path.every((event) => event !== 'evidence'))

/** Steps that only answers lead to: no paste opens them. */
export const withoutEvidence = ({ steps }: GuideContent): Step[] =>
  steps.filter((step) => !isOpenedByEvidence(step) && step.kind !== 'outcome' && !isInHall(step))

/** Causes for which somebody with this access, of whom nothing else is known, is led to no step. */
export const withoutFix = ({ causes, steps }: GuideContent): { access: string; causes: string[] }[] =>
  accesses.map((access) => ({
    access,
    causes: causes.map((cause) => cause.id).filter((cause) => !steps.some((step) => helps(step, cause, access))),
  }))

const reached = { visitor: 'none', panel: 'panel', shell: 'shell' } as const

function helps(step: Step, cause: string, access: (typeof accesses)[number]): boolean {
  const { 'site.access': wanted, ...others } = step.given
  return (
    step.treats.includes(cause) &&
    Object.keys(others).length === 0 &&
    accesses.indexOf(step.access) <= accesses.indexOf(access) &&
    (wanted === undefined || wanted === true || wanted === reached[access])
  )
}

/** Pairs of causes that one step tells apart or treats together. */
export function relatedCauses({ steps }: GuideContent): number {
  const pairs = steps.flatMap((step) => {
    const raised = step.kind === 'question' ? step.options.flatMap((option) => Object.keys(option.raises)) : []
    const about = [...new Set([...step.treats, ...step.confirms, ...raised])].toSorted()
    return about.flatMap((one, i) => about.slice(i + 1).map((other) => `${one} ${other}`))
  })
  return new Set(pairs).size
}

/** Sources by who vouches for them. */
export function authorities({ steps, causes, commands, answers }: GuideContent): Map<string, number> {
  const counts = new Map<string, number>()
  for (const source of [...steps, ...causes, ...commands, ...answers].flatMap((one) => one.sources)) {
    const who = kinds.find(([, pattern]) => pattern.test(source))?.[0] ?? 'other'
    counts.set(who, (counts.get(who) ?? 0) + 1)
  }
  return counts
}

const kinds: readonly (readonly [string, RegExp])[] = [
  ['standard', /^(?:RFC|POSIX)/],
  ['measured', /^bench/],
  ['program source', /\bsource\b|\bsrc\//],
  ['manual', /documentation|man page|guide|manual/],
]

const plain = new Set(['visitor', 'hosting', 'start'])

/** Steps for people without a terminal, the hardest to read first. */
export const readingGrades = ({ steps }: GuideContent): { id: string; grade: number }[] =>
  steps
    .filter((step) => plain.has(areaOf(step.id)))
    .map((step) => ({ id: step.id, grade: readingGrade(textOf(step)) }))
    .toSorted((a, b) => b.grade - a.grade)

const textOf = (step: Step): string =>
  [
    proseText(step.body.lead),
    ...(step.kind === 'fix' ? step.do.flatMap((item) => (item.say ? [proseText(item.say)] : [])) : []),
    ...step.body.sections.map((section) => proseText(section.prose)),
  ].join('\n\n')

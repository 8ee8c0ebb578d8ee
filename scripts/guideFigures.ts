/** What `npm run report:guide` counts. */
import type { GuideContent, Step } from '../src/content/catalogue'
import { areaOf, isInHall } from '../src/content/edges'
import { proseText } from '../src/content/prose'
import { accesses } from '../src/content/vocabulary'
import { openedByEvidence, pathsFrom } from '../src/guide/paths'
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
export function withoutEvidence(guide: WholeGuide): Step[] {
  const opened = openedByEvidence(guide)
  return guide.content.steps.filter((step) => !opened.has(step.id) && step.kind !== 'outcome' && !isInHall(step))
}

/** Of these, what comes after another step by its nature: it reads what a command printed, or goes on where a fix did not help. */
export function followUps(guide: WholeGuide): Set<string> {
  const next = guide.content.steps.flatMap((step) =>
    step.kind === 'collect' ? [step.then] : step.kind === 'fix' ? [step.failed, ...(step.cure ? [step.cure] : [])] : [],
  )
  return new Set(next)
}

/** Causes that some fix relieves quickly, and which of them no fix cures for good. */
export function reliefAndCure({ causes, steps }: GuideContent): { relieved: string[]; uncured: string[] } {
  const fixes = (cause: string) => steps.filter((step) => step.kind === 'fix' && step.treats.includes(cause))
  const relieves = (step: Step) =>
    step.kind === 'fix' && (step.cure !== undefined || step.do.some((item) => item.effect === 'relief'))
  const cures = (step: Step) =>
    step.kind === 'fix' &&
    (!relieves(step) || step.cure !== undefined || step.do.some((item) => item.effect === 'cure'))
  const relieved = causes.map((cause) => cause.id).filter((cause) => fixes(cause).some(relieves))
  return { relieved, uncured: relieved.filter((cause) => !fixes(cause).some(cures)) }
}

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

/** Sources by who vouches for them. */
export function authorities({ steps, causes, commands, answers }: GuideContent): Map<string, number> {
  const counts = new Map<string, number>()
  for (const source of [...steps, ...causes, ...commands, ...answers].flatMap((one) => one.sources)) {
    const who = kinds.find(([, pattern]) => pattern.test(source))?.[0] ?? 'other'
    counts.set(who, (counts.get(who) ?? 0) + 1)
  }
  return counts
}

/** The days on which entries were compared with their sources, the oldest first. */
export const daysChecked = ({ steps, causes, commands, answers }: GuideContent): string[] =>
  [...steps, ...causes, ...commands, ...answers].flatMap((one) => one.checked ?? []).toSorted()

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

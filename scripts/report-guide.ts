import type { GuideContent } from '../src/content/catalogue'
import { compileContent, wholeGuide } from '../src/content/compile/index.ts'
import { createGuide, type WholeGuide } from '../src/guide/fold'
import { pathsFrom, pathsToOutcome } from '../src/guide/paths'
import { answersToUse, authorities, readingGrades, relatedCauses, withoutEvidence, withoutFix } from './guideFigures'

const worst = 20
const wantedGrade = 7

/** `npm run report:guide`: how large the guide is, how long its ways are, and what it lacks. */
export function main(): void {
  const content = wholeGuide(compileContent('content'))
  const guide = createGuide(content)
  const out = [...sizes(content), ...ways(content, guide), ...gaps(content), ...origins(content), ...reading(content)]
  console.log(out.join('\n'))
}

function sizes(content: GuideContent): string[] {
  const kinds = ['question', 'collect', 'fix', 'outcome'].map(
    (kind) => `${content.steps.filter((step) => step.kind === kind).length} ${kind}`,
  )
  const { steps, causes, commands, answers } = content
  return [
    `steps ${steps.length} (${kinds.join(', ')}), causes ${causes.length}, commands ${commands.length}, answers ${answers.length}`,
  ]
}

function ways(content: GuideContent, guide: WholeGuide): string[] {
  const lengths = [...pathsFrom(guide).values()].map((path) => path.length)
  const out = content.steps.map((step) => pathsToOutcome(guide, step.id)?.length ?? Infinity)
  const use = answersToUse(guide)
  return [
    `reached by answers or evidence from the start: ${lengths.length} of ${content.steps.length}; ${spread(lengths)} events`,
    `to the nearest outcome: ${spread(out)} events`,
    `answers to a first useful step, by area: ${spread([...use.values()])}`,
    `  ${[...use].map(([area, count]) => `${area} ${count}`).join(', ')}`,
  ]
}

function gaps(content: GuideContent): string[] {
  const quiet = withoutEvidence(content)
  return [
    `steps that no evidence opens (only answers lead there): ${quiet.length}`,
    ...withoutFix(content).map(
      ({ access, causes }) => `causes without a step for ${access}: ${causes.length} ${causes.join(', ')}`,
    ),
    `pairs of causes that a step tells apart or treats together: ${relatedCauses(content)}`,
  ]
}

const origins = (content: GuideContent): string[] => [
  `sources: ${[...authorities(content)].map(([who, count]) => `${who} ${count}`).join(', ')}`,
]

function reading(content: GuideContent): string[] {
  const grades = readingGrades(content)
  const hard = grades.filter(({ grade }) => grade > wantedGrade).length
  return [
    `school years that visitors' and owners' steps ask for: median ${median(grades.map(({ grade }) => grade)).toFixed(1)}; above ${wantedGrade}: ${hard} of ${grades.length}`,
    ...grades.slice(0, worst).map(({ id, grade }) => `  ${grade.toFixed(1)}  ${id}`),
  ]
}

const spread = (numbers: number[]): string => `longest ${Math.max(...numbers)}, median ${median(numbers)}`
const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

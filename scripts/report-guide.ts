import type { GuideContent } from '../src/content/catalogue'
import { findRelated } from '../src/content/related'
import { compileContent, wholeGuide } from '../src/content/compile/index.ts'
import { createGuide, type WholeGuide } from '../src/guide/fold'
import { pathsFrom, pathsToOutcome } from '../src/guide/paths'
import {
  answersToUse,
  authorities,
  daysChecked,
  followUps,
  readingGrades,
  reliefAndCure,
  withoutEvidence,
  withoutFix,
} from './guideFigures'

const worst = 20
const wantedGrade = 7

/** `npm run report:guide`: how large the guide is, how long its ways are, and what it lacks. */
export function main(): void {
  const content = wholeGuide(compileContent('content'))
  const guide = createGuide(content)
  const out = [
    ...sizes(content),
    ...ways(content, guide),
    ...gaps(content, guide),
    ...neighbours(content),
    ...origins(content),
    ...reading(content),
  ]
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

function gaps(content: GuideContent, guide: WholeGuide): string[] {
  const quiet = withoutEvidence(guide)
  const after = followUps(guide)
  const following = quiet.filter((step) => after.has(step.id)).length
  const { relieved, uncured } = reliefAndCure(content)
  return [
    `steps that no evidence opens (only answers lead there): ${quiet.length}, of them ${following} that follow a command or a fix`,
    ...quiet.filter((step) => !after.has(step.id)).map((step) => `  ${step.id}`),
    ...withoutFix(content).map(
      ({ access, causes }) => `causes without a step for ${access}: ${causes.length} ${causes.join(', ')}`,
    ),
    `causes with quick relief: ${relieved.length}; of them without a lasting cure: ${uncured.length} ${uncured.join(', ')}`,
  ]
}

function neighbours({ causes, steps }: GuideContent): string[] {
  const of = findRelated(steps)
  const links = causes.reduce((sum, { id }) => sum + of(id).length, 0)
  const alone = causes.filter(({ id }) => of(id).length === 0)
  return [
    `links between related causes: ${links / 2} pairs; causes without one: ${alone.length}`,
    ...causes.map(({ id }) => `  ${id}: ${of(id).join(', ')}`),
  ]
}

function origins(content: GuideContent): string[] {
  const days = daysChecked(content)
  const { steps, causes, commands, answers } = content
  const entries = steps.length + causes.length + commands.length + answers.length
  return [
    `sources: ${[...authorities(content)].map(([who, count]) => `${who} ${count}`).join(', ')}`,
    `compared with their sources on a recorded day: ${days.length} of ${entries}${days.length > 0 ? `, ${days[0]} to ${days.at(-1)}` : ''}`,
  ]
}

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

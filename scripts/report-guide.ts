import { compileContent, wholeGuide } from '../src/content/compile/index.ts'
import { createGuide } from '../src/guide/fold'
import { pathsFrom, pathsToOutcome } from '../src/guide/paths'

/** `npm run report:guide`: how large the guide is and how long its ways are. */
export function main(): void {
  const content = wholeGuide(compileContent('content'))
  const guide = createGuide(content)
  const lengths = [...pathsFrom(guide).values()].map((path) => path.length)
  const out = content.steps.map((step) => pathsToOutcome(guide, step.id)?.length ?? Infinity)
  const kinds = ['question', 'collect', 'fix', 'outcome'].map(
    (kind) => `${content.steps.filter((step) => step.kind === kind).length} ${kind}`,
  )
  console.log(
    `steps ${content.steps.length} (${kinds.join(', ')}), causes ${content.causes.length}, commands ${content.commands.length}, answers ${content.answers.length}`,
  )
  console.log(
    `reached by answers or evidence from the start: ${lengths.length} of ${content.steps.length}; longest ${Math.max(...lengths)} events, median ${median(lengths)}`,
  )
  console.log(`to the nearest outcome: longest ${Math.max(...out)} events, median ${median(out)}`)
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

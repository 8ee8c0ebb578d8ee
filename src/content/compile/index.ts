import { assemble, type Content } from './assemble.ts'
import { checkClaims } from './claims.ts'
import { checkGraph } from './graph.ts'
import { readProofs } from './linear.ts'
import { allPatterns, checkSamples, proveLinear } from './patterns.ts'
import { readSources, type Problem } from './read.ts'
import { checkReferences } from './references.ts'

export { diagnosisContent, guideOutline, wholeGuide, type Content } from './assemble.ts'
export { logMessages } from './logMessages.ts'
export type { Problem } from './read.ts'

/** Content that does not hold together; the message lists every problem with file, line and what to do. */
export class ContentError extends Error {
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    super(
      `content has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.map(sayProblem).join('\n')}`,
    )
    this.name = 'ContentError'
    this.problems = problems
  }
}

const sayProblem = ({ file, line, what, todo }: Problem): string =>
  `${file.startsWith('src/') ? '' : 'content/'}${file}:${line} ${what}\n    → ${todo}`

/** Reads and checks all content below `root`, except for the proofs that patterns are linear-time. */
export function compileContent(root: string): Content {
  const problems: Problem[] = []
  const content = assemble(readSources(root, problems), problems)
  if (problems.length === 0) {
    checkReferences(content, problems)
    checkGraph(content, problems)
    checkClaims(content, problems)
    checkSamples(content, problems)
  }
  if (problems.length > 0) throw new ContentError(problems)
  return content
}

/** The slow half: every pattern proven linear-time, unless it was proven before. */
export async function provePatterns(content: Content): Promise<void> {
  const { problems } = await proveLinear(allPatterns(content), readProofs())
  if (problems.length > 0) throw new ContentError(problems)
}

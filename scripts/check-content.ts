import { compileContent, ContentError } from '../src/content/compile/index.ts'
import { readProofs, writeProofs } from '../src/content/compile/linear.ts'
import { allPatterns, proveLinear } from '../src/content/compile/patterns.ts'
import { codePatterns } from './codePatterns'

/**
 * `npm run check:content`: everything the build checks about content, and that every regular expression, in content and
 * in code, is linear-time. New ones are proven and written down; with `--anew` all are proven again, which takes minutes.
 */
export async function main(args: string[]): Promise<void> {
  const content = compileContent('content')
  const patterns = [...allPatterns(content), ...codePatterns()]
  const { proven, problems } = await proveLinear(patterns, args.includes('--anew') ? new Set() : readProofs())
  writeProofs(proven)
  if (problems.length > 0) throw new ContentError(problems)
  const { steps, causes, commands, signatures, kinds, answers, correlations } = content
  const counts = {
    steps,
    causes,
    commands,
    signatures,
    kinds,
    answers,
    correlations,
    'expressions, all linear-time': patterns,
  }
  console.log(
    Object.entries(counts)
      .map(([name, entries]) => `${entries.length} ${name}`)
      .join(', '),
  )
}

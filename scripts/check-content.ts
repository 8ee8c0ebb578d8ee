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
  const proved = args.includes('--anew') ? new Set<string>() : readProofs()
  const { proven, problems } = await proveLinear(patterns, proved, everyTenSeconds())
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

/** Says now and then how far the proofs are: a machine that is silent for minutes looks stuck. */
function everyTenSeconds(): (done: number, all: number) => void {
  let last = Date.now()
  return (done, all) => {
    if (Date.now() - last < 10_000) return
    last = Date.now()
    console.log(`${done} of ${all} expressions tried`)
  }
}

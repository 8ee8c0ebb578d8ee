/** `npm run lab -- [--capture] [failure ...]`: see README.md beside this file. */
import { runnable, withIds } from './choose'
import type { Failure } from './failure'
import { judgeDiagnosis, judgeStatus } from './judge'
import { keepCaptures } from './keep'
import { runAll, type Outcome } from './lab'
import { table } from './table'

export async function main(args: string[]): Promise<number> {
  const chosen = withIds(args.filter((arg) => !arg.startsWith('--')))
  if (!chosen) return 1
  const failures = runnable(chosen)
  const judge = args.includes('--capture') ? judgeStatus : judgeDiagnosis('content')
  const outcomes: [Failure, Outcome][] = []
  await runAll(failures, (failure, outcome) => {
    keepCaptures(failure.id, outcome.captures)
    outcomes.push([failure, outcome])
  })
  outcomes.sort(([a], [b]) => failures.indexOf(a) - failures.indexOf(b))
  // Only now: some of the backends are in this process and must not be kept waiting.
  const judgements = outcomes.map(([failure, outcome]) => judge(failure, outcome))
  console.log(table(judgements))
  const failed = judgements.filter(({ wrong }) => wrong.length > 0).length
  console.log(`${judgements.length - failed} passed, ${failed} failed`)
  // A run without a single failure proves nothing.
  return failed > 0 || judgements.length === 0 ? 1 : 0
}

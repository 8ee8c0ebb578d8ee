/** `npm run lab -- [--capture] [failure ...]`: see README.md beside this file. */
import { runnable, withIds } from './choose'
import { judgeDiagnosis, judgeStatus, type Judgement } from './judge'
import { keepCaptures } from './keep'
import { runAll } from './lab'
import { table } from './table'

export async function main(args: string[]): Promise<number> {
  const chosen = withIds(args.filter((arg) => !arg.startsWith('--')))
  if (!chosen) return 1
  const failures = runnable(chosen)
  const judge = args.includes('--capture') ? judgeStatus : judgeDiagnosis('content')
  const judgements: Judgement[] = []
  await runAll(failures, (failure, outcome) => {
    keepCaptures(failure.id, outcome.captures)
    judgements.push(judge(failure, outcome))
  })
  judgements.sort((a, b) => failures.indexOf(a.failure) - failures.indexOf(b.failure))
  console.log(table(judgements))
  const failed = judgements.filter(({ wrong }) => wrong.length > 0).length
  console.log(`${judgements.length - failed} passed, ${failed} failed`)
  // A run without a single failure proves nothing.
  return failed > 0 || judgements.length === 0 ? 1 : 0
}

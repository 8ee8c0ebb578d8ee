/** `npm run lab -- [--capture] [failure ...]`: see README.md beside this file. */
import { runnable, withIds } from './choose'
import { judgeDiagnosis, judgeStatus } from './judge'
import { keepCaptures } from './keep'
import { runAll } from './lab'
import { table } from './table'

export async function main(args: string[]): Promise<number> {
  const chosen = withIds(args.filter((arg) => !arg.startsWith('--')))
  if (!chosen) return 1
  const failures = runnable(chosen)
  const judge = args.includes('--capture') ? judgeStatus : judgeDiagnosis('content')
  // Judged only when all are over: apps that run in this process must not answer late because of it.
  const outcomes = await runAll(failures)
  const judgements = outcomes.map(({ failure, ...outcome }) => judge(failure, outcome))
  for (const { failure, captures } of outcomes) keepCaptures(failure.id, captures)
  console.log(table(judgements))
  const failed = judgements.filter(({ wrong }) => wrong.length > 0).length
  console.log(`${judgements.length - failed} passed, ${failed} failed`)
  // A run without a single failure proves nothing.
  return failed > 0 || judgements.length === 0 ? 1 : 0
}

import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { Diagnostics } from 'recheck'
import { expect, test } from 'vitest'
import { checkLinear, type Pattern } from './linear.ts'

const patterns = (...sources: string[]): Pattern[] => sources.map((pattern) => ({ pattern, flags: '' }))
const safe: Diagnostics = {
  source: '',
  flags: '',
  status: 'safe',
  checker: 'fuzz',
  complexity: { type: 'safe', summary: 'safe', isFuzz: true },
}
const outOfTime: Diagnostics = { source: '', flags: '', status: 'unknown', error: { kind: 'timeout' } }

test('tells linear patterns from others, each in its place', async () => {
  expect(await checkLinear(patterns('^a{1,9}b', '^(?:a|a)*$', '^c', '('), new Set())).toEqual([
    undefined,
    expect.stringMatching(/exponential/),
    undefined,
    expect.stringMatching(/is not a regular expression/),
  ])
})

test('believes a pattern that ran out of time beside others and is proven alone', async () => {
  let running = 0
  let most = 0
  const answers = await checkLinear(patterns('a', 'b', 'slow', 'c', 'd'), new Set(), {
    ask: async ({ pattern }, limit) => {
      most = Math.max(most, ++running)
      await wait(5)
      const alone = running === 1
      running--
      return pattern === 'slow' && !(alone && limit > 60_000) ? outOfTime : safe
    },
  })
  expect(answers).toEqual([undefined, undefined, undefined, undefined, undefined])
  expect(most).toBe(Math.min(5, availableParallelism()))
})

test('says so where time alone does not suffice either', async () => {
  const ask = ({ pattern }: Pattern) => Promise.resolve(pattern === 'endless' ? outOfTime : safe)
  expect(await checkLinear(patterns('a', 'endless'), new Set(), { ask })).toEqual([
    undefined,
    'could not be proven linear-time (timeout)',
  ])
})

test('asks once for a pattern that stands in two places, and counts it once', async () => {
  const asked: string[] = []
  const told: string[] = []
  const ask = ({ pattern }: Pattern) => {
    asked.push(pattern)
    return Promise.resolve(pattern === 'a' ? outOfTime : safe)
  }
  const answers = await checkLinear(patterns('a', 'b', 'a'), new Set(), {
    ask,
    progress: (done, all) => told.push(`${done} of ${all}`),
  })
  expect(answers).toEqual([expect.any(String), undefined, expect.any(String)])
  expect(asked).toEqual(['a', 'b', 'a'])
  expect(told).toEqual(['1 of 2', '2 of 2'])
})

import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import content from 'virtual:content/diagnosis'
import type { Verdict } from '../content/evidence'
import { createWorkerSession, type WorkerAnswer, type WorkerPaste } from './worker'

const refused =
  '2026/11/21 10:12:31 [error] 812#812: *9 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9, server: example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:3000/", host: "example.com"\n'
const late =
  '2026/11/21 10:14:00 [error] 812#812: *9 connect() to unix:/run/shop.sock failed (2: No such file or directory) while connecting to upstream, client: 203.0.113.9, server: example.com, request: "GET / HTTP/1.1", upstream: "http://unix:/run/shop.sock:/", host: "example.com"\n'

async function answersTo(...pastes: WorkerPaste['content'][]): Promise<WorkerAnswer[]> {
  const answers: WorkerAnswer[] = []
  const session = createWorkerSession((answer) => answers.push(answer))
  await session({ content })
  await session({ pastes: pastes.map((paste, i) => ({ id: `paste-${i}`, content: paste })) })
  return answers
}
function verdictOf(answers: readonly WorkerAnswer[]): Verdict {
  const last = answers.at(-1)
  if (last?.type !== 'verdict') throw new Error(`no verdict but ${last?.type ?? 'nothing'}`)
  return last.verdict
}
const causesOf = (verdict: Verdict): string[] => verdict.causes.map((cause) => cause.id)

describe('a file of 150 MB', () => {
  let answers: WorkerAnswer[]
  beforeAll(async () => {
    const megabytes = new Blob([refused.repeat(50_000)])
    const many = Math.ceil(150_000_000 / megabytes.size)
    answers = await answersTo(new Blob([...Array.from({ length: many }, () => megabytes), late]))
  }, 60_000)

  test('has its progress told in order, beginning with nothing done', () => {
    const done = answers.flatMap((answer) => (answer.type === 'progress' ? [answer.done / answer.of] : []))
    expect(done.length).toBeGreaterThan(30)
    expect(done[0]).toBe(0)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(done.at(-1)).toBeGreaterThan(0.95)
  })
  test('has early verdicts between the progress, and one verdict at the end', () => {
    const told = answers.flatMap(({ type }) => (type === 'progress' ? [] : [type]))
    expect(told).toEqual(['early', 'early', 'verdict'])
    expect(answers.findIndex(({ type }) => type === 'early')).toBeLessThan(answers.length / 2)
  })
  test('is understood early, and its end is heard as well', () => {
    const early = answers.find((answer) => answer.type === 'early')
    expect(early && causesOf(early.verdict)).toContain('backend-not-running')
    const { inputs } = verdictOf(answers)
    expect(inputs[0]).toMatchObject({ kind: 'nginx-error-log' })
    const last = answers.at(-1)
    expect(last?.type === 'verdict' && last.kept[0]?.text).toContain('/run/shop.sock')
  })
})

/** How many lines are read closely, and so tallied, depends on how the file is cut; what was found does not. */
const withoutTallies = ({ timeline, ...verdict }: Verdict): unknown => ({
  ...verdict,
  timeline: {
    ...timeline,
    paths: timeline?.paths.map(([path]) => path),
    upstreams: timeline?.upstreams.map(([to]) => to),
  },
})

test('a packed log is the same as the log', async () => {
  const log = refused.repeat(40_000) + late
  const plain = verdictOf(await answersTo(new Blob([log])))
  const packed = verdictOf(await answersTo(new Blob([Uint8Array.from(gzipSync(log))])))
  expect(withoutTallies(packed)).toEqual(withoutTallies(plain))
})

test('a packed log that is cut off is read as far as it goes, and said to be damaged', async () => {
  const noise = Array.from({ length: 30_000 }, (_, i) => refused.replace('*9', `*${(i * 7919) % 10_007}`)).join('')
  const whole = Uint8Array.from(gzipSync(noise))
  const verdict = verdictOf(await answersTo(new Blob([whole.subarray(0, whole.length / 2)])))
  expect(verdict.inputs[0]?.trouble).toBe('broken-gzip')
  expect(verdict.inputs[0]?.lines).toBeGreaterThan(1000)
  expect(verdict.facts['upstream.port']).toBe('3000')
})

test("Notepad's UTF-16 is the same as UTF-8, however long", async () => {
  const log = refused.repeat(40_000) + late
  const wide = Buffer.from(`\uFEFF${log}`, 'utf16le')
  const verdict = verdictOf(await answersTo(new Blob([Uint8Array.from(wide)])))
  expect(verdict.inputs[0]?.lines).toBe(40_001)
  expect(verdict.causes).toEqual(verdictOf(await answersTo(new Blob([log]))).causes)
})

test('a paste that was read before is not read again', async () => {
  const answers: WorkerAnswer[] = []
  const session = createWorkerSession((answer) => answers.push(answer))
  const file = { id: 'log', content: new Blob([refused]) }
  await session({ content })
  await session({ pastes: [file] })
  answers.length = 0
  await session({ pastes: [file, { id: 'other', content: { text: late } }] })
  expect(answers.map(({ type }) => type)).toEqual(['verdict'])
  expect(verdictOf(answers).inputs).toHaveLength(2)
})

test('a file that cannot be read is a failure in words, and the next request is answered', async () => {
  const answers: WorkerAnswer[] = []
  const session = createWorkerSession((answer) => answers.push(answer))
  const gone = new Blob([refused])
  gone.slice = () => {
    throw new Error('the file is gone')
  }
  await session({ content })
  await session({ pastes: [{ id: 'gone', content: gone }] })
  expect(answers).toEqual([{ type: 'failed', message: 'the file is gone' }])
  await session({ pastes: [{ id: 'log', content: { text: refused } }] })
  expect(causesOf(verdictOf(answers)).length).toBeGreaterThan(0)
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { sizings } from './sizing'

const memory = (total: number, available: number, count: number, size: number, reserve = 10) => ({
  'memory.total': total,
  'memory.available': available,
  'worker.count': count,
  'worker.size': size,
  'memory.reserve': reserve,
})

test('an example from a guide: 5632 MB for PHP and 42 MB a worker make 134', () => {
  // helpsysadmin.com.br, "PHP-FPM: How to Calculate pm.max_children Correctly": 12 GB, less system, database and cache.
  const found = sizings['max-children'].reckon(memory(12_288, 5632, 0, 42, 0))
  expect(found?.facts).toEqual({ 'pool.fit': '134' })
})

test('what the workers have now is theirs, and a tenth of the machine stays free', () => {
  // 1963 MB, 104 available, 12 workers of 64 MB: 104 + 768 - 196 = 675, which is ten.
  const found = sizings['max-children'].reckon(memory(1963, 104, 12, 64))
  expect(found).toMatchObject({
    says: 'sizing-memory',
    values: { room: '675', size: '64', count: '10' },
    facts: { 'pool.fit': '10' },
  })
})

test('where not one worker fits, no number is given', () => {
  expect(sizings['max-children'].reckon(memory(1000, 120, 0, 64))).toMatchObject({ says: 'sizing-none', facts: {} })
})

test.each([
  ['the total', { ...memory(1963, 104, 12, 64), 'memory.total': undefined }],
  ['the size of a worker', { ...memory(1963, 104, 12, 64), 'worker.size': undefined }],
  ['a size that is not zero', memory(1963, 104, 12, 0)],
])('without %s nothing is reckoned', (_, known) => {
  expect(sizings['max-children'].reckon(known)).toBeUndefined()
})

test.each([
  // Gunicorn documentation, Design, "How Many Workers?": (2 x cores) + 1.
  ['one processor', { 'cpu.count': 1 }, 'sizing-cores', '3'],
  ['four processors', { 'cpu.count': 4 }, 'sizing-cores', '9'],
  ['four processors and much memory', { 'cpu.count': 4, ...memory(8000, 5000, 1, 120) }, 'sizing-cores-fit', '9'],
  ['four processors and little memory', { 'cpu.count': 4, ...memory(1000, 500, 1, 120) }, 'sizing-less-memory', '4'],
])('Gunicorn with %s', (_, known, says, count) => {
  expect(sizings['gunicorn-workers'].reckon(known)).toMatchObject({ says, facts: { 'workers.fit': count } })
})

const limits = (app: number, proxy: number, balancer?: number, cdn?: number) => ({
  'timeout.app': app,
  'timeout.proxy': proxy,
  'timeout.balancer': balancer,
  'timeout.cdn': cdn,
})

test.each([
  // Defaults: Gunicorn source, config.py (30); nginx documentation (60); Cloudflare documentation, Connection limits (120).
  ['defaults of Gunicorn, nginx and Cloudflare', limits(30, 60, undefined, 120), 'in-order', [30, 60, 120]],
  // Application Load Balancer, documentation, idle timeout: 60 seconds, as long as nginx.
  ['nginx as long as the balancer before it', limits(30, 60, 60), 'reorder', [30, 60, 65]],
  ['an application that outlasts nginx', limits(120, 60), 'reorder', [120, 125]],
  ['an application that outlasts the CDN', limits(300, 60, undefined, 120), 'reorder', [110, 115, 120]],
])('%s', (_, known, says, seconds) => {
  const found = sizings.timeouts.reckon(known)
  expect(found?.says).toBe(`sizing-${says}`)
  expect(found?.limits.map((limit) => limit.seconds)).toEqual(seconds)
})

test('a CDN that gives up at once leaves no room for the others', () => {
  expect(sizings.timeouts.reckon(limits(30, 60, 60, 10))).toMatchObject({ says: 'sizing-no-order', limits: [] })
})

test('one limit alone has no order', () => {
  expect(sizings.timeouts.reckon({ 'timeout.app': 30 })).toBeUndefined()
})

test('every number asked for is a fact that takes numbers', () => {
  const facts = parse(readFileSync('content/facts.yaml', 'utf8')) as { id: string; pattern: string }[]
  for (const { fact } of Object.values(sizings).flatMap(({ inputs }) => inputs)) {
    const pattern = facts.find(({ id }) => id === fact)?.pattern ?? 'missing'
    expect(new RegExp(`^(?:${pattern})$`).test('10'), fact).toBe(true)
  }
})

import { expect, test } from 'vitest'
import content from 'virtual:content/diagnosis'
import { createDiagnosis } from './index'

const { diagnose } = createDiagnosis(content)
const line = (time: string, message: string): string =>
  `2026/11/${time} [error] 812#812: *9 ${message}, client: 203.0.113.9, server: example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:3000/", host: "example.com"`
const refused = (time: string): string =>
  line(time, 'connect() failed (111: Connection refused) while connecting to upstream')
const tooBig = (time: string): string =>
  line(time, 'upstream sent too big header while reading response header from upstream')
const unrelated = (time: string): string =>
  `2026/11/${time} [error] 812#812: *9 access forbidden by rule, client: 203.0.113.9, server: example.com, request: "GET /.env HTTP/1.1", host: "example.com"`

const confidenceOf = (pastes: string[], cause: string): number =>
  diagnose(pastes).causes.find((one) => one.id === cause)?.confidence ?? 0

test('what failed last counts, not what failed days before, in whatever order lines come', () => {
  const old = [refused('03 10:12:31'), refused('03 10:12:32'), refused('03 10:12:33')]
  const log = [...old, tooBig('21 08:00:00')]
  for (const lines of [log, log.toReversed()]) {
    const { causes } = diagnose([lines.join('\n')])
    expect(causes[0]?.id).toBe('response-header-too-big')
    expect(causes.find((one) => one.id === 'backend-not-running')?.for[0]?.past).toBe(true)
  }
})

test('failures of one hour are all of today', () => {
  const { causes } = diagnose([[refused('21 07:30:00'), tooBig('21 08:00:00')].join('\n')])
  expect(causes.flatMap((cause) => cause.for).filter((reason) => reason.past)).toEqual([])
})

test('a later log without it says that it is over; one that still has it does not', () => {
  const before = refused('21 10:12:31')
  const quiet = [unrelated('21 10:40:00'), unrelated('21 10:41:00')].join('\n')
  const alone = confidenceOf([before], 'backend-not-running')
  expect(alone).toBeGreaterThanOrEqual(0.5)
  expect(confidenceOf([before, quiet], 'backend-not-running')).toBeLessThan(0.5)
  expect(confidenceOf([quiet, before], 'backend-not-running')).toBeLessThan(0.5)
  expect(confidenceOf([before, `${quiet}\n${refused('21 10:42:00')}`], 'backend-not-running')).toBe(alone)
})

import { expect, test } from 'vitest'
import content from 'virtual:content/diagnosis'
import { createDiagnosis } from './index'

const { diagnose } = createDiagnosis(content)
const error = (time: string): string =>
  `2026/11/21 ${time} [error] 812#812: *9 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9, server: example.com, request: "GET /cart HTTP/1.1", upstream: "http://127.0.0.1:3000/cart", host: "example.com"`
const request = (time: string, status: number, zone = '+0000'): string =>
  `203.0.113.9 - - [21/Nov/2026:${time} ${zone}] "GET /cart HTTP/1.1" ${status} 157 "-" "curl/7.88.1"`
const killed =
  'Nov 21 10:03:07 web1 kernel: Out of memory: Killed process 3217 (node) total-vm:1290000kB, anon-rss:800000kB, file-rss:0kB, shmem-rss:0kB, UID:1000 pgtables:2000kB oom_score_adj:0'
const at = (time: string): number => Date.parse(`2026-11-21T${time}Z`)

test('counts failures by the minute, from the first to the last', () => {
  const log = [error('10:02:05'), error('10:02:59'), error('10:04:00')].join('\n')
  const { timeline } = diagnose([log])
  expect(timeline).toMatchObject({ from: at('10:02:00'), step: 1, buckets: 3 })
  expect(timeline?.failures).toMatchObject([
    {
      input: 0,
      by: 'nginx-error-log/connect-refused',
      total: 3,
      counts: [
        [0, 2],
        [2, 1],
      ],
    },
  ])
  expect(timeline?.upstreams).toEqual([['127.0.0.1:3000', 3]])
  expect(timeline?.paths).toEqual([['/cart', 3]])
})

test('tells failures from all requests', () => {
  const log = [request('10:02:05', 502), request('10:02:06', 200), request('10:02:07', 502), request('10:03:07', 502)]
  const { timeline } = diagnose([log.join('\n')])
  expect(timeline?.requests).toEqual([
    {
      input: 0,
      total: 4,
      counts: [
        [0, 3],
        [1, 1],
      ],
    },
  ])
  expect(timeline?.failures[0]).toMatchObject({
    total: 3,
    counts: [
      [0, 2],
      [1, 1],
    ],
  })
})

test('marks what happened to programs, in logs that name no year too', () => {
  const { timeline } = diagnose([[error('10:03:08'), error('10:05:00')].join('\n'), killed])
  expect(timeline?.marks).toMatchObject([{ at: at('10:03:00'), happens: 'kill', quote: { input: 1, line: 1 } }])
})

test('counts a reload or a restart as a mark, not as a failure', () => {
  const reload = '2026/11/21 10:05:00 [notice] 812#812: signal 1 (SIGHUP) received from 900, reconfiguring'
  const restart = 'Nov 21 10:03:07 web1 systemd[1]: basket.service: Scheduled restart job, restart counter is at 4.'
  const { timeline } = diagnose([[error('10:02:05'), reload].join('\n'), restart])
  expect(timeline?.failures).toMatchObject([{ by: 'nginx-error-log/connect-refused', total: 1 }])
  expect(timeline?.marks).toMatchObject([
    { at: at('10:03:00'), happens: 'restart' },
    { at: at('10:05:00'), happens: 'reload' },
  ])
  expect(diagnose([reload]).timeline).toBeUndefined()
})

test('brings a clock of another time zone to the same axis, and says so', () => {
  const minutes = ['02', '03', '05', '09', '14']
  const local = minutes.map((minute) => error(`12:${minute}:10`)).join('\n')
  const zoned = minutes.map((minute) => request(`10:${minute}:10`, 502)).join('\n')
  const { timeline } = diagnose([local, zoned])
  expect(timeline?.clocks).toEqual([{ input: 0, ahead: 120 }])
  expect(timeline).toMatchObject({ from: at('10:02:00'), buckets: 13 })
})

test('leaves clocks alone that have nothing in common', () => {
  const local = ['12:02:10', '12:40:10', '13:11:10'].map(error).join('\n')
  const { timeline } = diagnose([local, request('09:03:00', 502)])
  expect(timeline?.clocks).toEqual([])
})

test('widens its buckets with the span', () => {
  const log = [error('00:00:00'), error('23:59:00')].join('\n')
  const { timeline } = diagnose([log])
  expect(timeline?.buckets).toBeLessThanOrEqual(120)
  expect(timeline?.step).toBe(15)
})

test('is not there where no failure has a time', () => {
  expect(diagnose(['curl: (52) Empty reply from server']).timeline).toBeUndefined()
  expect(diagnose([request('10:02:06', 200)]).timeline).toBeUndefined()
})

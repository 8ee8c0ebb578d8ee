import { beforeAll, describe, expect, test } from 'vitest'
import content from 'virtual:content/diagnosis'
import { createDiagnosis, type Reading } from './index'

const { begin, read } = createDiagnosis(content)

const stray =
  '2026/11/21 11:30:00 [error] 812#812: *9 connect() to unix:/run/shop.sock failed (2: No such file or directory) while connecting to upstream, client: 203.0.113.9, server: example.com, request: "GET / HTTP/1.1", upstream: "http://unix:/run/shop.sock:/", host: "example.com"'

const message = (i: number): string => {
  if (i % 3 === 0) return 'connect() failed (111: Connection refused) while connecting to upstream'
  if (i % 3 === 1) return 'upstream timed out (110: Connection timed out) while reading response header from upstream'
  return `open() "/srv/shop/${'abcdefgh'[i % 8] ?? ''}/${i}.png" failed (2: No such file or directory)`
}
const line = (i: number): string =>
  `2026/11/21 ${String(10 + Math.floor(i / 18_000)).padStart(2, '0')}:${String(Math.floor(i / 300) % 60).padStart(2, '0')}:00 [error] 812#812: *${i} ${message(i)}, client: 203.0.113.${i % 200}, server: example.com, request: "GET /${i} HTTP/1.1", upstream: "http://127.0.0.1:3000/${i}", host: "example.com"`

/** Some seven megabytes: longer than what is read line by line. */
const lines = Array.from({ length: 30_000 }, (_, i) => (i === 15_000 ? stray : line(i)))
const text = `${lines.join('\n')}\n`

const feed = (bytes: Uint8Array, sizes: () => number): Reading => {
  const reader = begin(0)
  for (let at = 0; at < bytes.length;) {
    const size = sizes()
    reader.feed(bytes.subarray(at, at + size))
    at += size
  }
  return reader.end()
}
const countOf = (reading: Reading, id: string): number | undefined =>
  reading.hits.find((hit) => hit.signature.id === id)?.count

describe('a log that is longer than what is read line by line', () => {
  let reading: Reading
  beforeAll(() => {
    reading = read({ text }, 0)
  })
  test('is known by its kind, its lines and its span', () => {
    expect(reading.finding).toMatchObject({
      kind: 'nginx-error-log',
      lines: lines.length,
      bytes: text.length,
      from: Date.UTC(2026, 10, 21, 10),
      to: Date.UTC(2026, 10, 21, 11, 39),
    })
  })
  test('has every message counted', () => {
    const holding = (what: string): number => lines.filter((one) => one.includes(what)).length
    expect(countOf(reading, 'nginx-error-log/connect-refused')).toBe(holding('(111: Connection refused)'))
    expect(countOf(reading, 'nginx-error-log/read-timeout')).toBe(holding('(110: Connection timed out)'))
  })
  test('gives up the one line that differs from all others', () => {
    const hit = reading.hits.find((one) => one.signature.id === 'nginx-error-log/socket-missing')
    expect(hit?.count).toBe(1)
    expect(hit?.quotes[0]).toMatchObject({ line: 15_001, text: stray })
    expect(hit?.times?.first).toBe(Date.UTC(2026, 10, 21, 11, 30))
  })
  test('is kept as the lines that matter, with their numbers', () => {
    const kept = reading.kept.text.split('\n')
    expect(kept.length).toBeLessThan(400)
    expect(kept.length).toBe(reading.kept.numbers?.length)
    reading.kept.numbers?.forEach((number, i) => expect(kept[i]).toBe(lines[number - 1] ?? ''))
    expect(reading.kept.numbers).toEqual(expect.arrayContaining([1, 15_001, lines.length]))
  })
  test('has its failures counted by the minute', () => {
    const { times } = reading.hits.find((one) => one.signature.id === 'nginx-error-log/connect-refused') ?? {}
    expect([...(times?.minutes.values() ?? [])].reduce((sum, count) => sum + count, 0)).toBe(9999)
    expect(times?.minutes.get(Date.UTC(2026, 10, 21, 10, 7) / 60_000)).toBe(100)
  })
  test('is the same however it is cut into pieces', () => {
    const bytes = new TextEncoder().encode(text)
    let turn = 0
    const cut = feed(bytes, () => 1 + ((turn++ * 7_919_771) % 3_000_000))
    const inSmallPieces = feed(bytes, () => 5000)
    expect(inSmallPieces.finding).toEqual(reading.finding)
    expect(inSmallPieces.kept.numbers).toEqual(reading.kept.numbers)
    expect(cut.finding).toEqual(reading.finding)
    expect(cut.hits.map((hit) => [hit.signature.id, hit.count])).toEqual(
      reading.hits.map((hit) => [hit.signature.id, hit.count]),
    )
  })
})

test('another program that speaks up in the middle is heard', () => {
  const request = '203.0.113.9 - - [21/Nov/2026:10:12:31 +0000] "GET /style.css HTTP/1.1" 200 5120 "-" "Mozilla/5.0"\n'
  const reading = read({ text: `${request.repeat(30_000)}${stray}\n${request.repeat(30_000)}` }, 0)
  expect(reading.finding.kind).toBe('access-log')
  expect(reading.hits.find((hit) => hit.signature.id === 'nginx-error-log/socket-missing')?.quotes[0]?.line).toBe(
    30_001,
  )
})

test('one line of many megabytes is read in pieces', () => {
  const huge = 'x'.repeat(9_000_000)
  const reading = read({ text: `${stray}\n${huge}\n${stray}` }, 0)
  expect(countOf(reading, 'nginx-error-log/socket-missing')).toBe(2)
  expect(reading.kept.text.length).toBeLessThan(200_000)
})

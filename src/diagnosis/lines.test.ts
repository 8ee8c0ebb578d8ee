import { expect, test } from 'vitest'
import { cleanLine, readLines } from './lines'

const log =
  '2026/11/21 10:12:31 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, upstream: "http://127.0.0.1:3000/"'

test.each([
  ['colours of a terminal', `\u001b[31m${log}\u001b[0m`],
  ['mail quoting', `> > ${log}`],
  ['a Markdown fence', `\`\`\`${log}\`\`\``],
  ['backticks', `\`${log}\``],
  ['a compose service name', `nginx_1  | ${log}`],
  ['a Docker timestamp', `2026-11-21T10:12:31.518830216Z ${log}`],
  ['a Kubernetes prefix', `2026-11-21T10:12:31.518830216+01:00 stderr F ${log}`],
  ['HTML entities', log.replaceAll('"', '&quot;')],
  ['smart quotes', log.replace('"http', '“http').replace('/"', '/”')],
  ["Docker's JSON", JSON.stringify({ log: `${log}\n`, stream: 'stderr', time: '2026-11-21T10:12:31Z' })],
  ['a byte order mark', `\uFEFF${log}`],
])('a line is freed of %s', (_name, pasted) => {
  expect(cleanLine(pasted)).toBe(log)
})

test('lines keep their numbers and what was pasted', () => {
  const pasted = `first\r\n> ${log}\n`
  expect(readLines({ text: pasted })).toEqual([
    { number: 1, raw: 'first', text: 'first' },
    { number: 2, raw: `> ${log}`, text: log },
  ])
})

test('an excerpt keeps the numbers of the whole', () => {
  expect(readLines({ text: 'a\nb', numbers: [7, 900] }).map((line) => line.number)).toEqual([7, 900])
})

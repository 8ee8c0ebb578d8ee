import { expect, test } from 'vitest'
import content from 'virtual:content/guide'
import messages from 'virtual:content/messages'
import { createSearch } from './search'

const search = createSearch(content, messages, (content.words['en']?.['search-ignored'] ?? '').split(' '))
const found = (typed: string): string[] => search(typed, 8).map(({ shelf, id }) => `${shelf} ${id}`)

test('the message one has in hand finds its cause', () => {
  expect(found('premature close')[0]).toMatch(/^causes /)
  const [first] = search('upstream prematurely closed connection', 1)
  expect(first?.message?.line).toContain('prematurely closed')
  expect(found('no live upstreams')).toContain('causes no-healthy-upstreams')
})

test('terms, titles, commands and questions are found', () => {
  expect(found('workers exhausted')).toContain('causes workers-exhausted')
  expect(found('ss -ltnp')).toContain('commands list-listening-sockets')
  expect(found('what does 502 mean')[0]).toBe('answers what-does-502-mean')
})

test('typing errors and beginnings are forgiven', () => {
  expect(found('cloudflaer origin unreachabel').some((one) => one.includes('cdn-origin-unreachable'))).toBe(true)
  expect(found('permiss sock')).toContain('causes socket-permission')
})

test('what nothing speaks of brings nothing', () => {
  expect(found('zebra pancakes')).toEqual([])
  expect(found('')).toEqual([])
})

test('one shelf is searched alone', () => {
  const steps = (typed: string): string[] => search(typed, 8, 'steps').map(({ shelf, id }) => `${shelf} ${id}`)
  expect(steps('ERROR log nginx')[0]).toBe('steps nginx/read-error-log')
  expect(steps('premature close').filter((one) => !one.startsWith('steps '))).toEqual([])
  const named = content.steps.find(({ words }) => words.length > 0)
  expect(steps(named?.words[0] ?? '')).toContain(`steps ${named?.id}`)
})

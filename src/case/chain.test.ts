import { expect, test } from 'vitest'
import content from 'virtual:content/guide'
import diagnosisContent from 'virtual:content/diagnosis'
import { createDiagnosis } from '../diagnosis'
import { createGuide } from '../guide/fold'
import { chainOf } from './chain'

const guide = createGuide(content)
const { diagnose } = createDiagnosis(diagnosisContent)
const word = (key: string): string => content.words['en']?.[key] ?? key
/** What the chain says of each link after a paste. */
function chainAfter(paste: string): Record<string, string> {
  const verdict = diagnose([paste])
  const state = guide.fold([{ type: 'evidence', paste: 'one', verdict }])
  return Object.fromEntries(chainOf(guide, state, word).map(({ link, says }) => [link, says]))
}

const nginx = (message: string): string =>
  `2026/11/21 10:12:31 [error] 812#812: *9 ${message}, client: 203.0.113.9, server: example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:3000/", host: "example.com"`

test('an application that refuses is where it breaks', () => {
  expect(chainAfter(nginx('connect() failed (111: Connection refused) while connecting to upstream'))).toMatchObject({
    proxy: 'works',
    app: 'refused',
  })
})

test('where the way on from the web server breaks, the web server itself was reached', () => {
  expect(chainAfter(nginx('upstream sent too big header while reading response header from upstream'))).toMatchObject({
    proxy: 'works',
    app: 'too big',
  })
})

test('a solved case has a chain that holds', () => {
  const state = guide.fold([{ type: 'jump', step: 'start/solved' }])
  expect(new Set(chainOf(guide, state, word).map((node) => node.state))).toEqual(new Set(['fine']))
})

import { expect, test } from 'vitest'
import guideContent from 'virtual:content/guide'
import type { Step } from '../content/catalogue'
import { termsIn } from './terms'

const { glossary } = guideContent
const step = (title: string): Step => {
  const outcome = guideContent.steps.find((one) => one.kind === 'outcome')
  if (!outcome) throw new Error('the guide has no outcome')
  return { ...outcome, title, body: { lead: [], sections: [] } }
}
const explained = (title: string): string[] => termsIn(step(title), glossary).map(({ term }) => term)

test('explains words, in their other forms too', () => {
  expect(explained('Open the ports of the firewall')).toEqual(['port', 'firewall'])
})

test('a word inside another is not that word', () => {
  expect(explained('Import the report of the passport office')).toEqual([])
})

test('the name of a fact is no word', () => {
  expect(explained('Ask {{upstream.address}} at the port.')).toEqual(['port'])
})

test('every entry is met at some step', () => {
  const met = new Set(guideContent.steps.flatMap((one) => termsIn(one, glossary).map(({ term }) => term)))
  expect(glossary.map(({ term }) => term).filter((term) => !met.has(term))).toEqual([])
})

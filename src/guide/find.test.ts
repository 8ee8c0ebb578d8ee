import { expect, test } from 'vitest'
import content from 'virtual:content/guide'
import { createFinder, type Suggestion } from './find'

const find = createFinder(content, (content.words['en']?.['search-ignored'] ?? '').split(' '))
const idOf = (one: Suggestion): string => ('step' in one ? one.step.id : one.answer.id)
const found = (typed: string, facts: Record<string, string> = {}): string[] => find(typed, facts).map(idOf)

test('typing errors and beginnings of words are found', () => {
  expect(found('incognitto window and chrme')).toContain('visitor/private-window')
  expect(found('was my paymnt taken, did my card get charged')).toContain('did-my-payment-go-through')
})

test('other languages are found where content names their words', () => {
  expect(found('wie lange dauert das')).toContain('how-long-does-it-last')
})

test('a visitor is offered nothing that needs a server', () => {
  const owner = found('white screen in my blog', { 'site.role': 'owner' })
  expect(owner).toContain('wordpress/what-can-you-reach')
  expect(found('white screen in my blog', { 'site.role': 'visitor' })).not.toContain('wordpress/what-can-you-reach')
})

test.each(['how do i center a div', 'a recipe for pancakes', '', 'invoice was late, refund'])(
  '%j brings nothing up',
  (typed) => {
    expect(found(typed)).toEqual([])
  },
)

test('three at most are offered', () => {
  expect(found('server memory disk nginx docker database log php restart').length).toBeLessThanOrEqual(3)
})

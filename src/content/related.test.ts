import { expect, test } from 'vitest'
import content from 'virtual:content/guide'
import { findRelated } from './related'

const relatedTo = findRelated(content.steps)

test.each(content.causes.map((cause) => cause.id))('%s has neighbours, and each of them has it', (id) => {
  const neighbours = relatedTo(id)
  expect(neighbours, 'let one step tell it apart from another cause').not.toEqual([])
  for (const neighbour of neighbours) expect(relatedTo(neighbour)).toContain(id)
})

import { expect, test } from 'vitest'
import { proseText } from './prose'

test('blocks of prose do not run into one another', () => {
  const text = proseText([
    { tag: 'p', children: ['The connection is ', { tag: 'em', children: ['cut'] }, '.'] },
    '\n',
    {
      tag: 'ul',
      children: [
        { tag: 'li', children: ['In ', { fact: 'proxy.name' }] },
        { tag: 'li', children: ['Then'] },
      ],
    },
  ])
  expect(text).toBe('The connection is cut.\nIn {{proxy.name}}\nThen')
})

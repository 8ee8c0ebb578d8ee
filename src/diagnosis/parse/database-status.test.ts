import { expect, test } from 'vitest'
import { parser } from './database-status'
import { thingsIn } from './parse.fixture'

test('reads how many connections there are and may be', () => {
  const text = '| max_connections | 151   |\n| Threads_connected | 149 |\n| Uptime | 4162 |'
  expect(thingsIn(parser, text)['gauges']).toEqual([
    { name: 'max_connections', value: 151 },
    { name: 'Threads_connected', value: 149 },
  ])
})

import { expect, test } from 'vitest'
import { parser } from './apache-modules'
import { thingsIn } from './parse.fixture'

test('reads the modules that are loaded', () => {
  const text = 'Loaded Modules:\n core_module (static)\n proxy_http_module (shared)'
  expect(thingsIn(parser, text)['modules']).toEqual([{ name: 'core' }, { name: 'proxy_http' }])
})

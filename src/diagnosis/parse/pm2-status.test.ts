import { expect, test } from 'vitest'
import { thingsIn } from './parse.fixture'
import { parser } from './pm2-status'

test('reads applications of new and old tables', () => {
  const table = `│ id │ name     │ mode    │ ↺    │ pid  │ status    │
│ 0  │ basket   │ fork    │ 15   │ 0    │ errored   │
│ App name │ id │ mode │ pid  │ status │ restart │ uptime │
│ till     │ 0  │ fork │ 4417 │ online │ 2       │ 14s    │`
  expect(thingsIn(parser, table)['managedApps']).toEqual([
    { name: 'basket', state: 'errored', restarts: 15 },
    { name: 'till', state: 'online', restarts: 2 },
  ])
})

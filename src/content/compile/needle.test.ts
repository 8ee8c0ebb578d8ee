import { expect, test } from 'vitest'
import { needleOf } from './needle'

test('is the longest literal, or a longer text that the pattern demands', () => {
  expect(needleOf(['failed ('])).toBe('failed (')
  expect(needleOf(['failed ('], 'connect\\(\\) failed \\((?:61|111): Connection refused\\)')).toBe(
    ': Connection refused)',
  )
})

test('takes nothing from what a match may lack', () => {
  expect(needleOf(['x'], 'a(?:very long|other)? b')).toBe(' b')
  expect(needleOf(['x'], 'one thing|another thing')).toBe('x')
  expect(needleOf(['x'], '(?:words )+end')).toBe('words ')
  expect(needleOf(['x'], '[abc]{3}de\\dfg')).toBe('de')
})

test('holds no quotes, which logs in JSON escape', () => {
  expect(needleOf(['upstream: "fastcgi'])).toBe('upstream: ')
})

test('stands before what is no message', () => {
  expect(needleOf(['while handshaking, client:'], undefined, ', client: ')).toBe('while handshaking')
})

test('is empty for scripts the scanner does not know', () => {
  expect(needleOf(['сервер'])).toBe('')
})

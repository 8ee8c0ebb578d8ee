import { expect, test } from 'vitest'
import { decode } from './decode'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

test('text is text', () => {
  expect(decode(new TextEncoder().encode('naïve ✓'))).toEqual({ text: 'naïve ✓' })
})

test('a file with NUL bytes is binary', () => {
  expect(decode(bytes(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2))).toEqual({ text: '', trouble: 'binary' })
})

test('broken UTF-8 is read as far as it goes', () => {
  expect(decode(bytes(0x61, 0xff, 0x62))).toEqual({ text: 'a\uFFFDb', trouble: 'broken-utf8' })
})

test("Notepad's UTF-16 is read", () => {
  expect(decode(bytes(0xff, 0xfe, 0x68, 0, 0x69, 0))).toEqual({ text: 'hi' })
})

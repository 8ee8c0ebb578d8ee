import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decode } from './decode'

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}
async function textOf(bytes: Uint8Array, length = 7): Promise<{ text: string; trouble?: string }> {
  const { chunks, trouble } = decode(inPieces(bytes, length))
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true })
  const odd = trouble()
  return { text, ...(odd ? { trouble: odd } : {}) }
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

test('text is text', async () => {
  expect(await textOf(utf8('naïve ✓, cut anywhere'))).toEqual({ text: 'naïve ✓, cut anywhere' })
  expect(await textOf(utf8(''))).toEqual({ text: '' })
})

test('a file with NUL bytes is binary', async () => {
  expect(await textOf(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]))).toEqual({ text: '', trouble: 'binary' })
})

test("Notepad's UTF-16 is read", async () => {
  expect(await textOf(Uint8Array.from([0xff, 0xfe, 0x68, 0, 0x69, 0]))).toEqual({ text: 'hi' })
})

test('a rotated log is unpacked', async () => {
  expect(await textOf(gzipSync('connect() failed\n'.repeat(500)))).toEqual({ text: 'connect() failed\n'.repeat(500) })
})

test('a damaged gzip file is read as far as it goes, and said to be damaged', async () => {
  const noise = Array.from({ length: 20_000 }, (_, i) => `line ${(i * 7919) % 10_007} of the log\n`).join('')
  const whole = gzipSync(noise)
  const { text, trouble } = await textOf(whole.subarray(0, whole.length / 2), 1000)
  expect(trouble).toBe('broken-gzip')
  expect(text.length).toBeGreaterThan(1000)
  expect(noise.startsWith(text)).toBe(true)
})

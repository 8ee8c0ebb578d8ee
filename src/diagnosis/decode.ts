/** Bytes to UTF-8, whatever a file holds. */
import type { InputFinding } from '../content/evidence'

export type Trouble = NonNullable<InputFinding['trouble']>

/** A file as a stream of UTF-8, and what was odd about it, known once the stream has ended. */
export interface Decoded {
  chunks: AsyncIterable<Uint8Array>
  trouble(): Trouble | undefined
}

const startLooked = 64 * 1024

/** `read` is told how many bytes of the file itself are done. */
export function decode(file: AsyncIterable<Uint8Array>): Decoded {
  let trouble: Trouble | undefined
  const say = (what: Trouble): void => {
    trouble = what
  }
  return { chunks: toUtf8(unpack(file, say), say), trouble: () => trouble }
}

/** gzip is unpacked; of a damaged file, what comes before the damage. */
async function* unpack(file: AsyncIterable<Uint8Array>, say: (what: Trouble) => void): AsyncGenerator<Uint8Array> {
  const [first, chunks] = await peek(file)
  if (first?.[0] !== 0x1f || first[1] !== 0x8b) return yield* chunks
  const reader = toStream(chunks).pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } catch {
    say('broken-gzip')
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

async function* toUtf8(file: AsyncIterable<Uint8Array>, say: (what: Trouble) => void): AsyncGenerator<Uint8Array> {
  const [first, chunks] = await peek(file)
  const start = first?.subarray(0, startLooked) ?? new Uint8Array()
  const wide =
    start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff && 'utf-16be'
  if (wide) yield* recode(chunks, wide)
  else if (isBinary(start)) say('binary')
  else yield* chunks
}

async function* recode(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }))
  yield encoder.encode(decoder.decode())
}

/** Text holds no NUL and hardly any control characters. */
function isBinary(bytes: Uint8Array): boolean {
  let odd = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) odd++
  }
  return odd > bytes.length * 0.05
}

/** The first chunk, and a stream that still begins with it. */
async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<[first: Uint8Array | undefined, all: AsyncIterable<Uint8Array>]> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  async function* all(): AsyncGenerator<Uint8Array> {
    for (let next = first; !next.done; next = await iterator.next()) yield next.value
  }
  return [first.done ? undefined : first.value, all()]
}

function toStream(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = chunks[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>)
    },
  })
}

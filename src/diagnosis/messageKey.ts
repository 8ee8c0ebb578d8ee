/**
 * A number for what a line says, the same for lines that differ only in what varies: times, process ids, counters. Numbers
 * that tell one message from another stay: `(111: Connection refused)`, `" 502 `.
 *
 * Four bytes are looked at in one step, as one 32-bit word.
 */

const space = 32
const quote = 34
const open = 40
const zero = 48
const nine = 57
/** So many bytes of a line's message are compared. */
const longestMessage = 400

export interface MessageKeys {
  /** The key of what stands in `bytes` from `from` up to `to`. */
  of(bytes: DataView, from: number, to: number): number
  /**
   * The same, leaving out quoted texts in which no needle ends: paths and addresses stand in quotes. `marks` are the places
   * where needles end.
   */
  unquoted(bytes: DataView, from: number, to: number, marks: readonly number[]): number
  /** Where the message of the line asked for last ends. */
  end(): number
}

/** What stands behind `fields` is the request's own business and no message. */
export function createMessageKeys(fields: string | undefined): MessageKeys {
  const ending = new TextEncoder().encode(fields)
  const fieldStart = ending[0] ?? quote
  const fieldStarts = fourTimes(fieldStart)
  let messageEnd = 0

  const keyOf = (bytes: DataView, from: number, to: number, marks: readonly number[] | undefined): number => {
    const stop = Math.min(to, from + longestMessage)
    let key = 0
    let i = from
    // The innermost loop of all: words of letters are mixed in whole, whatever else stands in one is looked at by itself.
    while (i < stop) {
      const word = i + 4 <= stop ? bytes.getInt32(i, true) : lastWord(bytes, i, stop)
      const odd = below(word ^ zeros, digits) | equal(word, fieldStarts) | equal(word, quotes)
      if (odd === 0) {
        key = mix(key, word)
        i += 4
        continue
      }
      const before = bitsBefore(odd)
      key = mix(key, word & ~(-1 << before))
      i += before >> 3
      const byte = bytes.getUint8(i)
      if (isDigit(byte)) {
        const end = digitsEnd(bytes, i, stop)
        if (tells(bytes, i, end)) for (let at = i; at < end; at++) key = mix(key, bytes.getUint8(at))
        i = end
        continue
      }
      if (byte === fieldStart && startsWith(bytes, i, stop, ending)) break
      key = mix(key, byte)
      i++
      if (byte === quote && marks) i = quoteEnd(bytes, i, stop, marks)
    }
    messageEnd = Math.min(i, stop)
    // One bit less: the browser's engine keeps numbers of 31 bits in place and makes an object of any other.
    return key >> 1
  }
  return {
    of: (bytes, from, to) => keyOf(bytes, from, to, undefined),
    unquoted: keyOf,
    end: () => messageEnd,
  }
}

/** A word of four equal bytes. */
const fourTimes = (byte: number): number => Math.imul(byte, 0x01010101)

/**
 * Marks the high bit of the first byte of a word that is below the byte which `limit` repeats; bytes behind that one may be
 * marked by mistake.
 */
const below = (word: number, limit: number): number => (word - limit) & ~word & 0x80808080
const one = fourTimes(1)
/** The same for the first byte that equals the one which `bytes` repeats. */
const equal = (word: number, bytes: number): number => below(word ^ bytes, one)

/** Bits of a word that stand before its first marked byte. */
const bitsBefore = (marked: number): number => (31 - Math.clz32(marked & -marked)) & 24

const digits = fourTimes(nine - zero + 1)
const zeros = fourTimes(zero)
const quotes = fourTimes(quote)

/** The bytes up to `stop`, fewer than four. */
function lastWord(bytes: DataView, from: number, stop: number): number {
  let word = 0
  for (let i = stop - 1; i >= from; i--) word = (word << 8) | bytes.getUint8(i)
  return word
}

/** One step of FxHash, as Firefox and rustc use it. */
const mix = (key: number, word: number): number => Math.imul(((key << 5) | (key >>> 27)) ^ word, 0x9e3779b1)

const isDigit = (byte: number): boolean => byte >= zero && byte <= nine

function digitsEnd(bytes: DataView, from: number, stop: number): number {
  let end = from + 1
  while (end < stop && isDigit(bytes.getUint8(end))) end++
  return end
}

/** Whether a number tells messages apart: errors stand in brackets, statuses between spaces. */
function tells(bytes: DataView, from: number, end: number): boolean {
  const before = from > 0 ? bytes.getUint8(from - 1) : space
  if (before === open) return end - from <= 3
  return before === space && end - from === 3 && end < bytes.byteLength && bytes.getUint8(end) === space
}

/** The end of the quoted text that begins here, if it holds no mark; else its beginning. */
function quoteEnd(bytes: DataView, from: number, stop: number, marks: readonly number[]): number {
  const end = nextByte(bytes, quote, from, stop)
  return end === stop || marks.some((mark) => mark > from && mark <= end) ? from : end + 1
}

function startsWith(bytes: DataView, at: number, stop: number, what: Uint8Array): boolean {
  if (what.length === 0 || at + what.length > stop) return false
  for (let i = 1; i < what.length; i++) if (bytes.getUint8(at + i) !== what[i]) return false
  return true
}

/** Where a byte stands next in `bytes[from, to)`, or `to`. */
export function nextByte(bytes: DataView, byte: number, from: number, to: number): number {
  const wanted = fourTimes(byte)
  let i = from
  for (; i + 16 <= to; i += 16) {
    const found =
      equal(bytes.getInt32(i, true), wanted) |
      equal(bytes.getInt32(i + 4, true), wanted) |
      equal(bytes.getInt32(i + 8, true), wanted) |
      equal(bytes.getInt32(i + 12, true), wanted)
    if (found !== 0) break
  }
  while (i < to && bytes.getUint8(i) !== byte) i++
  return i
}

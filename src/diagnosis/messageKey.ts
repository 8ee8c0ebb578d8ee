/**
 * A number for what a line says, the same for lines that differ only in what varies: times, process ids, counters. Numbers
 * that tell one message from another stay: `(111: Connection refused)`, `" 502 `.
 */

const space = 32
const quote = 34
const open = 40
const zero = 48
const nine = 57
/** So many bytes of a line's message are compared. */
const longestMessage = 400

export interface MessageKeys {
  /** The key of what stands in `bytes[from, to)`. */
  of(bytes: Uint8Array, from: number, to: number): number
  /**
   * The same, leaving out quoted texts in which no needle ends: paths and addresses stand in quotes. `marks` are the places
   * where needles end.
   */
  unquoted(bytes: Uint8Array, from: number, to: number, marks: readonly number[]): number
  /** Where the message of the line asked for last ends. */
  end(): number
}

/** What stands behind `fields` is the request's own business and no message. */
export function createMessageKeys(fields: string | undefined): MessageKeys {
  const ending = new TextEncoder().encode(fields)
  const fieldStart = ending[0] ?? -1
  let messageEnd = 0

  const keyOf = (bytes: Uint8Array, from: number, to: number, marks: readonly number[] | undefined): number => {
    const stop = Math.min(to, from + longestMessage)
    let key = 0
    let i = from
    while (i < stop) {
      let byte = bytes[i++] as number
      if (byte > nine) {
        // Letters are mixed in four at a time, up to the end of their word: this is the innermost loop of all.
        let four = byte
        if (i < stop && (byte = bytes[i] as number) > nine) {
          four |= byte << 8
          if (++i < stop && (byte = bytes[i] as number) > nine) {
            four |= byte << 16
            if (++i < stop && (byte = bytes[i] as number) > nine) {
              four |= byte << 24
              i++
            }
          }
        }
        key = mix(key, four)
      } else if (byte < zero) {
        if (byte === fieldStart && startsWith(bytes, i - 1, ending)) {
          i--
          break
        }
        key = mix(key, byte)
        if (byte === quote) i = marks ? quoteEnd(bytes, i, stop, marks) : i
        else if ((byte === space || byte === open) && isDigit(bytes[i]))
          for (const end = tellingEnd(bytes, i, byte); i < end; i++) key = mix(key, bytes[i] as number)
      }
    }
    messageEnd = i
    return key
  }
  return {
    of: (bytes, from, to) => keyOf(bytes, from, to, undefined),
    unquoted: keyOf,
    end: () => messageEnd,
  }
}

/** One step of FxHash, as Firefox and rustc use it. */
const mix = (key: number, word: number): number => Math.imul(((key << 5) | (key >>> 27)) ^ word, 0x9e3779b1)

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= zero && byte <= nine

/** Where a number that begins here ends, if it tells messages apart: errors stand in brackets, statuses between spaces. */
function tellingEnd(bytes: Uint8Array, from: number, before: number): number {
  let end = from
  while (end - from <= 3 && isDigit(bytes[end])) end++
  const length = end - from
  if (before === open) return length <= 3 ? end : from
  return length === 3 && bytes[end] === space ? end : from
}

/** The end of the quoted text that begins here, if it holds no mark; else its beginning. */
function quoteEnd(bytes: Uint8Array, from: number, stop: number, marks: readonly number[]): number {
  const end = bytes.indexOf(quote, from)
  return end < 0 || end >= stop || marks.some((mark) => mark > from && mark <= end) ? from : end + 1
}

function startsWith(bytes: Uint8Array, at: number, what: Uint8Array): boolean {
  for (let i = 1; i < what.length; i++) if (bytes[at + i] !== what[i]) return false
  return true
}

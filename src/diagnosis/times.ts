import { nextByte } from './messageKey'
import { stampOf, type Moment, type Stamp } from './time'

/** When something happened: first, last, and how often in each minute since 1970. */
export interface Times {
  first: Moment
  last: Moment
  minutes: Map<number, number>
  hasYear: boolean
}

export const minute = 60_000
/** Two months of them; a longer log keeps its first and last time, and the curve of its beginning. */
const minutesKept = 90_000

export function noteTime(times: Times | undefined, { at, hasYear }: Pick<Stamp, 'at' | 'hasYear'>, often = 1): Times {
  const noted = times ?? { first: at, last: at, minutes: new Map<number, number>(), hasYear }
  noted.first = Math.min(noted.first, at)
  noted.last = Math.max(noted.last, at)
  const key = Math.floor(at / minute)
  if (noted.minutes.size < minutesKept || noted.minutes.has(key))
    noted.minutes.set(key, (noted.minutes.get(key) ?? 0) + often)
  return noted
}

export function mergeTimes(one: Times | undefined, other: Times | undefined): Times | undefined {
  if (!one || !other) return one ?? other
  const minutes = new Map(one.minutes)
  for (const [key, count] of other.minutes) minutes.set(key, (minutes.get(key) ?? 0) + count)
  return {
    first: Math.min(one.first, other.first),
    last: Math.max(one.last, other.last),
    minutes,
    hasYear: one.hasYear && other.hasYear,
  }
}

/** Tells the time of lines given as bytes, reading only where the minute has changed; the same stamp for a whole minute. */
export type ByteClock = (bytes: DataView, start: number, end: number) => Stamp | undefined

const decoder = new TextDecoder('latin1')
const bracket = 91
const looked = 200

export function createByteClock(): ByteClock {
  let known: Stamp | undefined
  let text = new DataView(new ArrayBuffer(0))
  let afterBracket = false

  return (bytes, start, end) => {
    if (known) {
      const from = afterBracket ? nextByte(bytes, bracket, start, end) + 1 : start + known.start
      if (holdsAt(bytes, from, text)) return known
    }
    const head = new Uint8Array(bytes.buffer, bytes.byteOffset + start, Math.min(end - start, looked))
    const stamp = stampOf(decoder.decode(head))
    if (!stamp) return undefined
    afterBracket = stamp.start > 1 && head.indexOf(bracket) === stamp.start - 1
    text = new DataView(head.slice(stamp.start, stamp.minuteEnd).buffer)
    known = stamp
    return stamp
  }
}

/** Four bytes are compared in one step: every line of a log comes by here. */
function holdsAt(bytes: DataView, from: number, text: DataView): boolean {
  const length = text.byteLength
  if (from + length > bytes.byteLength) return false
  let i = 0
  for (; i + 4 <= length; i += 4) if (bytes.getInt32(from + i) !== text.getInt32(i)) return false
  for (; i < length; i++) if (bytes.getUint8(from + i) !== text.getUint8(i)) return false
  return true
}

/**
 * Looks through the bytes of a long log. Lines that say the same are one message: the first few of each are read like any
 * line, the others are counted, and a sample of them is read to notice where a message means different things.
 */
import { byNeedle, matchWithin, type Matcher } from './candidates'
import { addHit, type Hits } from './hits'
import { cleanLine, type Line } from './lines'
import { createLiteralScanner } from './literals'
import { createMessageKeys, nextByte } from './messageKey'
import type { Parser } from './parse'
import type { Stamp } from './time'
import { createByteClock, noteTime } from './times'

/** So many lines of a message are read before it is believed. */
const trials = 8
/** From then on every so many lines one is read. */
const sampleEvery = 512
/** Messages told apart; of a log with more, further ones are read line by line. */
const messagesKept = 20_000
/** So many new messages in one stretch are asked whether another program's output has begun. */
const metInStretch = 500
/** More of one line is not looked at. */
const longestLine = 16 * 1024

/** Lines that say the same, and the signatures they match. */
interface Message {
  matched: readonly string[]
  /** True where some of its lines match one thing and some another. */
  isMixed: boolean
  seen: number
  /** Lines of one minute that are not yet added to the hits. */
  waiting: number
  stamp: Stamp | undefined
}

/** Whole lines of a log, `bytes[from, to)`; the number is that of the first. */
export interface Stretch {
  bytes: Uint8Array
  from: number
  to: number
  lineNumber: number
}

export interface Sweep {
  /** Looks through a stretch and answers how many lines it has. */
  lines(stretch: Stretch): number
  /** From now on for these signatures; where every line is one request, they are counted. */
  lookFor(matchers: readonly Matcher[], fields: string | undefined, areRequests: boolean): void
}

interface Outcome {
  hits: Hits
  input: number
  parsers: ReadonlyMap<string, Parser>
  /** Hears of lines that are quoted, with their neighbours. */
  keep(line: Pick<Line, 'number' | 'raw'>): unknown
  /** Meets a line that says something new; true where other signatures are looked for since. */
  meet(line: Line): boolean
  /** Hears of so many requests at a time. */
  requests(stamp: Stamp, often: number): void
}

export function createSweep({ hits, input, parsers, keep, meet, requests }: Outcome): Sweep {
  const clock = createByteClock()
  let groups: readonly (readonly Matcher[])[] = []
  let scanner = createLiteralScanner([])
  let keys = createMessageKeys(undefined)
  let messages = new Map<number, Message>()
  let met = 0
  let countsRequests = false
  const request: Message = newMessage([])
  /** The stretch at hand, to be read in words. */
  let view: DataView = new DataView(new ArrayBuffer(0))

  const read = (candidates: Iterable<Matcher>, bytes: Uint8Array, line: Place): string[] => {
    const { raw, text } = toLine(bytes, line)
    const matched: string[] = []
    for (const { signature, match: matches } of candidates) {
      const within = matched.includes(signature.id) ? undefined : matchWithin(text, matches)
      if (!within) continue
      matched.push(signature.id)
      const found = { whole: text, lines: [{ number: line.number, raw, text }], ...within }
      const stamp = clock(view, line.start, line.end)
      if (addHit(hits, signature, found, { input, stamp, parser: parsers.get(signature.kind) }))
        for (const near of neighbours(bytes, line)) keep({ number: near.number, raw: decoder.decode(near.raw) })
    }
    return matched
  }
  /** Adds the lines that were only counted. */
  const settle = (message: Message): void => {
    if (message.waiting === 0) return
    if (message === request && message.stamp) requests(message.stamp, message.waiting)
    for (const id of message.matched) {
      const hit = hits.get(id)
      if (!hit) continue
      hit.count += message.waiting
      if (message.stamp) hit.times = noteTime(hit.times, message.stamp, message.waiting)
    }
    message.waiting = 0
  }
  const count = (message: Message, stamp: Stamp | undefined): void => {
    // The clock hands out the same stamp for a whole minute.
    if (stamp !== message.stamp) {
      settle(message)
      message.stamp = stamp
    }
    message.waiting++
  }
  const learn = (key: number, matched: readonly string[]): Message => {
    const known = messages.get(key)
    if (known) {
      known.isMixed ||= matched.join() !== known.matched.join()
      return known
    }
    const fresh = newMessage(matched)
    if (messages.size < messagesKept) messages.set(key, fresh)
    return fresh
  }
  /** True where the message is known well enough; then its line is counted. */
  const isSettled = (message: Message | undefined, stamp: Stamp | undefined): boolean => {
    if (!message) return false
    message.seen++
    if (message.isMixed || message.seen < trials || message.seen % sampleEvery === 0) return false
    if (message.matched.length > 0) count(message, stamp)
    return true
  }
  const marks: number[] = []
  const needlesIn = (bytes: Uint8Array, from: number, to: number): Set<Matcher> => {
    const found = new Set<Matcher>()
    marks.length = 0
    scanner.inBytes(bytes, from, to, (needle, end) => {
      marks.push(end)
      for (const matcher of groups[needle] ?? []) found.add(matcher)
      return end
    })
    return found
  }
  const look = (bytes: Uint8Array, line: Place, stamp: Stamp | undefined): void => {
    const from = stamp?.start === 0 ? line.start + stamp.minuteEnd : line.start
    const key = keys.of(view, from, line.end)
    const message = messages.get(key)
    if (isSettled(message, stamp)) return
    if (!message && met++ < metInStretch && meet(toLine(bytes, line))) return look(bytes, line, stamp)
    const candidates = needlesIn(bytes, line.start, keys.end())
    if (candidates.size === 0) return void learn(key, [])
    const unquoted = keys.unquoted(view, from, line.end, marks)
    if (unquoted !== key && isSettled(messages.get(unquoted), stamp)) return
    const matched = read(candidates, bytes, line)
    learn(key, matched)
    if (unquoted !== key) learn(unquoted, matched)
  }

  return {
    lookFor(matchers, fields, areRequests) {
      for (const message of [...messages.values(), request]) settle(message)
      countsRequests = areRequests
      const needles = byNeedle(matchers)
      groups = [...needles.values()]
      scanner = createLiteralScanner([...needles.keys()])
      keys = createMessageKeys(fields)
      messages = new Map()
    },
    lines({ bytes, from, to, lineNumber }) {
      met = 0
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      const line = { start: from, end: from, number: lineNumber }
      while (line.start < to) {
        line.end = nextByte(view, newline, line.start, to)
        const stamp = clock(view, line.start, line.end)
        if (countsRequests) count(request, stamp)
        look(bytes, line, stamp)
        line.start = line.end + 1
        line.number++
      }
      for (const message of [...messages.values(), request]) settle(message)
      return line.number - lineNumber
    },
  }
}

const newMessage = (matched: readonly string[]): Message => ({
  matched,
  isMixed: false,
  seen: 0,
  waiting: 0,
  stamp: undefined,
})

const newline = 10
const decoder = new TextDecoder()

interface Place {
  start: number
  end: number
  number: number
}

function toLine(bytes: Uint8Array, { start, end, number }: Place): Line {
  const raw = decoder.decode(bytes.subarray(start, Math.min(end, start + longestLine)))
  return { number, raw, text: cleanLine(raw) }
}

/** The line before, the line itself and the line after, as far as they stand in these bytes. */
function neighbours(bytes: Uint8Array, { start, end, number }: Place): { number: number; raw: Uint8Array }[] {
  const line = (from: number, to: number) => bytes.subarray(from, Math.min(to, from + longestLine))
  const before = start > 0 ? bytes.lastIndexOf(newline, start - 2) + 1 : start
  const next = bytes.indexOf(newline, end + 1)
  const after = next < 0 ? bytes.length : next
  return [
    ...(before < start ? [{ number: number - 1, raw: line(before, start - 1) }] : []),
    { number, raw: line(start, end) },
    ...(end + 1 < after ? [{ number: number + 1, raw: line(end + 1, after) }] : []),
  ]
}

/** What a line says once the things that stand around a program's words are taken away, one after the other. */

/** What collectors, editors and people put in front of a line. Each expression takes one thing away. */
const fronts: readonly RegExp[] = [
  /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?\]?[: \t]{1,4}/,
  /^<\d{1,3}>(?:1 (?=\d))?/,
  /^\p{L}{2,5}\.? {1,2}\d{1,2} \d\d:\d\d:\d\d(?:[.,]\d{1,9})? /u,
  /^(?:\| ?)?std(?:out|err)(?: [FP])?(?: ?\| ?|[ ,;]{1,3})(?=\S)/,
  // A chat's time and name, and a program's with its host: `web1 nginx[4136]: `, `app[web.1]: `, `web1 nginx 4136 - - `
  /^\[\d\d:\d\d, [\d./]{8,10}\] [^:]{1,40}: /,
  /^(?:[\w.-]{1,80} )?[\w@./()-]{1,80}\[[\w.-]{1,40}\]: /,
  /^[\w.-]{1,80} [\w@./()-]{1,80} (?:\d{1,8}|-) \S{1,40} (?:-|\[[^\]]{0,400}\]) /,
  // kubectl, stern, PM2, CloudWatch and grep name where a line is from.
  /^\[?pod\/[\w./-]{1,160}\]? /,
  /^[a-z][a-z\d.-]{1,80}-[a-z\d]{5,10} [a-z\d-]{1,60} (?:> )?/,
  /^[\w@.-]{1,60} {1,30}\| ?(?=\S)/,
  /^[\w.-]{1,80}\/[\w./-]{1,160} (?=\S)/,
  /^\.{0,2}\/[\w./@-]{1,160}:(?:\d{1,7}:)? ?/,
  // Line numbers, list marks.
  /^ {0,8}\d{1,7}(?: {2}|\t| ?[\u2502|:] )(?=\S)/,
  /^ {0,8}(?:[-*\u2022\u25CF\u25E6\u2023\u00B7]|\d{1,3}[.)]) {1,3}(?=\S)/,
  /^\s{1,60}(?=\S)/,
  // `web1 basket: `, or words that lead up to the line: `This is what I get: `, no error that has another as its reason.
  /^(?!\w{0,40}[Ee]rror: )[\p{L}\d][\p{L}\d' ,._()-]{1,80}: /u,
]
/** So many things one line has around it. */
const deepest = 5

/** Where loggers that write JSON keep the message. */
const messageKeys = ['message', 'MESSAGE', 'msg', 'log', '@message', 'textPayload', 'event']

/** Says what is left of a line, each time with one thing less around it. */
export function* innerTexts(line: string): Generator<string> {
  let text = line
  for (let depth = 0; depth < deepest; depth++) {
    const inner = messageIn(text) ?? unescaped(text) ?? withoutFront(text)
    if (inner === undefined) break
    yield inner
    text = inner
  }
  if (/^[A-Z][a-z]/.test(line)) yield uncapitalized(line)
}

/** Telephones begin every line with a capital letter. */
const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function withoutFront(text: string): string | undefined {
  for (const front of fronts) {
    const found = front.exec(text)
    if (found && found[0].length < text.length) return text.slice(found[0].length)
  }
  return undefined
}

/** A line that was a string in JSON or code: every quotation mark in it has a backslash. */
const unescaped = (text: string): string | undefined =>
  text.includes('\\"') && !/(?:^|[^\\])"/.test(text) ? text.replaceAll('\\"', '"') : undefined

/** The message in a line of JSON, which may be nothing but that string. */
export function messageIn(text: string): string | undefined {
  const value = jsonIn(text)
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return undefined
  for (const key of messageKeys) {
    const message: unknown = Reflect.get(value, key)
    if (typeof message === 'string' && message !== '') return message.trimEnd()
  }
  return undefined
}

function jsonIn(text: string): unknown {
  const json = text.trim().replace(/,$/, '')
  if (!/^(?:\{\s{0,8}"|"[^"])/.test(json) || !/["}]$/.test(json)) return undefined
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

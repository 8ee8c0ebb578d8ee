/** The text a person pasted, cut into lines and freed of what clipboards, terminals and mail programs add. */
import { messageIn } from './inner'

/** One line. `number` counts from 1 in what was pasted; `raw` is as it stands there, `text` is what a program printed. */
export interface Line {
  number: number
  raw: string
  text: string
}

/** A paste; `numbers` gives the original line numbers where only the lines that matter were kept. */
export interface PasteText {
  text: string
  numbers?: readonly number[] | undefined
}

export function readLines(paste: PasteText, firstLine = 1): Line[] {
  const raws = splitLines(paste.text)
  return raws.flatMap((raw, i) => {
    const number = paste.numbers?.[i] ?? firstLine + i
    return textsIn(raw).map((text) => ({ number, raw, text: cleanLine(text) }))
  })
}

/** What was pasted where these lines stand; several of them may come from one that was pasted. */
export const rawOf = (lines: readonly Line[]): string =>
  lines
    .filter((line, i) => line.number !== lines[i - 1]?.number)
    .map((line) => line.raw)
    .join('\n')

/** How many lines a text has, however they end. */
export const countLines = (text: string): number => splitLines(text).length

function splitLines(text: string): string[] {
  const raws = text.split(/\r\n|\n|\r/)
  if (raws.at(-1) === '') raws.pop()
  return raws
}

/** One line that was pasted may hold several that were printed, with `\n` between them in a string. */
function textsIn(raw: string): string[] {
  if (!raw.includes('\\n')) return [raw]
  const text = messageIn(raw)
  return text?.includes('\n') ? text.split(/\r?\n/) : [raw]
}

const replacements: readonly (readonly [RegExp, string | ((match: string, group: string) => string)])[] = [
  [/\t/g, ' '],
  // Terminal colours and other control sequences, also where the escape character was lost or spelt out; then what is
  // left of control characters, and characters that only steer how text is shown.
  [/\p{Cc}\[[0-9;?]*[A-Za-z]/gu, ''],
  [/(?:\\(?:u001[bB]|x1[bB]|033|e)|\^\[|ESC|[\u241B\uFFFD])?\[(?:\d{1,3}(?:;\d{1,3}){0,6})?m/g, ''],
  [/[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, ''],
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' '],
  [/&(?:amp;){0,4}(quot|amp|lt|gt|apos|nbsp|#\d{1,6}|#[xX][\dA-Fa-f]{1,5});/g, (_match, name) => entity(name)],
  [/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"'],
  [/[\u2018\u2019\u201A]/g, "'"],
  [/<\/?(?:br ?\/?|pre|code)(?: [^<>]{0,80})?>/g, ''],
  // Mail quoting and Markdown around a pasted line.
  [/^(?: {0,3}> ?)+/, ''],
  [/^\s*```[a-z]{0,20}$/, ''],
  [/^\s*(?:```|`|\*\*|'\*\*)(?=\S)/, ''],
  [/(?:```|`|\*\*'?)\s*$/, ''],
  // The borders of a terminal's pane; a table has more of them.
  [/^\s{0,8}[\u2502\u2503\u2551] ?([^\u2502\u2503\u2551]*)[\u2502\u2503\u2551]?\s{0,8}$/, (_match, inside) => inside],
  // What log collectors put in front: compose service names, Docker and Kubernetes timestamps.
  [/^[\w.-]{1,60}\s{0,30}\| ?(?=\S)/, ''],
  [/^\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) (?:std(?:out|err) [FP] )?(?=\d{4}\/\d\d\/|\[|\{)/, ''],
]

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' }
function entity(name: string): string {
  const code = Number(name.replace(/^#[xX]/, '#0x').slice(1))
  return entities[name] ?? String.fromCodePoint(Math.min(code || 32, 0x10ffff))
}

/** Docker's json-file driver wraps every line; the line itself is what counts. */
const dockerJson = /^\s*\{"log":"((?:[^"\\]|\\.)*)","stream"/

/** What any of the replacements begins with; most lines of a log hold none of it and are done. */
const suspicious =
  /[\p{Cc}&`|>*{\u00A0\u00AB\u00AD\u00BB\u2000-\u200F\u2018-\u201E\u202A-\u202F\u205F-\u2069\u2502\u2503\u2551\u3000\uFEFF]|\[[\d;]{0,12}m|^\d{4}-\d\d-\d\dT/u

export function cleanLine(raw: string): string {
  if (!suspicious.test(raw)) return raw.trimEnd()
  let text = raw
  for (const [pattern, by] of replacements)
    text = typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by)
  const wrapped = dockerJson.exec(text)
  if (wrapped?.[1] !== undefined) return unescapeJson(wrapped[1])
  return text.trimEnd()
}

function unescapeJson(text: string): string {
  try {
    return (JSON.parse(`"${text}"`) as string).trimEnd()
  } catch {
    return text
  }
}

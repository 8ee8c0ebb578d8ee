/** The text a person pasted, cut into lines and freed of what clipboards, terminals and mail programs add. */

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
  const raws = paste.text.split(/\r\n|\n|\r/)
  if (raws.at(-1) === '') raws.pop()
  return raws.map((raw, i) => ({ number: paste.numbers?.[i] ?? firstLine + i, raw, text: cleanLine(raw) }))
}

const replacements: readonly (readonly [RegExp, string | ((match: string, group: string) => string)])[] = [
  [/\t/g, ' '],
  // Terminal colours and other control sequences, then what is left of control characters.
  [/\p{Cc}\[[0-9;?]*[A-Za-z]/gu, ''],
  [/[\p{Cc}\u200B\uFEFF]/gu, ''],
  [/&(quot|amp|lt|gt|apos|nbsp|#\d{1,5});/g, (_match, name) => entity(name)],
  [/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"'],
  [/[\u2018\u2019\u201A]/g, "'"],
  [/\u00A0/g, ' '],
  // Mail quoting and Markdown around a pasted line.
  [/^(?: {0,3}> ?)+/, ''],
  [/^\s*(?:```[a-z]*|`|\*\*|'\*\*)(?=\S)/, ''],
  [/(?:```|`|\*\*'?)\s*$/, ''],
  // What log collectors put in front: compose service names, Docker and Kubernetes timestamps.
  [/^[\w.-]{1,60}\s{0,30}\| ?(?=\S)/, ''],
  [/^\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) (?:std(?:out|err) [FP] )?(?=\d{4}\/\d\d\/|\[|\{)/, ''],
]

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' }
const entity = (name: string): string =>
  entities[name] ?? String.fromCodePoint(Math.min(Number(name.slice(1)) || 32, 0x10ffff))

/** Docker's json-file driver wraps every line; the line itself is what counts. */
const dockerJson = /^\s*\{"log":"((?:[^"\\]|\\.)*)","stream"/

/** What any of the replacements begins with; most lines of a log hold none of it and are done. */
const suspicious = /[\p{Cc}&`|>*{\u00A0\u00AB\u00BB\u200B\u2018-\u201E\uFEFF]|^\d{4}-\d\d-\d\dT/u

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

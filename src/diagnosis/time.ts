/** When a line of a log was written, in all the ways that programs write it. */

/** Milliseconds since 1970 by the clock of the log: a line without a zone counts as UTC. */
export type Moment = number

/** Where a time stands in a line, and what it says. */
export interface Stamp {
  at: Moment
  start: number
  /** Where hours and minutes end; what stands before is the same for a whole minute. */
  minuteEnd: number
  /** False where the line names no zone: it may be the local time of the server. */
  hasZone: boolean
  /** Syslog leaves out the year; it counts as `unknownYear`. */
  hasYear: boolean
}

/** A leap year, so that every day exists. */
export const unknownYear = 2000

/** A time that stands later in a line than this belongs to something the line tells of. */
const looked = 200

const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'tr', 'ru', 'uk']

/** Names of months as logs abbreviate them, in the languages above: `mar` → 3, `mär` → 3, `févr` → 2. */
const months = new Map(
  languages.flatMap((language) =>
    (['short', 'long'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_, i): [string, number] => {
        const part = format.formatToParts(Date.UTC(unknownYear, i, 15)).find((one) => one.type === 'month')
        return [plain(part?.value ?? ''), i + 1]
      })
    }),
  ),
)

function plain(name: string): string {
  return name.toLowerCase().replace('.', '')
}

/** ISO 8601 and its relatives, common log format and PHP, ctime and syslog. */
const forms = [
  /(?<year>\d{4})[-/](?<month>\d\d)[-/](?<day>\d\d)[T ](?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?(?: ?(?<zone>Z|UTC|[+-]\d\d:?\d\d))?/,
  /(?<day>\d{1,2})[-/ ](?<month>[^\s\d/.:,[\]-]{3,9}|\d\d)\.?[-/ ](?<year>\d{4})[: ](?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?(?: ?(?<zone>Z|UTC|[+-]\d\d:?\d\d))?/,
  /(?<month>[A-Za-z\u00C0-\u024F\u0400-\u04FF]{3,9})\.? {1,2}(?<day>\d\d?),? (?<early>\d{4} )?(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?<fraction>[.,]\d{1,9})?(?<late> \d{4}\b)?/,
]
/** Seconds since 1970, as Caddy and some JSON loggers write them. */
const epoch = /"(?:ts|time|timestamp)": ?(?<seconds>1\d{9})(?<rest>\d{3}|\.\d+)?\b/

export function stampOf(line: string): Stamp | undefined {
  const text = line.slice(0, looked)
  for (const form of forms) {
    const found = form.exec(text)
    const stamp = found && stampFrom(found, found.groups ?? {})
    if (stamp) return stamp
  }
  const found = epoch.exec(text)
  if (!found) return undefined
  const { seconds = '', rest = '' } = found.groups ?? {}
  const at = Number(seconds) * 1000 + (rest.startsWith('.') ? Number(rest) * 1000 : Number(rest))
  return {
    at: Math.round(at),
    start: found.index,
    minuteEnd: found.index + found[0].length,
    hasYear: true,
    hasZone: true,
  }
}

type Groups = Readonly<Record<string, string | undefined>>

function stampFrom(found: RegExpExecArray, groups: Groups): Stamp | undefined {
  const { month = '', day, hour, minute, second, fraction = '0' } = groups
  const year = groups['year'] ?? groups['early'] ?? groups['late']
  const number = /\d/.test(month) ? Number(month) : months.get(plain(month))
  if (number === undefined || number < 1 || number > 12) return undefined
  const date = Date.UTC(
    Number(year ?? unknownYear),
    number - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  const at = date + Math.floor(Number(`0.${fraction.replace(/^[.,]/, '')}`) * 1000) - offset(groups['zone'])
  const [hasYear, hasZone] = [year !== undefined, groups['zone'] !== undefined]
  const clock = found[0].indexOf(`${hour}:${minute}:${second}`)
  return { at, start: found.index, minuteEnd: found.index + clock + 'hh:mm'.length, hasYear, hasZone }
}

/** Milliseconds that a clock with this zone is ahead of UTC. */
function offset(zone = ''): number {
  const found = /^([+-])(\d\d):?(\d\d)$/.exec(zone)
  if (!found) return 0
  const minutes = Number(found[2]) * 60 + Number(found[3])
  return (found[1] === '-' ? -minutes : minutes) * 60_000
}

import { unknownYear, type Moment } from './time'
import { minute, type Times } from './times'

/** Clocks differ by time zones, which differ by half hours. */
const zoneStep = 30
const furthestZone = 14 * 60
/** So many minutes in which both logs tell of failures make an offset credible. */
const sharedMinutes = 3

/**
 * How many minutes the clock of each log is ahead of the reference's, so that failures of one trouble come to stand above
 * each other. Only a log that names no time zone is shifted, and only where that makes its failures meet those of the
 * reference. The reference is the first log with a zone, else the first.
 */
export function minutesAhead(failures: readonly (Times | undefined)[]): number[] {
  const reference = failures.find((times) => times?.hasZone) ?? failures.find(Boolean)
  return failures.map((times) => {
    if (!times || !reference || times === reference) return 0
    const years = times.hasYear || !reference.hasYear ? 0 : yearsBehind(times.last, reference.last)
    if (times.hasZone || !reference.hasZone) return years
    return years + zoneAhead(times, reference, years)
  })
}

/** Syslog names no year: the one that brings it nearest to the reference is meant. */
function yearsBehind(last: Moment, reference: Moment): number {
  const date = new Date(last)
  const years = [-1, 0, 1].map((more) => new Date(reference).getUTCFullYear() + more)
  const moments = years.map((year) => Date.UTC(year, date.getUTCMonth(), date.getUTCDate()))
  const nearest = moments.reduce((best, at) => (Math.abs(at - reference) < Math.abs(best - reference) ? at : best))
  return Math.round((Date.UTC(unknownYear, date.getUTCMonth(), date.getUTCDate()) - nearest) / minute)
}

function zoneAhead(times: Times, reference: Times, years: number): number {
  const shared = (ahead: number): number => {
    let minutes = 0
    for (const key of times.minutes.keys()) if (reference.minutes.has(key - ahead - years)) minutes++
    return minutes
  }
  let best = 0
  for (let ahead = -furthestZone; ahead <= furthestZone; ahead += zoneStep)
    if (shared(ahead) > shared(best) || (shared(ahead) === shared(best) && Math.abs(ahead) < Math.abs(best)))
      best = ahead
  return shared(best) >= sharedMinutes && shared(best) > 2 * shared(0) ? best : 0
}

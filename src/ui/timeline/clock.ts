const dayLong = 24 * 60 * 60_000

/** By the clock of the log; the day only where it is another one than `before`'s. */
export function clockTime(at: number, before?: number): string {
  const [day, time] = dayAndTime(at)
  return before !== undefined && dayAndTime(before)[0] === day ? time : `${day} ${time}`
}

/** The day is named where what it belongs to, from one time to another, covers more than one. */
export const clockTimeWithin = (at: number, from: number, to: number): string =>
  clockTime(at, dayAndTime(from)[0] === dayAndTime(to)[0] ? from : undefined)

/** What stands under the ticks of an axis: the time, below it the day where a new one begins. */
export function tickLabels(ticks: readonly number[], apart: number): string[] {
  return ticks.map((at, i) => {
    const [day, time] = dayAndTime(at)
    if (apart >= dayLong) return day
    const before = ticks[i - 1]
    return before !== undefined && dayAndTime(before)[0] === day ? time : `${time}\n${day}`
  })
}

function dayAndTime(at: number): [string, string] {
  const [day = '', time = ''] = new Date(at).toISOString().split('T')
  return [day, time.slice(0, 5)]
}

/**
 * Minutes that a log's clock is ahead of the others by its time zone; whole days only stand for the year that syslog does
 * not name, and nobody's clock is wrong by them.
 */
export function zoneAhead(minutes: number): number {
  const day = 24 * 60
  if (Math.abs(minutes) < day) return minutes
  const rest = ((minutes % day) + day) % day
  return rest > day / 2 ? rest - day : rest
}

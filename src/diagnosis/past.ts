import { isTelling, type Hit } from './hits'
import type { Reading } from './reading'

const hour = 3_600_000
/** Failures further apart than this are not the same trouble. */
const apart = 6 * hour

/**
 * Signatures that speak of the past: in a log that goes on to other failures hours later, or that a later log of the same
 * kind no longer shows. Clocks are only compared within one log, or between logs of one kind. Order of pasting plays no part.
 */
export function pastSignatures(readings: readonly Reading[]): Set<string> {
  const past = new Set<string>()
  const present = new Set<string>()
  for (const reading of readings) {
    const last = lastFailures(reading)
    for (const hit of reading.hits) {
      const isOver =
        isOvertaken(hit, last.get(hit.signature.kind)) || readings.some((other) => isGoneIn(other, hit, reading))
      ;(isOver ? past : present).add(hit.signature.id)
    }
  }
  return new Set([...past].filter((id) => !present.has(id)))
}

/** When each kind of log tells of a failure for the last time; several may stand in one paste. */
function lastFailures({ hits }: Reading): Map<string, number> {
  const last = new Map<string, number>()
  for (const hit of hits.filter(isTelling))
    last.set(hit.signature.kind, Math.max(last.get(hit.signature.kind) ?? -Infinity, hit.times?.last ?? -Infinity))
  return last
}

const isOvertaken = ({ times }: Hit, last = -Infinity): boolean => times !== undefined && times.last < last - apart

/** A later log of the same kind in which it does not stand. */
function isGoneIn(later: Reading, { signature, times }: Hit, earlier: Reading): boolean {
  if (later === earlier || later.finding.kind !== earlier.finding.kind || !times?.hasYear) return false
  const { from } = later.finding
  return from !== undefined && from > times.last && !later.hits.some((hit) => hit.signature.id === signature.id)
}

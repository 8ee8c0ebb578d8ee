import { expect, test } from 'vitest'
import { clockTime, clockTimeWithin, tickLabels, zoneAhead } from './clock'

const at = (time: string): number => Date.parse(`${time}:00Z`)

test('names the day only where it is another one', () => {
  expect(clockTime(at('2026-11-21T10:02'))).toBe('2026-11-21 10:02')
  expect(clockTime(at('2026-11-21T10:02'), at('2026-11-21T00:00'))).toBe('10:02')
  expect(clockTime(at('2026-11-22T00:01'), at('2026-11-21T23:59'))).toBe('2026-11-22 00:01')
})

test('names the day throughout where there are several', () => {
  const [first, later, next] = ['2026-11-21T10:02', '2026-11-21T11:02', '2026-11-22T09:00'].map(at)
  expect(clockTimeWithin(first ?? 0, first ?? 0, later ?? 0)).toBe('10:02')
  expect(clockTimeWithin(later ?? 0, first ?? 0, next ?? 0)).toBe('2026-11-21 11:02')
})

test('puts the day under the first tick and the first of each new day', () => {
  const ticks = ['2026-11-21T22:00', '2026-11-21T23:00', '2026-11-22T00:00'].map(at)
  expect(tickLabels(ticks, 3_600_000)).toEqual(['22:00\n2026-11-21', '23:00', '00:00\n2026-11-22'])
})

test('names only days where ticks are days apart', () => {
  expect(tickLabels([at('2026-11-21T00:00'), at('2026-11-22T00:00')], 86_400_000)).toEqual(['2026-11-21', '2026-11-22'])
})

test('takes a year that was not named for no difference between clocks', () => {
  expect(zoneAhead(120)).toBe(120)
  expect(zoneAhead(-840)).toBe(-840)
  expect(zoneAhead(-9496 * 1440)).toBe(0)
  expect(zoneAhead(-9496 * 1440 + 120)).toBe(120)
  expect(zoneAhead(-9496 * 1440 - 60)).toBe(-60)
})

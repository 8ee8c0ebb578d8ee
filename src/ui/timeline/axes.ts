import type uPlot from 'uplot'
import { tickLabels } from './clock'
import { fill, type ScaledLane } from './scale'

export const axisHeight = 44
const minute = 60_000
/** Distances between ticks that people count in. */
const ticksApart = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 40_320].map((one) => one * minute)

export const font = '12px system-ui, sans-serif'

/** The time below, failures on the left, and requests on the right where a log lists them. */
export function axesFor(stroke: () => string, lanes: () => readonly ScaledLane[]): uPlot.Axis[] {
  const quiet = { stroke, width: 1 }
  const side = (most: (lane: ScaledLane) => number | undefined): uPlot.Axis => ({
    stroke,
    font,
    grid: { show: false },
    ticks: { show: false },
    border: { show: true, ...quiet },
    gap: 4,
    splits: () => lanes().flatMap(({ base }) => [base, base + fill]),
    values: () => lanes().flatMap((lane) => [most(lane) === undefined ? '' : '0', most(lane) ?? '']),
    // Wide enough for half of the day under the first tick.
    size: () => Math.max(38, 12 + 7 * Math.max(...lanes().map((lane) => String(most(lane) ?? '').length))),
  })
  const time: uPlot.Axis = {
    stroke,
    font,
    size: axisHeight,
    space: 78,
    incrs: ticksApart,
    grid: { show: false },
    ticks: { show: true, ...quiet, size: 5 },
    border: { show: true, ...quiet },
    values: (_, splits, _axis, _space, apart) => tickLabels(splits, apart),
  }
  const requests = side((lane) => lane.mostRequests)
  const hasRequests = lanes().some((lane) => lane.requests)
  return [time, side((lane) => lane.most), ...(hasRequests ? [{ ...requests, scale: 'y', side: 1 }] : [])]
}

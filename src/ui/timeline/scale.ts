import type { Lane, Picture } from './picture'
import type { View } from './view'

/**
 * Each log has a lane of its own above the common axis, and its own scale: logs on both sides of a proxy tell of the same
 * failures, so their bars are neither added up nor drawn over one another. The lowest lane stands on 0, each is 1 high.
 */
export interface ScaledLane {
  input: number
  base: number
  /** Counts at the upper end of the lane's scales, within the view. */
  most: number
  mostRequests: number | undefined
  failures: (number | null)[]
  requests: (number | null)[] | undefined
}

/** How much of a lane its bars may fill; its name stands above them. */
export const fill = 0.7

export const scaleLanes = ({ lanes }: Picture, view: View): ScaledLane[] =>
  lanes.map((lane, i) => scaleLane(lane, lanes.length - 1 - i, view))

function scaleLane({ input, failures, requests }: Lane, base: number, view: View): ScaledLane {
  const most = mostIn(failures, view)
  const mostRequests = requests && mostIn(requests, view)
  return {
    input,
    base,
    most,
    mostRequests,
    failures: failures.map((count) => (count === 0 ? null : place(count, base, most))),
    requests: requests?.map((count) => (count === null ? null : place(count, base, mostRequests ?? 1))),
  }
}

const place = (count: number, base: number, most: number): number => base + (fill * count) / most

const mostIn = (counts: readonly (number | null)[], { first, last }: View): number =>
  Math.max(1, ...counts.slice(first, last + 1).map((count) => count ?? 0))

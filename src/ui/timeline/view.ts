/** The buckets that are shown, `first` and `last` included. */
export interface View {
  first: number
  last: number
}

/** Closer than this there is nothing more to see. */
const fewest = 4

export const wholeView = (buckets: number): View => ({ first: 0, last: buckets - 1 })

export const isWhole = (view: View, buckets: number): boolean => view.first === 0 && view.last === buckets - 1

export const isClosest = ({ first, last }: View): boolean => last - first + 1 <= fewest

/** Half of what is shown, around `at`. */
export const zoomIn = (view: View, buckets: number, at: number): View =>
  around(at, Math.floor((view.last - view.first + 1) / 2), buckets)

/** Twice of what is shown, around `at`. */
export const zoomOut = (view: View, buckets: number, at: number): View =>
  around(at, (view.last - view.first + 1) * 2, buckets)

/** From one bucket to another, in whichever order; a little more where that is too close. */
export function viewBetween(one: number, other: number, buckets: number): View {
  const [first, last] = [Math.min(one, other), Math.max(one, other)]
  return around(Math.ceil((first + last) / 2), last - first + 1, buckets)
}

/** Moves as little as it must to show `at`. */
export function follow(view: View, at: number): View {
  const { first, last } = view
  const by = at < first ? at - first : at > last ? at - last : 0
  return by === 0 ? view : { first: first + by, last: last + by }
}

function around(at: number, wanted: number, buckets: number): View {
  const length = Math.min(buckets, Math.max(fewest, wanted))
  const first = Math.min(Math.max(0, at - Math.floor(length / 2)), buckets - length)
  return { first, last: first + length - 1 }
}

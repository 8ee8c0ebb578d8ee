/** Numbers that a step reckons out of what is known about a case. Pure; the steps' `sizes` names them. */
import type { Facts } from '../content/template'
import type { Link, SizingName } from '../content/vocabulary'

/** Values of facts that are numbers. */
type Numbers = Readonly<Record<string, number | undefined>>

export interface Result {
  /** The sentence, as a key of the interface's words, with its values. */
  says: string
  values: Readonly<Record<string, string>>
  /** What the snippet below is filled with. */
  facts: Facts
  /** Time limits in their right order, from the inside out. */
  limits: readonly Limit[]
}

export interface Limit {
  link: Link
  fact: string
  seconds: number
}

interface Sizing {
  /** Facts it asks for, in this order; the usual value stands there until something better is known. */
  inputs: readonly { fact: string; usual?: string }[]
  /** Nothing while too little is known. */
  reckon(known: Numbers): Result | undefined
}

const memoryInputs = [
  { fact: 'memory.total' },
  { fact: 'memory.available' },
  { fact: 'worker.count' },
  { fact: 'worker.size' },
  { fact: 'memory.reserve', usual: '10' },
]

export const sizings: Readonly<Record<SizingName, Sizing>> = {
  'max-children': { inputs: memoryInputs, reckon: maxChildren },
  'gunicorn-workers': { inputs: [{ fact: 'cpu.count' }, ...memoryInputs], reckon: gunicornWorkers },
  timeouts: {
    inputs: [
      { fact: 'timeout.app' },
      // nginx documentation, ngx_http_proxy_module, proxy_read_timeout: the default.
      { fact: 'timeout.proxy', usual: '60' },
      { fact: 'timeout.balancer' },
      { fact: 'timeout.cdn' },
    ],
    reckon: timeouts,
  },
}

const result = (says: string, values: Record<string, number>, facts: Record<string, number> = {}): Result => ({
  says: `sizing-${says}`,
  values: inWords(values),
  facts: inWords(facts),
  limits: [],
})

const inWords = (numbers: Record<string, number>): Record<string, string> =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]))

/** Workers may have what is available now and what they have already, without the reserve. */
function holds(known: Numbers): { room: number; size: number; count: number } | undefined {
  const [total, available, size] = [known['memory.total'], known['memory.available'], known['worker.size']]
  if (total === undefined || available === undefined || !size) return undefined
  const reserve = (total * (known['memory.reserve'] ?? 0)) / 100
  const room = Math.max(0, Math.floor(available + (known['worker.count'] ?? 0) * size - reserve))
  return { room, size, count: Math.floor(room / size) }
}

function maxChildren(known: Numbers): Result | undefined {
  const memory = holds(known)
  if (!memory) return undefined
  return memory.count === 0 ? result('none', memory) : result('memory', memory, { 'pool.fit': memory.count })
}

/** Gunicorn documentation, Design: (2 × cores) + 1 to begin with. */
function gunicornWorkers(known: Numbers): Result | undefined {
  const cores = known['cpu.count']
  if (!cores) return undefined
  const wanted = 2 * cores + 1
  const memory = holds(known)
  if (memory?.count === 0) return result('none', memory)
  const count = Math.min(wanted, memory?.count ?? wanted)
  const says = memory === undefined ? 'cores' : count < wanted ? 'less-memory' : 'cores-fit'
  return result(says, { cores, wanted, count }, { 'workers.fit': count })
}

const chain: readonly Omit<Limit, 'seconds'>[] = [
  { link: 'app', fact: 'timeout.app' },
  { link: 'proxy', fact: 'timeout.proxy' },
  { link: 'load-balancer', fact: 'timeout.balancer' },
  { link: 'cdn', fact: 'timeout.cdn' },
]

/** Enough for an answer that comes at the last moment to get out. */
const margin = 5

/** Whoever is further outside has to wait longer, so that the innermost, which knows most, speaks first. */
function timeouts(known: Numbers): Result | undefined {
  const limits = chain.flatMap((hop): Limit[] => {
    const seconds = known[hop.fact]
    return seconds ? [{ ...hop, seconds }] : []
  })
  if (limits.length < 2 || limits[0]?.link !== 'app') return undefined
  if (limits.every(({ seconds }, i) => seconds > (limits[i - 1]?.seconds ?? 0))) return ordered('in-order', limits)
  const better = lowered(raised(limits))
  return better.every(({ seconds }) => seconds > 0) ? ordered('reorder', better) : result('no-order', {})
}

/** Waits of one's own can be raised; what a CDN waits is for the CDN to say. */
function raised(limits: readonly Limit[]): Limit[] {
  const done: Limit[] = []
  for (const limit of limits) {
    const least = (done.at(-1)?.seconds ?? 0) + margin
    const isFixed = limit.link === 'cdn' || done.length === 0
    done.push(isFixed || limit.seconds >= least ? limit : { ...limit, seconds: least })
  }
  return done
}

function lowered(limits: readonly Limit[]): Limit[] {
  const done: Limit[] = []
  for (const limit of limits.toReversed()) {
    const most = (done[0]?.seconds ?? Infinity) - margin
    done.unshift(limit.seconds <= most ? limit : { ...limit, seconds: most })
  }
  return done
}

const ordered = (says: string, limits: readonly Limit[]): Result => ({
  ...result(says, {}, Object.fromEntries(limits.map(({ fact, seconds }) => [fact, seconds]))),
  limits,
})

/** Runs one failure: starts what it needs, breaks it, asks, and gathers what there is to read afterwards. */
import { askFor } from './ask'
import type { Capture, Failure, Source } from './failure'
import { programPath } from './programs'
import { run, runAsServer } from './processes'
import type { Room } from './room'
import { until } from './wait'

export interface Happened {
  status: string
  captures: Capture[]
}

/** Logs that nginx also wrote before the request; an app's own log is pasted whole. */
const byRequest: Source[] = ['nginx-error-log', 'access-log']
/** What a web server writes a moment after it has answered. */
const afterAnswer: Wanted[] = [
  { source: 'access-log', line: /\S/ },
  { source: 'haproxy-log', line: /"[A-Z]+ \/\S* HTTP/ },
]
const noAnswer = 'none'

type Wanted = NonNullable<Failure['awaits']>

export async function perform(failure: Failure, room: Room): Promise<Happened> {
  const { before, during, request = { path: '/' } } = failure
  room.offer('listening-sockets', () => listeningSockets(room))
  for (const part of failure.parts) await part.start(room)
  await before?.(room)
  if (before) await room.mark(byRequest)
  const asking = askFor(room, request)
  await during?.(room)
  const answer = await asking
  room.offer('http-response', () => answer)
  const wanted = answer.startsWith('HTTP/') ? afterAnswer.filter(({ source }) => room.offers(source)) : []
  for (const line of [...wanted, ...(failure.awaits ? [failure.awaits] : [])]) await settled(line, room)
  const captures = await room.captures()
  return { status: statusOf(answer, captures), captures }
}

async function settled({ source, line }: Wanted, room: Room): Promise<void> {
  await until(`${line} in ${source}`, async () => line.test(await room.text(source)))
}

/** The status of the answer, or the one nginx logged where curl would not take the answer. */
function statusOf(answer: string, captures: Capture[]): string {
  const logged = captures.find(({ source }) => source === 'access-log')?.text
  return /^HTTP\/[\d.]+ (\d{3})/.exec(answer)?.[1] ?? /" (\d{3}) \d+ "[^\n]*\n$/.exec(logged ?? '')?.[1] ?? noAnswer
}

/** What listens here, without what else the machine runs. */
async function listeningSockets(room: Room): Promise<string> {
  const [tcp, unix] = await Promise.all([asked('-ltnp'), asked('-xlp')])
  return [own(tcp, room), own(unix, room)].filter((part) => part !== '').join('\n')
}

/** Root in a container may not see whose a socket is; the servers' own user may. Whoever sees more is right. */
async function asked(options: string): Promise<string> {
  const ss = programPath('ss') ?? 'ss'
  const [own, servers] = await Promise.all([run(ss, [options]), runAsServer(ss, [options], {})])
  return own.length >= servers.length ? own : servers
}

/** The lines of the room in a table, its columns kept; nothing where there are none. */
function own(table: string, room: Room): string {
  const [head = '', ...rows] = table.split('\n')
  const shown = rows.filter((row) => room.shown(row) !== row).map((row) => inOwnTerms(row, room))
  return shown.length > 0 ? [head.trimEnd(), ...shown, ''].join('\n') : ''
}

const inOwnTerms = (row: string, room: Room): string =>
  row.replace(/\S+/g, (cell) => room.shown(cell).padEnd(cell.length)).trimEnd()

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
  const { before, during, act = askedBy(failure) } = failure
  room.offer('listening-sockets', () => listeningSockets(room))
  for (const part of failure.parts) await part.start(room)
  await before?.(room)
  if (before) await room.mark(byRequest)
  const acting = act(room)
  await during?.(room)
  const status = await acting
  if (failure.awaits) await settled(failure.awaits, room)
  return { status: status || loggedStatus(await room.text('access-log')), captures: await room.captures() }
}

/** Asks for the page; the status of the answer, nothing where curl would not take the answer. */
const askedBy =
  ({ request = { path: '/' } }: Failure) =>
  async (room: Room): Promise<string> => {
    const answer = await askFor(room, request)
    room.offer('http-response', () => answer)
    const wanted = answer.startsWith('HTTP/') ? afterAnswer.filter(({ source }) => room.offers(source)) : []
    for (const line of wanted) await settled(line, room)
    return /^HTTP\/[\d.]+ (\d{3})/.exec(answer)?.[1] ?? ''
  }

async function settled({ source, line }: Wanted, room: Room): Promise<void> {
  await until(`${line} in ${source}`, async () => line.test(await room.text(source)))
}

const loggedStatus = (log: string): string => /" (\d{3}) \d+ "[^\n]*\n$/.exec(log)?.[1] ?? noAnswer

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

/** Ports of this lab alone. Several labs may run on one machine, so each claims a block by holding its first port. */
import { createServer, type Server } from 'node:net'

const first = 22_000
const blockSize = 500
const blocks = 4

export interface Ports {
  take(): number
  /** A room's ports, once it is closed. The next room gets those that have rested longest. */
  giveBack(ports: number[]): void
  release(): void
}

export async function claimPorts(): Promise<Ports> {
  for (let block = 0; block < blocks; block++) {
    const start = first + block * blockSize
    const claim = await hold(start)
    if (!claim) continue
    const free = await freePorts(start + 1, start + blockSize)
    return { take: () => next(free), giveBack: (ports) => void free.push(...ports), release: () => void claim.close() }
  }
  throw new Error(`every block of ports from ${first} on is taken; is another lab still running?`)
}

async function freePorts(from: number, to: number): Promise<number[]> {
  const candidates = Array.from({ length: to - from }, (_, i) => from + i)
  const held = await Promise.all(candidates.map(hold))
  for (const server of held) await new Promise((done) => (server ? server.close(done) : done(undefined)))
  return candidates.filter((_, i) => held[i])
}

function next(free: number[]): number {
  const port = free.shift()
  if (port === undefined) throw new Error('the lab has used up its ports')
  return port
}

function hold(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '0.0.0.0', () => resolve(server))
  })
}

/** Every process the lab starts, so that none outlives it: not after a failure, nor after Ctrl-C. */
import { execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { patience } from './wait'

/** Process groups by their leader; servers have workers, which must go too. */
const groups = new Set<number>()

interface User {
  uid: number
  gid: number
}

/** Started by root, the servers run as Debian's web user, so that root and anybody else see the same failures. */
export const serverUser = process.getuid?.() === 0 ? (user('www-data') ?? user('nobody')) : undefined

export interface Running {
  pid: number
  /** What it printed so far. */
  output(): string
  hasEnded(): boolean
  signal(name: NodeJS.Signals): void
  /** Ends the whole group. */
  end(): void
}

export interface Surroundings {
  cwd: string
  /** Without those of the lab's own that are undefined here. */
  env?: Record<string, string | undefined>
}

export function start(command: string, args: string[], { cwd, env }: Surroundings): Running {
  let output = ''
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    ...serverUser,
    // A group of its own, so that its workers can be ended with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${command} did not start`)
  groups.add(pid)
  let ended = false
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
  child.once('close', () => (ended = true))
  return {
    pid,
    output: () => output,
    hasEnded: () => ended,
    signal: (name) => void process.kill(pid, name),
    end: () => endGroup(pid),
  }
}

/** Runs a command to its end, as the servers' user; what it printed, as a terminal would show it. */
export const runAsServer = (command: string, args: string[], around: Partial<Surroundings>): Promise<string> =>
  run(command, args, { ...around, ...serverUser })

/** Runs a command to its end; what it printed, as a terminal would show it. Throws where it has no end. */
export function run(command: string, args: string[], around: Partial<Surroundings & User> = {}): Promise<string> {
  const env = { ...process.env, ...around.env }
  const options = { ...around, env, timeout: patience, maxBuffer: 1 << 24 }
  return new Promise((resolve, reject) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error?.killed) reject(new Error(`${command} ${args.join(' ')} had no end within ${patience / 1000} s`))
      else resolve(stdout + stderr)
    })
  })
}

export function endAll(): void {
  for (const pid of groups) endGroup(pid)
}

function endGroup(pid: number): void {
  groups.delete(pid)
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The whole group has gone already.
  }
}

function user(name: string): User | undefined {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
  const [, , uid, gid] = entry?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

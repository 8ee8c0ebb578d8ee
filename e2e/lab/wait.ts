/** Waiting for what a server does next, without guessing how long it takes. */
import { connect } from 'node:net'
import type { Running } from './processes'
import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds; long enough for a machine that is busy with other things. */
export const patience = 60_000

/** Waits for a server just started to be up, or, where it is meant to fail, to be gone. */
export async function started(
  what: string,
  server: Running,
  isUp: () => boolean | Promise<boolean>,
  fails = false,
): Promise<void> {
  if (fails) return void (await until(`${what} to give up`, server.hasEnded))
  await until(what, async () => {
    const up = await isUp()
    if (!up && server.hasEnded()) throw new Error(`${what} did not start: ${server.output()}`)
    return up
  })
}

/** Asks until there is an answer. */
export async function until<T>(what: string, ask: () => T | Promise<T>): Promise<Exclude<T, undefined | false>> {
  for (const start = performance.now(); performance.now() - start < patience; await sleep(10)) {
    const answer = await ask()
    if (answer) return answer as Exclude<T, undefined | false>
  }
  throw new Error(`waited ${patience / 1000} s in vain for ${what}`)
}

export const pause = (milliseconds: number): Promise<void> => sleep(milliseconds)

/** Whether somebody takes connections at host:port. */
export function accepts(address: string): Promise<boolean> {
  const [host = '', port] = address.split(':')
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) }, () => resolve(true))
    socket.once('connect', () => socket.destroy())
    socket.once('error', () => resolve(false))
  })
}

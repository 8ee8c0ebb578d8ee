/** Waiting for what a server does next, without guessing how long it takes. */
import { setTimeout as sleep } from 'node:timers/promises'

const giveUp = 8000

/** Asks until there is an answer. */
export async function until<T>(what: string, ask: () => T | Promise<T>): Promise<Exclude<T, undefined | false>> {
  for (const start = performance.now(); performance.now() - start < giveUp; await sleep(10)) {
    const answer = await ask()
    if (answer) return answer as Exclude<T, undefined | false>
  }
  throw new Error(`waited ${giveUp / 1000} s in vain for ${what}`)
}

export const pause = (milliseconds: number): Promise<void> => sleep(milliseconds)

/** What a program said of a snippet. */
import type { Program } from '../programs'
import { packageOf, programPath } from '../programs'

export interface Finding {
  /** The program, with what it was asked to do. */
  by: string
  /** What is wrong with it. */
  wrong?: string
  /** Why nothing, or not all, could be said. */
  unchecked?: string
}

export const right = (by: string): Finding => ({ by })
export const wrong = (by: string, what: string): Finding => ({ by, wrong: what.trim() })
export const unchecked = (unchecked: string, by = ''): Finding => ({ by, unchecked })

/** Asks a program that this machine may lack. */
export function withProgram(program: Program, ask: (path: string) => Promise<Finding>): Promise<Finding> {
  const path = programPath(program)
  return path ? ask(path) : Promise.resolve(unchecked(`${program} is missing (${packageOf(program)})`))
}

export interface Told {
  isFine: boolean
  output: string
}

/** Tries one surrounding after the other: where a snippet belongs nowhere, the most telling complaint is kept. */
export async function firstThatFits(
  by: string,
  surroundings: readonly string[],
  ask: (whole: string) => Promise<Told>,
  isMisplaced: RegExp,
): Promise<Finding> {
  const complaints: string[] = []
  for (const whole of surroundings) {
    const { isFine, output } = await ask(whole)
    if (isFine) return right(by)
    complaints.push(output)
  }
  return wrong(by, complaints.find((text) => !isMisplaced.test(text)) ?? complaints.at(-1) ?? '')
}

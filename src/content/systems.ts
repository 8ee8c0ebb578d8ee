/** Which of a command's lines a person gets: the one for their system, or for its nearest relative. */
import type { Facts } from './template.ts'
import { platforms, type Platform } from './vocabulary.ts'

export type Lines = Readonly<Partial<Record<Platform, string | undefined>>>

/** A system that is another one in nearly everything. Plesk and cPanel stand on several, so `any` is all they share. */
const relatives: Partial<Record<Platform, Platform>> = { amazon: 'rhel' }

const ownLine = (run: Lines, system: Platform): string | undefined => run[system] ?? run[relatives[system] ?? system]

/** The line for this system; nothing where only other systems have one. */
export const lineFor = (run: Lines, system: Platform): string | undefined => ownLine(run, system) ?? run.any

/** The systems a person can choose between. */
export const systemsOf = (run: Lines): Platform[] => platforms.filter((one) => ownLine(run, one) !== undefined)

/**
 * What the facts tell of the system, the most particular first. Docker counts only where it was chosen as the system:
 * the web server of an application in a container often stands outside.
 */
const told = (facts: Facts): (string | undefined)[] => [
  facts['stack.platform'] === 'kubernetes' ? 'kubernetes' : undefined,
  facts['hosting.panel'],
  facts['os.family'],
]

/** The system among these that the facts tell of. */
export const knownSystem = <System extends Platform>(systems: readonly System[], facts: Facts): System | undefined =>
  told(facts)
    .map((known) => systems.find((one) => one === known))
    .find((one) => one !== undefined)

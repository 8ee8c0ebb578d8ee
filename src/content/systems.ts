/** Which of a command's lines a person gets: the one for their system, or for its nearest relative. */
import type { Facts } from './template.ts'
import { platforms, type Link, type Platform } from './vocabulary.ts'

export type Lines = Readonly<Partial<Record<Platform, string | undefined>>>

/** A system that is another one in nearly everything. Plesk and cPanel stand on several, so `any` is all they share. */
const relatives: Partial<Record<Platform, Platform>> = { amazon: 'rhel' }

const ownLine = (run: Lines, system: Platform): string | undefined => run[system] ?? run[relatives[system] ?? system]

/** The line for this system; nothing where only other systems have one. */
export const lineFor = (run: Lines, system: Platform): string | undefined => ownLine(run, system) ?? run.any

/** The systems a person can choose between. */
export const systemsOf = (run: Lines): Platform[] => platforms.filter((one) => ownLine(run, one) !== undefined)

/** The links that are in the container where an application is; the web server before it often stands outside. */
const inside: readonly (Link | undefined)[] = ['platform', 'app', 'database']

/** What the facts tell of the system at this link of the chain, the most particular first. */
const told = (facts: Facts, link: Link | undefined): (string | undefined)[] => [
  facts['stack.platform'] === 'kubernetes' || inside.includes(link) ? facts['stack.platform'] : undefined,
  facts['hosting.panel'],
  facts['os.family'],
]

/** The system among these that the facts tell of. */
export const knownSystem = <System extends Platform>(
  systems: readonly System[],
  facts: Facts,
  link?: Link,
): System | undefined =>
  told(facts, link)
    .map((known) => systems.find((one) => one === known))
    .find((one) => one !== undefined)

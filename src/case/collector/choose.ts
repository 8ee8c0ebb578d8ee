import type { Command, GuideContent } from '../../content/catalogue'
import { knownSystem, lineFor } from '../../content/systems'
import { factsIn, fill, type Facts } from '../../content/template'
import { platforms, type Place, type Platform } from '../../content/vocabulary'
import type { GuideState } from '../../guide/fold'

/** What a script can be made for: a system, or what the site runs in. */
export type System = Exclude<Platform, 'windows'>
export const systems: readonly System[] = platforms.filter((one) => one !== 'windows')

/** One command of the script, with the case's values in it. */
export interface Section {
  command: Command
  line: string
}

export interface Choice {
  sections: Section[]
  /** Facts that would let more commands in. */
  blanks: string[]
}

/** More would not fit into what a terminal scrolls back, nor into what a case keeps of one paste. */
const mostSections = 12
/** Nobody fills in a long form to avoid work. */
const mostBlanks = 3
/** From here on a cause is worth a command of its own. */
const suspected = 0.2
/** What a general command is worth for a cause that nothing speaks for yet: the widest view wins. */
const prior = 0.05
/** A second look at the same cause is worth less than a first look at another one. */
const repeated = 1 / 3

const placeOf = (system: System): Place => (system === 'docker' || system === 'kubernetes' ? system : 'server')

/** The system to begin with: what is known, or else where the command at hand can run. */
export function likelySystem(facts: Facts, command: Command): System {
  const known = systems.find((one) => one === facts['stack.platform']) ?? knownSystem(systems, facts)
  const on = command.collect?.on ?? []
  if (known && on.includes(placeOf(known))) return known
  const [place] = on
  return place === undefined || place === 'server' ? 'any' : place
}

/** The commands that this case still needs, the most telling first; `asked` is the one the person was asked for. */
export function chooseSections(
  { commands }: Pick<GuideContent, 'commands'>,
  state: Pick<GuideState, 'facts' | 'causes' | 'verdict'>,
  system: System,
  asked: Command,
): Choice {
  const seen = new Set(state.verdict.inputs.flatMap((input) => [input.kind, ...input.parts.map((part) => part.kind)]))
  const isOpen = (command: Command): boolean =>
    command === asked || !(command.prints !== undefined && seen.has(command.prints))
  const fitting = commands.filter((command) => fits(command, state.facts, system) && isOpen(command))
  const wanted = inOrder(fitting, state.causes, asked)
  const lacking = (command: Command): string[] => missing(command, state.facts, system)
  const ready = wanted.filter((command) => lacking(command).length === 0)
  const blanks = wanted.flatMap(lacking)
  if (system === 'kubernetes' && !isSafe(state.facts[namespace])) blanks.unshift(namespace)
  return {
    sections: distinct(ready.map((command) => ({ command, line: lineOf(command, state.facts, system) }))).slice(
      0,
      mostSections,
    ),
    blanks: [...new Set(blanks)].slice(0, mostBlanks),
  }
}

function fits({ collect, run }: Command, facts: Facts, system: System): boolean {
  if (!collect?.on.includes(placeOf(system)) || templateFor(run, system) === undefined) return false
  return Object.entries(collect.given).every(([id, value]) => facts[id] === value)
}

const templateFor = (run: Command['run'], system: System): string | undefined =>
  lineFor(run, system) ?? (system === 'any' ? run.debian : undefined)

const namespace = 'pod.namespace'

/** Only values that mean nothing to a shell, wherever they stand: quoted, unquoted, or as the first word of an option. */
const safeValue = /^[\w./:@%+,][\w./:@%+,-]*$/
const isSafe = (value: string | undefined): boolean => value !== undefined && safeValue.test(value)

const missing = ({ run }: Command, facts: Facts, system: System): string[] =>
  factsIn(templateFor(run, system) ?? '').filter((id) => !isSafe(facts[id]))

/** The line to run, asking for no password. */
function lineOf(command: Command, facts: Facts, system: System): string {
  const line = fill(templateFor(command.run, system) ?? '', facts, (id) => id).replace(/\bsudo (?!-n )/g, 'sudo -n ')
  const pods = facts[namespace]
  return isSafe(pods) ? line.replace(/\bkubectl /g, `kubectl -n ${pods} `) : line
}

/** Takes the command that says most about the likeliest causes, then the one that adds most to it, and so on. */
function inOrder(commands: readonly Command[], causes: GuideState['causes'], asked: Command): Command[] {
  const likely = causes.filter((cause) => cause.confidence >= suspected)
  const worth = new Map(likely.map((cause) => [cause.id, cause.confidence]))
  const seen = new Map<string, number>()
  const worthOf = (command: Command, cause: string): number =>
    (worth.get(cause) ?? (command.collect?.first ? prior : 0)) * repeated ** (seen.get(cause) ?? 0)
  const scoreOf = (command: Command): number =>
    command === asked ? Infinity : command.causes.reduce((sum, cause) => sum + worthOf(command, cause), 0)
  const rest = commands.filter((command) => scoreOf(command) > 0)
  const ordered: Command[] = []
  while (rest.length > 0) {
    const best = rest.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a))
    rest.splice(rest.indexOf(best), 1)
    ordered.push(best)
    for (const cause of best.causes) seen.set(cause, (seen.get(cause) ?? 0) + 1)
  }
  return ordered
}

/** In Docker several commands come down to the same line. */
const distinct = (sections: readonly Section[]): Section[] =>
  sections.filter((section, i) => sections.findIndex((other) => other.line === section.line) === i)

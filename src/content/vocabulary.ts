/**
 * The closed lists that code has behaviour for. Causes, input kinds, areas, commands and signatures are open lists:
 * they are whatever `content/` holds.
 */

/** The links of the chain in the order a request passes them. */
export const links = [
  'browser',
  'dns',
  'cdn',
  'load-balancer',
  'registry',
  'proxy',
  'network',
  'platform',
  'app',
  'database',
] as const
export type Link = (typeof links)[number]

/** What a command or fix can do to a system, mildest first. */
export const risks = ['reads-only', 'restarts', 'changes-config', 'dangerous'] as const

/** What a part of a fix is good for: the site works again, or the reason is gone. */
export const effects = ['relief', 'cure'] as const

/** How sure a piece of evidence makes us; `src/diagnosis/weights.ts` holds the arithmetic. */
export const sureness = ['certain', 'almost-certain', 'likely', 'possible'] as const
export type Sureness = (typeof sureness)[number]

/** What can happen to a program: marks on the timeline. */
export const happenings = ['start', 'stop', 'restart', 'reload', 'kill', 'crash', 'deploy'] as const

/** What the person can reach. Each includes the ones before it. */
export const accesses = ['visitor', 'panel', 'shell'] as const

/** Systems a command can differ on; `systems.ts` says whose line is used where one has no entry of its own. */
export const platforms = [
  'any',
  'debian',
  'rhel',
  'amazon',
  'alpine',
  'docker',
  'kubernetes',
  'plesk',
  'cpanel',
  'macos',
  'windows',
] as const
export type Platform = (typeof platforms)[number]

/** What a step can reckon out for the person; `src/guide/sizing.ts` does. */
export const sizings = ['max-children', 'gunicorn-workers', 'timeouts'] as const
export type SizingName = (typeof sizings)[number]

/** Where the collector's script can run. `stack.platform` has the same values. */
export const places = ['server', 'docker', 'kubernetes'] as const
export type Place = (typeof places)[number]

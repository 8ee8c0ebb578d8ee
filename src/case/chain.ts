/** The chain of a case, from the visitor to the database: the one picture that page, widget and report share. */
import { claimed, type LinkState } from '../content/evidence'
import { links, type Link } from '../content/vocabulary'
import type { Guide, GuideState } from '../guide/fold'

export interface ChainNode {
  link: Link
  /** The name of what stands there: nginx, where that is known. */
  label: string
  state: LinkState['state'] | 'unknown'
  /** The state in a word or two; where it is broken, what happens there. */
  says: string
  /** What the evidence says of it. */
  found: LinkState | undefined
}

const always: readonly Link[] = ['browser', 'dns', 'proxy', 'app']
/** The facts that name a link. */
const names: Partial<Record<Link, string>> = {
  proxy: 'stack.proxy',
  app: 'stack.app',
  cdn: 'stack.cdn',
  platform: 'stack.platform',
}

/** Only the links this person has; one that was learnt of appears. */
export function chainOf(guide: Guide, state: GuideState, word: (key: string) => string): ChainNode[] {
  const { facts, verdict, causes, step } = state
  const label = (link: Link): string => {
    const id = names[link] ?? ''
    const value = facts[id]
    const known = guide.content.facts.find((fact) => fact.id === id)?.values
    const isVague = value === undefined || value === 'other' || value === 'none'
    if (link === 'platform' && !isVague) return word(`platform-${value}`)
    return isVague ? word(`link-${link}`) : (known?.[value] ?? value)
  }
  const first = guide.content.causes.find((cause) => cause.id === causes[0]?.id)
  // What answers make likely is suspected as well, though no line proves it.
  const answered = first && (causes[0]?.confidence ?? 0) >= claimed ? first.link : undefined
  // An answer went all the way and back.
  const isSolved = step.kind === 'outcome' && step.result === 'solved'
  const isShown = (link: Link): boolean =>
    always.includes(link) ||
    link === answered ||
    verdict.links.some((found) => found.link === link) ||
    (step.link === link && link !== 'network')
  const nodes = links.filter(isShown).map((link): ChainNode => {
    const found = verdict.links.find((one) => one.link === link)
    const now = isSolved ? 'fine' : (found?.state ?? (link === answered ? 'suspected' : 'unknown'))
    const says = now === 'broken' && first ? first.gap : word(`state-${now}`)
    return { link, label: label(link), state: now, found, says }
  })
  return first?.behind ? breakBehind(nodes, first.link, word) : nodes
}

export const isTroubled = (node: ChainNode | undefined): boolean =>
  node?.state === 'broken' || node?.state === 'suspected'

/** Each node says how the way to it is; where the way from one to the next is what breaks, the next one says it. */
function breakBehind(nodes: readonly ChainNode[], link: Link, word: (key: string) => string): ChainNode[] {
  const at = nodes.findIndex((node) => node.link === link)
  const [here, next] = [nodes[at], nodes[at + 1]]
  if (!here || !next || !isTroubled(here) || isTroubled(next)) return [...nodes]
  return nodes
    .with(at, { ...here, state: 'fine', says: word('state-fine') })
    .with(at + 1, { ...next, state: here.state, says: here.says, found: here.found })
}

/** The chain in a line of text. */
export const chainText = (nodes: readonly ChainNode[]): string =>
  nodes.map(({ label, says }) => `${label} (${says})`).join(' → ')

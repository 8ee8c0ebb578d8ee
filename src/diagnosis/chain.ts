import type { LinkState, Quote, RankedCause } from '../content/evidence'
import { almostCertain, claimed } from '../content/evidence'
import type { DiagnosisContent } from '../content/catalogue'
import { links, type Link } from '../content/vocabulary'
import type { Hit } from './hits'

/** Evidence that links work: a program that logs a request has received it. */
export interface Proof {
  links: readonly Link[]
  says: string
  quotes: Quote[]
}

/** What the evidence says about each link of the chain; links it says nothing about are left out. */
export function linkStates(
  content: DiagnosisContent,
  causes: readonly RankedCause[],
  hits: readonly Hit[],
  proofs: readonly Proof[],
): LinkState[] {
  const states = new Map<Link, LinkState>()
  for (const { links: fine, says, quotes } of proofs) {
    for (const link of fine)
      if (!states.has(link)) states.set(link, { link, state: 'fine', says, quotes: quotes.slice(0, 1) })
  }
  const first = causes[0]
  for (const cause of causes.filter((one) => one.confidence >= claimed).toReversed()) {
    const link = linkOf(content, cause, hits)
    if (!link) continue
    const broken = cause === first && (cause.confidence >= almostCertain || reportsFailure(cause, hits))
    states.set(link, {
      link,
      state: broken ? 'broken' : 'suspected',
      says: cause.summary,
      quotes: cause.for.flatMap((reason) => reason.quotes).slice(0, 1),
    })
  }
  return links.flatMap((link) => states.get(link) ?? [])
}

/** The signature knows the place better than the cause does: it saw where the request got stuck. */
function linkOf(content: DiagnosisContent, cause: RankedCause, hits: readonly Hit[]): Link | undefined {
  const by = cause.for[0]?.by
  const source =
    hits.find((hit) => hit.signature.id === by)?.signature ?? content.correlations.find((rule) => rule.id === by)
  return source?.link ?? content.causes[cause.id]?.link
}

/** A program that reports its own failed request leaves no doubt about the place, only about the reason. */
const reportsFailure = (cause: RankedCause, hits: readonly Hit[]): boolean =>
  cause.for.some((reason) => hits.some((hit) => hit.signature.id === reason.by && (hit.signature.status ?? 0) >= 500))

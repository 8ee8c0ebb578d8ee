import type { DiagnosisContent } from '../content/catalogue'
import { claimed, type RankedCause, type Reason } from '../content/evidence'
import { fill, type Facts } from '../content/template'
import type { Finding } from './correlate'
import type { Hit } from './hits'
import { confidence, weightOf, type Weighed } from '../content/weights'

type WeighedReason = Reason & Weighed
interface Collected {
  for: WeighedReason[]
  against: WeighedReason[]
}

/** Weighs all evidence and puts the causes in order, the surest first. */
export function rank(
  content: DiagnosisContent,
  hits: readonly Hit[],
  findings: ReadonlyMap<string, Finding>,
  facts: Facts,
  past: ReadonlySet<string>,
): RankedCause[] {
  const causes = new Map<string, Collected>()
  const of = (id: string): Collected => {
    const found = causes.get(id) ?? { for: [], against: [] }
    causes.set(id, found)
    return found
  }
  const say = createSpeaker(content, facts)
  const seen = new Set(hits.map((hit) => hit.signature.id))

  for (const rule of content.correlations) {
    const finding = findings.get(rule.id)
    if (!finding) continue
    const reason = {
      by: rule.id,
      says: say(rule.says, finding.facts),
      quotes: finding.quotes,
      count: 1,
      isConsequence: false,
      isPast: false,
    }
    of(rule.cause).for.push({ ...reason, sure: rule.sure })
    for (const [cause, sure] of Object.entries(rule.against)) of(cause).against.push({ ...reason, sure })
  }
  for (const hit of hits) {
    const { signature } = hit
    const isConsequence = signature.follows.some((other) => seen.has(other))
    const reason = {
      by: signature.id,
      says: say(signature.says, hit.facts),
      quotes: hit.quotes,
      count: hit.count,
      isConsequence,
      isPast: past.has(signature.id),
    }
    for (const [cause, sure] of Object.entries(signature.supports)) of(cause).for.push({ ...reason, sure })
    for (const [cause, sure] of Object.entries(signature.against)) of(cause).against.push({ ...reason, sure })
  }
  const found = [...causes].filter(([, reasons]) => reasons.for.length > 0).map(([id, reasons]) => ranked(id, reasons))
  const isExplained = found.some(({ id, confidence }) => confidence >= claimed && content.causes[id]?.yields !== true)
  return found
    .map((cause) => (isExplained && content.causes[cause.id]?.yields ? yielding(cause) : cause))
    .sort((a, b) => b.confidence - a.confidence)
}

/** What another cause explains is not claimed beside it. */
const yielding = (cause: RankedCause): RankedCause => ({
  ...cause,
  confidence: Math.min(cause.confidence, claimed - 0.05),
})

function ranked(id: string, reasons: Collected): RankedCause {
  const strongestFirst = reasons.for.toSorted((a, b) => weightOf(b) - weightOf(a))
  return {
    id,
    confidence: confidence(reasons.for, reasons.against),
    summary: summary(strongestFirst),
    for: strongestFirst.map(publicReason),
    against: reasons.against.map(publicReason),
  }
}

/** The strongest reason, and the strongest one that another paste gives: two programs' words tell more than one's. */
function summary([first, ...others]: readonly WeighedReason[]): string {
  if (!first) return ''
  const inputs = new Set(first.quotes.map((quote) => quote.input))
  const second = others.find(
    (other) =>
      !other.isConsequence && other.says !== first.says && other.quotes.some((quote) => !inputs.has(quote.input)),
  )
  return second ? `${first.says} ${second.says}` : first.says
}

const publicReason = ({ isConsequence: _isConsequence, isPast, ...reason }: WeighedReason): Reason => ({
  ...reason,
  ...(isPast ? { past: true } : {}),
})

/** Fills a sentence with the facts of its line and of the case. */
export type Speaker = (template: string, own: Facts) => string

/** Fills sentences with facts; what is not known is said in the words of the blank. */
export function createSpeaker(content: DiagnosisContent, facts: Facts): Speaker {
  const blanks = new Map(content.facts.map((fact) => [fact.id, fact.blank]))
  return (template, own) => fill(template, { ...facts, ...own }, (id) => blanks.get(id) ?? id)
}

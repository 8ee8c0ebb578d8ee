/**
 * The diagnosis: text → recognise → parse → match → correlate → rank. Pure: no screen, no network, no clock.
 * A paste is read once; `judge` weighs all readings of a case together.
 */
import type { DiagnosisContent } from '../content/catalogue'
import type { Verdict } from '../content/evidence'
import { createFactFilter } from '../content/facts'
import { linkStates } from './chain'
import { rules, type Finding } from './correlate'
import { excerpt } from './excerpt'
import { collectFacts } from './gather'
import { mergeHits } from './hits'
import type { PasteText } from './lines'
import { closelyRead, createLongReaders, type LongReader } from './long'
import { pastSignatures } from './past'
import { createSpeaker, rank } from './rank'
import { createCloseReader, createTools, noFindings, quotedLines, toReading, type Reading } from './reading'
import { mergeThings, noThings } from './things'
import { timelineOf } from './timeline'

export type { PasteText } from './lines'
export type { Reading } from './reading'
export type { LongReader } from './long'

export interface Diagnosis {
  /** Reads one paste; quotes carry `input`, its number in the case (from 0). */
  read(paste: PasteText, input: number): Reading
  /** Reads a paste that comes piece by piece. */
  begin(input: number): LongReader
  /** Weighs readings together; their order does not matter. */
  judge(readings: readonly Reading[]): Verdict
  /** Reads and judges in one go, for callers that keep nothing. */
  diagnose(pastes: readonly string[]): Verdict
}

export function createDiagnosis(content: DiagnosisContent): Diagnosis {
  const tools = createTools(content)
  const readClosely = createCloseReader(tools)
  const begin = createLongReaders(tools, readClosely)
  const allowed = createFactFilter(content.facts)

  const read = (paste: PasteText, input: number): Reading => {
    if (paste.numbers || paste.text.length <= closelyRead) return readWhole(paste, input)
    const reader = begin(input)
    const bytes = new TextEncoder().encode(paste.text)
    for (let at = 0; at < bytes.length; at += closelyRead) reader.feed(bytes.subarray(at, at + closelyRead))
    return reader.end()
  }
  const readWhole = (paste: PasteText, input: number): Reading => {
    const findings = noFindings()
    readClosely(paste, input, findings)
    findings.bytes = new TextEncoder().encode(paste.text).length
    const kept = paste.numbers ? paste : excerpt([{ text: paste.text, firstLine: 1 }], quotedLines(findings))
    return toReading(findings, kept)
  }

  const judge = (readings: readonly Reading[]): Verdict => {
    const hits = mergeHits(readings.flatMap((reading) => reading.hits))
    const things = noThings()
    for (const reading of readings) mergeThings(things, reading.things)
    const past = pastSignatures(readings)
    things.asked = things.asked.filter((asked) => !past.has(asked.failure))
    const evidence = { things, hits: new Map(hits.map((hit) => [hit.signature.id, hit])) }
    const findings = new Map<string, Finding>()
    for (const { id } of content.correlations) {
      const finding = rules.get(id)?.(evidence)
      if (finding) findings.set(id, { ...finding, facts: allowed(finding.facts) })
    }
    const order = rank(content, hits, findings, {}, past)
    const { facts, places } = collectFacts(
      content,
      {
        hits,
        things,
        findings,
        causes: order,
        kinds: readings.flatMap(({ finding }) => [finding.kind, ...finding.parts.map((part) => part.kind)]),
      },
      allowed,
    )
    const causes = rank(content, hits, findings, facts, past)
    const say = createSpeaker(content, facts)
    const timeline = timelineOf(content, readings, say)
    return {
      inputs: readings.map((reading) => reading.finding),
      causes,
      facts,
      places,
      ...(timeline ? { timeline } : {}),
      links: linkStates(content, causes, hits, [
        ...hits.map((hit) => ({
          links: hit.signature.fine,
          says: say(hit.signature.says, hit.facts),
          quotes: hit.quotes,
        })),
        ...content.correlations.flatMap((rule) => {
          const finding = findings.get(rule.id)
          return finding
            ? [{ links: rule.fine, says: say(rule.says, finding.facts), quotes: finding.quotes.slice(-1) }]
            : []
        }),
      ]),
    }
  }
  return { read, begin, judge, diagnose: (pastes) => judge(pastes.map((text, input) => read({ text }, input))) }
}

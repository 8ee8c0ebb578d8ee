/**
 * The diagnosis: text → recognise → parse → match → correlate → rank. Pure: no screen, no network, no clock.
 * `read` is done once a paste; `judge` weighs all readings of a case together.
 */
import type { DiagnosisContent } from '../content/catalogue'
import type { InputFinding, Quote, Verdict } from '../content/evidence'
import { createFactFilter } from '../content/facts'
import { linkStates } from './chain'
import { rules, type Finding } from './correlate'
import { createHitFinder, shorten, type Hit } from './hits'
import { blocks } from './blocks'
import { readLines, type PasteText } from './lines'
import { parsers } from './parse'
import { rank, createSpeaker } from './rank'
import { closelyRead, createRecogniser, mainKind, type Part } from './recognise'
import { spokenAround } from './spoken'
import { noThings, parseAddress, type Things } from './things'
import { collectFacts } from './gather'

export type { PasteText } from './lines'

/** What one paste says by itself. */
export interface Reading {
  finding: InputFinding
  hits: Hit[]
  things: Things
}

export interface Diagnosis {
  /** Reads one paste; quotes carry `input`, its number in the case (from 0). `progress` hears how many characters are done. */
  read(paste: PasteText, input: number, progress?: (done: number) => void): Reading
  /** Weighs readings together; their order does not matter. */
  judge(readings: readonly Reading[]): Verdict
}

/** Later blocks of a long paste are mostly what the first one was. */
const restCloselyRead = 200

export function createDiagnosis(content: DiagnosisContent): Diagnosis {
  const recognise = createRecogniser(content.kinds)
  const findHits = createHitFinder(content, parsers)
  const allowed = createFactFilter(content.facts)

  const readBlock = (paste: PasteText, input: number, firstLine: number): Reading & { parts: Part[] } => {
    const lines = readLines(paste, firstLine)
    const parts = recognise(lines, firstLine === 1 ? closelyRead : restCloselyRead)
    const hits = findHits([...parts, ...spokenAround(parts)], input)
    const quote = (line: { number: number; raw: string }): Quote => ({
      input,
      line: line.number,
      text: shorten(line.raw),
    })
    const things = noThings()
    for (const part of parts) mergeThings(things, parsers.get(part.kind)?.part?.(part.lines, quote) ?? {})
    return { finding: describe(parts, lines.length), hits, things, parts }
  }

  const read = (paste: PasteText, input: number, progress?: (done: number) => void): Reading => {
    const readings = []
    for (const block of blocks(paste)) {
      readings.push(readBlock(block, input, block.firstLine))
      progress?.(block.end)
    }
    const hits = mergeHits(readings.flatMap((reading) => reading.hits))
    const things = noThings()
    for (const reading of readings) mergeThings(things, reading.things)
    things.asked.push(...hits.flatMap(askedBy))
    things.announced.push(...hits.flatMap(announcedBy))
    const parts = readings.flatMap((reading) => reading.parts)
    const lines = readings.reduce((sum, reading) => sum + reading.finding.lines, 0)
    return {
      finding: {
        ...describe(parts, lines),
        bytes: new TextEncoder().encode(paste.text).length,
        quiet: !hits.some((hit) => Object.keys(hit.signature.supports).length > 0),
        ...(paste.text.trim() === '' ? { trouble: 'empty' as const } : {}),
      },
      hits,
      things,
    }
  }

  const judge = (readings: readonly Reading[]): Verdict => {
    const hits = mergeHits(readings.flatMap((reading) => reading.hits))
    const things = noThings()
    for (const reading of readings) mergeThings(things, reading.things)
    const evidence = { things, hits: new Map(hits.map((hit) => [hit.signature.id, hit])) }
    const findings = new Map<string, Finding>()
    for (const { id } of content.correlations) {
      const finding = rules.get(id)?.(evidence)
      if (finding) findings.set(id, { ...finding, facts: allowed(finding.facts) })
    }
    const order = rank(content, hits, findings, {})
    const { facts, places } = collectFacts(
      content,
      { hits, things, findings, causes: order, kinds: readings.map((one) => one.finding.kind) },
      allowed,
    )
    const causes = rank(content, hits, findings, facts)
    const say = createSpeaker(content, facts)
    return {
      inputs: readings.map((reading) => reading.finding),
      causes,
      facts,
      places,
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
  return { read, judge }
}

/** Reads and judges in one go, for callers that keep nothing. */
export function diagnose(content: DiagnosisContent, pastes: readonly string[]): Verdict {
  const { read, judge } = createDiagnosis(content)
  return judge(pastes.map((text, input) => read({ text }, input)))
}

function mergeThings(into: Things, from: Partial<Things>): void {
  into.asked.push(...(from.asked ?? []))
  into.listening.push(...(from.listening ?? []))
  into.announced.push(...(from.announced ?? []))
  into.units.push(...(from.units ?? []))
  into.pools.push(...(from.pools ?? []))
  into.targets.push(...(from.targets ?? []))
  into.settings.push(...(from.settings ?? []))
  into.answered.push(...(from.answered ?? []))
}

function describe(parts: readonly Part[], lines: number): InputFinding {
  return {
    kind: mainKind(parts),
    lines,
    bytes: 0,
    parts: parts.map((part) => ({
      kind: part.kind,
      from: part.lines[0]?.number ?? 1,
      to: part.lines.at(-1)?.number ?? 1,
    })),
    quiet: true,
  }
}

/** One hit a signature, however many pastes show it. */
function mergeHits(hits: readonly Hit[]): Hit[] {
  const merged = new Map<string, Hit>()
  for (const hit of hits) {
    const known = merged.get(hit.signature.id)
    if (!known) merged.set(hit.signature.id, hit)
    else {
      merged.set(hit.signature.id, {
        ...known,
        count: known.count + hit.count,
        quotes: [...known.quotes, ...hit.quotes],
        facts: { ...hit.facts, ...known.facts },
        variants: [...known.variants, ...hit.variants],
      })
    }
  }
  return [...merged.values()]
}

const announcedBy = (hit: Hit): Things['announced'] =>
  hit.variants.flatMap(({ facts, quote }) => {
    const address = parseAddress(facts['listen.address'] ?? '')
    return address.port || address.socket ? [{ ...address, quote }] : []
  })

const askedBy = (hit: Hit): Things['asked'] =>
  hit.variants.flatMap(({ facts, quote }) => {
    const {
      'upstream.host': host,
      'upstream.port': port,
      'upstream.socket': socket,
      'upstream.scheme': scheme,
      'request.path': path,
    } = facts
    if (!port && !socket) return []
    return [
      {
        failure: hit.signature.id,
        supports: Object.keys(hit.signature.supports),
        quote,
        ...(host ? { host } : {}),
        ...(port ? { port } : {}),
        ...(socket ? { socket } : {}),
        ...(scheme ? { scheme } : {}),
        ...(path ? { path } : {}),
      },
    ]
  })

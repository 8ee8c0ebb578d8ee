import type { Content } from '../content/compile'
import type { Quote } from '../content/evidence'
import type { Diagnosis } from './index'
import { plainLanguage } from './part'
import type { Mess } from './mess.fixture'

/** A signature's sample and what is found in it as it is. */
export interface Sample {
  id: string
  text: string
  kind: string
}

export interface Tally {
  of: number
  /** Whose signature is still found, whose kind is still right, whose quotes stand in the paste. */
  found: number
  kind: number
  quoted: number
  lost: { id: string; why: string; text: string }[]
}

/** One of so many signatures' samples that are found as they are. */
export function samplesOf({ signatures }: Pick<Content, 'signatures'>, { read }: Diagnosis, oneOf = 1): Sample[] {
  return signatures
    .filter((signature, i) => i % oneOf === 0 && signature.kind !== plainLanguage)
    .flatMap(({ id, samples }) =>
      samples.flatMap((sample) => {
        const text = typeof sample === 'string' ? sample : sample.text
        const { hits, finding } = read({ text }, 0)
        return hits.some((hit) => hit.signature.id === id) ? [{ id, text, kind: finding.kind }] : []
      }),
    )
}

export const measure = (diagnosis: Diagnosis, samples: readonly Sample[], mess: Mess): Tally =>
  tally(diagnosis, samples, (sample) => ({
    text: mess.make(sample.text),
    ids: [sample.id],
    kinds: [sample.kind, ...(mess.also ? [mess.also] : [])],
  }))

/** Each sample above that of another kind, with a blank line between them. */
export function twoInOne(diagnosis: Diagnosis, samples: readonly Sample[]): Tally {
  return tally(diagnosis, samples, (sample, i) => {
    const others = samples.filter((other) => other.kind !== sample.kind)
    const other = others[(i * 7919) % others.length] ?? sample
    return {
      text: `${sample.text.trimEnd()}\n\n${other.text}`,
      ids: [sample.id, other.id],
      kinds: [sample.kind, other.kind],
    }
  })
}

interface Expected {
  text: string
  ids: string[]
  kinds: string[]
}

function tally(
  { read }: Diagnosis,
  samples: readonly Sample[],
  expect: (sample: Sample, index: number) => Expected,
): Tally {
  const sum: Tally = { of: samples.length, found: 0, kind: 0, quoted: 0, lost: [] }
  for (const [i, sample] of samples.entries()) {
    const { text, ids, kinds } = expect(sample, i)
    const { hits, finding } = read({ text }, 0)
    const found = ids.every((id) => hits.some((hit) => hit.signature.id === id))
    const kind = kinds.includes(finding.kind)
    const quoted = hits.flatMap((hit) => hit.quotes).every((quote) => standsIn(text, quote))
    if (found) sum.found++
    if (kind) sum.kind++
    if (quoted) sum.quoted++
    const why = [...(found ? [] : ['not found']), ...(kind ? [] : [finding.kind]), ...(quoted ? [] : ['quote'])]
    if (why.length > 0) sum.lost.push({ id: sample.id, why: why.join(', '), text })
  }
  return sum
}

/** Whether a quote is what was pasted, at the line it names, and its mark within it. */
export function standsIn(paste: string, { line, text, mark }: Quote): boolean {
  const raw = paste.split(/\r\n|\n|\r/).slice(line - 1)
  const height = text.split('\n').length
  const isThere = raw.slice(0, height).join('\n').startsWith(text.replace(/…$/, ''))
  return isThere && (mark === undefined || (mark[0] < mark[1] && mark[1] <= text.length))
}

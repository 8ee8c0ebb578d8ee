import { signatureMatcher } from '../match.ts'
import type { Content } from './assemble.ts'
import { checkLinear, type Pattern } from './linear.ts'
import type { Problem } from './read.ts'

interface PlacedPattern extends Pattern {
  where: string
  path: (string | number)[]
}

/** All expressions of content, with the place they stand in. */
function allPatterns(content: Content): PlacedPattern[] {
  return [
    ...content.kinds.flatMap((kind) =>
      kind.marks.map((mark, i) => ({ where: `kinds ${kind.id}`, path: ['marks', i, 'pattern'], pattern: mark.pattern, flags: '' }))),
    ...content.signatures.flatMap((signature) =>
      signature.pattern === undefined
        ? []
        : [{ where: `signatures ${signature.id}`, path: ['pattern'], pattern: signature.pattern, flags: signature.ignoreCase ? 'i' : '' }]),
    ...content.facts.map((fact, i) => ({ where: 'facts ', path: [i, 'pattern'], pattern: `^(?:${fact.pattern})$`, flags: '' })),
  ]
}

/** Every pattern is proven linear-time, now or when `proved` was written. Answers with those that are. */
export async function checkPatterns(
  content: Content,
  proved: ReadonlySet<string>,
  problems: Problem[],
): Promise<Pattern[]> {
  const patterns = allPatterns(content)
  const answers = await checkLinear(patterns, proved)
  patterns.forEach(({ where, path }, i) => {
    const answer = answers[i]
    if (answer === undefined) return
    const source = content.sources.get(where)
    problems.push({
      file: source?.file ?? where,
      line: source?.lineOf(path) ?? 1,
      what: `the pattern ${answer}`,
      todo: 'anchor it, and let no two neighbouring repetitions match the same text ([^"]* instead of .*)',
    })
  })
  return patterns.filter((_pattern, i) => answers[i] === undefined)
}

/** Every signature matches its samples and none of its siblings; no other signature of its kind claims a sample. */
export function checkSamples(content: Content, problems: Problem[]): void {
  const overlapping = new Set(content.kinds.filter((kind) => kind.overlaps).map((kind) => kind.id))
  const matchers = content.signatures.map((signature) => ({ signature, match: signatureMatcher(signature) }))
  for (const { signature, match } of matchers) {
    const source = content.sources.get(`signatures ${signature.id}`)
    const say = (field: string, i: number, what: string, todo: string): void => {
      problems.push({ file: source?.file ?? signature.id, line: source?.lineOf([field, i]) ?? 1, what, todo })
    }
    signature.samples.forEach((sample, i) => {
      const text = typeof sample === 'string' ? sample : sample.text
      const found = match(text)
      if (!found) {
        say('samples', i, 'the signature does not match this sample', 'mend the literal or the pattern; literals must stand in the line letter for letter')
        return
      }
      for (const [id, value] of Object.entries(typeof sample === 'string' ? {} : sample.facts)) {
        const got = found.facts[id] ?? signature.facts[id]
        if (got !== value) say('samples', i, `the sample gives ${id} = "${got ?? ''}", not "${value}"`, 'mend the named group or the expected value')
      }
      for (const other of overlapping.has(signature.kind) ? [] : matchers) {
        const related = other.signature.follows.includes(signature.id) || signature.follows.includes(other.signature.id)
        if (other.signature !== signature && other.signature.kind === signature.kind && !related && other.match(text)) {
          say('samples', i, `the signature ${other.signature.id} claims this sample too`, 'make one of the two patterns narrower')
        }
      }
    })
    signature.siblings.forEach((sibling, i) => {
      if (match(sibling)) say('siblings', i, 'the signature matches this sibling line, which means something else', 'make the pattern narrower')
    })
  }
}

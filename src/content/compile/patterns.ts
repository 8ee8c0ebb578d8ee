import { signatureMatcher, type Match } from '../match.ts'
import { alternatives, type Content } from './assemble.ts'
import { checkLinear, type Pattern, type Progress } from './linear.ts'
import type { Problem } from './read.ts'

/** A pattern and the place it stands in. */
export interface PlacedPattern extends Pattern {
  file: string
  line: number
}

/** All expressions of content. */
export function allPatterns(content: Content): PlacedPattern[] {
  const placed = (where: string, path: (string | number)[], pattern: string, flags = ''): PlacedPattern => {
    const source = content.sources.get(where)
    return { file: source?.file ?? where, line: source?.lineOf(path) ?? 1, pattern, flags }
  }
  return [
    ...content.kinds.flatMap((kind) =>
      kind.marks.map((mark, i) => placed(`kinds ${kind.id}`, ['marks', i, 'pattern'], mark.pattern)),
    ),
    ...content.signatures.flatMap(({ id, pattern, ignoreCase }) =>
      pattern === undefined ? [] : [placed(`signatures ${id}`, ['pattern'], pattern, ignoreCase ? 'i' : '')],
    ),
    ...content.facts.map((fact, i) => placed('facts ', [i, 'pattern'], `^(?:${fact.pattern})$`)),
  ]
}

/** Proves every pattern that is not in `proved`, and tells which of all are proven and what is wrong with the others. */
export async function proveLinear(
  patterns: readonly PlacedPattern[],
  proved: ReadonlySet<string>,
  progress?: Progress,
): Promise<{ proven: Pattern[]; problems: Problem[] }> {
  const answers = await checkLinear(patterns, proved, { progress })
  const todo = 'anchor it, and let no two neighbouring repetitions match the same text ([^"]* instead of .*)'
  return {
    proven: patterns.filter((_pattern, i) => answers[i] === undefined),
    problems: patterns.flatMap(({ file, line }, i) =>
      answers[i] === undefined ? [] : [{ file, line, what: `the pattern ${answers[i]}`, todo }],
    ),
  }
}

/** A signature with several words for one thing matches where one of them does. */
function matcherOf(signature: Content['signatures'][number], { kinds }: Content) {
  const all = alternatives(signature, kinds)
  const matchers = all.map((alternative) => signatureMatcher({ ...signature, ...alternative }))
  return {
    needles: all.map((alternative) => alternative.needle.toLowerCase()),
    match(line: string): Match | undefined {
      for (const match of matchers) {
        const found = match(line)
        if (found) return found
      }
      return undefined
    },
  }
}

/** Every signature matches its samples and none of its siblings; no other signature of its kind claims a sample. */
export function checkSamples(content: Content, problems: Problem[]): void {
  const overlapping = new Set(content.kinds.filter((kind) => kind.overlaps).map((kind) => kind.id))
  const fields = new Map(content.kinds.map((kind) => [kind.id, kind.fields]))
  const matchers = content.signatures.map((signature) => ({ signature, ...matcherOf(signature, content) }))
  for (const { signature, match, needles } of matchers) {
    const source = content.sources.get(`signatures ${signature.id}`)
    const say = (field: string, i: number, what: string, todo: string): void => {
      problems.push({ file: source?.file ?? signature.id, line: source?.lineOf([field, i]) ?? 1, what, todo })
    }
    signature.samples.forEach((sample, i) => {
      const text = typeof sample === 'string' ? sample : sample.text
      const found = match(text)
      if (!found) {
        say(
          'samples',
          i,
          'the signature does not match this sample',
          'mend the literal or the pattern; literals must stand in the line letter for letter',
        )
        return
      }
      const ending = fields.get(signature.kind)
      const message = (ending && text.split(ending)[0]) ?? text
      if (!needles.some((needle) => message.toLowerCase().includes(needle)))
        say(
          'samples',
          i,
          `what is looked for first, "${needles.join('" or "')}", stands behind the message, where long logs are not searched`,
          `give a literal that stands before "${ending ?? ''}"`,
        )
      for (const [id, value] of Object.entries(typeof sample === 'string' ? {} : sample.facts)) {
        const got = found.facts[id] ?? signature.facts[id]
        if (got !== value)
          say(
            'samples',
            i,
            `the sample gives ${id} = "${got ?? ''}", not "${value}"`,
            'mend the named group or the expected value',
          )
      }
      for (const other of overlapping.has(signature.kind) ? [] : matchers) {
        const related = other.signature.follows.includes(signature.id) || signature.follows.includes(other.signature.id)
        if (other.signature !== signature && other.signature.kind === signature.kind && !related && other.match(text)) {
          say(
            'samples',
            i,
            `the signature ${other.signature.id} claims this sample too`,
            'make one of the two patterns narrower',
          )
        }
      }
    })
    signature.siblings.forEach((sibling, i) => {
      if (match(sibling))
        say(
          'siblings',
          i,
          'the signature matches this sibling line, which means something else',
          'make the pattern narrower',
        )
    })
  }
}

/**
 * Finds which of many literals stand in a text, in one pass over it however many there are (Aho and Corasick, 1975).
 * Upper and lower case are the same here, which lets one pass serve all; whoever cares compares again. Literals are
 * ASCII; any other character of the text ends whatever was matching.
 */
export interface LiteralScanner {
  /** The places in `literals` of those that stand in a text, each once. */
  inText(text: string): readonly number[]
  /**
   * Tells of every literal in `bytes` from `from` up to `to`: its place in `literals` and where it ends. `found` answers
   * where to go on: at that end, or further on if what lies between does not matter.
   */
  inBytes(bytes: Uint8Array, from: number, to: number, found: (literal: number, end: number) => number): void
}

const columns = 256
/** States are numbered in 16 bits; so much of each literal is enough to tell it from other text. */
const longestNeedle = 24
const nothing: readonly number[] = []

/** Letters as lower case, everything else as itself. */
const fold = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code)

export function createLiteralScanner(literals: readonly string[]): LiteralScanner {
  const { next, ends } = automaton(literals.map((literal) => literal.slice(0, longestNeedle)))
  const isEnd = Uint8Array.from(ends, (here) => (here.length > 0 ? 1 : 0))

  return {
    inText(text) {
      let found: number[] | undefined
      let state = 0
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i)
        state = code < columns ? (next[(state << 8) | code] ?? 0) : 0
        if (isEnd[state] === 0) continue
        found ??= []
        for (const index of ends[state] ?? nothing) if (!found.includes(index)) found.push(index)
      }
      return found ?? nothing
    },
    inBytes(bytes, from, to, found) {
      let state = 0
      for (let i = from; i < to; i++) {
        state = next[(state << 8) | (bytes[i] ?? 0)] ?? 0
        if (isEnd[state] === 0) continue
        let on = i + 1
        for (const index of ends[state] ?? nothing) on = Math.max(on, found(index, i + 1))
        if (on === i + 1) continue
        i = on - 1
        state = 0
      }
    },
  }
}

interface Automaton {
  /** The state after a state and a byte, at `state * 256 + byte`. */
  next: Uint16Array
  /** The literals that end at a state. */
  ends: number[][]
}

function automaton(literals: readonly string[]): Automaton {
  const size = literals.reduce((sum, literal) => sum + literal.length, 1)
  if (size > 0xffff)
    throw new Error(`${literals.length} literals need ${size} states, more than the scanner can number`)
  const children: Map<number, number>[] = [new Map()]
  const ends: number[][] = [[]]
  for (const [index, literal] of literals.entries()) {
    let state = 0
    for (let i = 0; i < literal.length; i++) {
      const code = fold(literal.charCodeAt(i) % 128)
      const child = children[state]?.get(code) ?? children.push(new Map()) - 1
      children[state]?.set(code, child)
      ends[child] ??= []
      state = child
    }
    ends[state]?.push(index)
  }
  return { next: link(children, ends), ends }
}

/** Turns the tree into an automaton: where a literal breaks off, the longest other beginning goes on. */
function link(children: readonly Map<number, number>[], ends: number[][]): Uint16Array {
  const next = new Uint16Array(children.length * columns)
  const fallback = new Uint16Array(children.length)
  const queue = [0]
  for (const state of queue) {
    const row = state * columns
    const shorter = (fallback[state] ?? 0) * columns
    if (state !== 0) next.copyWithin(row, shorter, shorter + columns)
    for (const [code, child] of children[state] ?? []) {
      fallback[child] = state === 0 ? 0 : (next[shorter + code] ?? 0)
      ends[child]?.push(...(ends[fallback[child] ?? 0] ?? nothing))
      next[row + code] = child
      if (code >= 97 && code <= 122) next[row + code - 32] = child
      queue.push(child)
    }
  }
  return next
}

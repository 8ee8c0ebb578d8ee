/**
 * Finds which of many literals stand in a text, in one pass over it however many there are (Aho and Corasick, 1975).
 * Literals are ASCII; any other character of the text ends whatever was matching.
 */
export type LiteralScanner = (text: string) => number[]

const alphabet = 128

/** `find(text)` answers with the places in `literals` of those that occur, each once. */
export function createLiteralScanner(literals: readonly string[]): LiteralScanner {
  const size = literals.reduce((sum, literal) => sum + literal.length, 1)
  const next = new Int32Array(size * alphabet).fill(-1)
  const ends: number[][] = [[]]

  for (const [index, literal] of literals.entries()) {
    let state = 0
    for (let i = 0; i < literal.length; i++) {
      const at = state * alphabet + (literal.charCodeAt(i) % alphabet)
      if (next[at] === -1) next[at] = ends.push([]) - 1
      state = next[at] ?? 0
    }
    ends[state]?.push(index)
  }
  link(next, ends)

  return (text) => {
    const found: number[] = []
    let state = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      state = code < alphabet ? (next[state * alphabet + code] ?? 0) : 0
      const here = ends[state]
      if (here !== undefined && here.length > 0) for (const index of here) if (!found.includes(index)) found.push(index)
    }
    return found
  }
}

/** Turns the tree into an automaton: where a literal breaks off, the longest other beginning goes on. */
function link(next: Int32Array, ends: number[][]): void {
  const fallback = new Int32Array(ends.length)
  const queue = [0]
  for (const state of queue) {
    for (let code = 0; code < alphabet; code++) {
      const at = state * alphabet + code
      const shorter = state === 0 ? 0 : (next[(fallback[state] ?? 0) * alphabet + code] ?? 0)
      const child = next[at] ?? -1
      if (child === -1) next[at] = shorter
      else {
        fallback[child] = shorter
        ends[child]?.push(...(ends[shorter] ?? []))
        queue.push(child)
      }
    }
  }
}

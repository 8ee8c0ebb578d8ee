/**
 * Finds which of many literals stand in a text, in one pass over it however many there are (Aho and Corasick, 1975).
 * Upper and lower case are the same here, which lets one pass serve all; whoever cares compares again. Literals are
 * ASCII; any other character of the text ends whatever was matching.
 */
export type LiteralScanner = (text: string) => readonly number[]

const alphabet = 128
const nothing: readonly number[] = []

/** Letters as lower case, other ASCII as itself. */
const folded = Uint8Array.from({ length: alphabet }, (_, code) => (code >= 65 && code <= 90 ? code + 32 : code))

/** `find(text)` answers with the places in `literals` of those that occur, each once. */
export function createLiteralScanner(literals: readonly string[]): LiteralScanner {
  const size = literals.reduce((sum, literal) => sum + literal.length, 1)
  const next = new Int32Array(size * alphabet).fill(-1)
  const ends: number[][] = [[]]

  for (const [index, literal] of literals.entries()) {
    let state = 0
    for (let i = 0; i < literal.length; i++) {
      const at = state * alphabet + (folded[literal.charCodeAt(i) % alphabet] ?? 0)
      if (next[at] === -1) next[at] = ends.push([]) - 1
      state = next[at] ?? 0
    }
    ends[state]?.push(index)
  }
  link(next, ends)
  const isEnd = Uint8Array.from(ends, (here) => (here.length > 0 ? 1 : 0))

  return (text) => {
    let found: number[] | undefined
    let state = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      state = code < alphabet ? (next[state * alphabet + (folded[code] ?? 0)] ?? 0) : 0
      if (isEnd[state] === 0) continue
      found ??= []
      for (const index of ends[state] ?? nothing) if (!found.includes(index)) found.push(index)
    }
    return found ?? nothing
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

/** The search that forgives typing errors; suggestions and the search page look with the same eyes. */
import MiniSearch from 'minisearch'

/** `weights` are the fields and how much a word in each counts; `ignored` are words that tell nothing, such as "the". */
export function createWordIndex(weights: Readonly<Record<string, number>>, ignored: readonly string[]): MiniSearch {
  const silent = new Set(ignored)
  return new MiniSearch({
    fields: Object.keys(weights),
    processTerm: (term) => {
      const word = term.toLowerCase()
      return word.length < 3 || silent.has(word) ? null : word
    },
    searchOptions: {
      boost: { ...weights },
      prefix: (term) => term.length > 3,
      fuzzy: allowedTypos,
      maxFuzzy: 2,
    },
  })
}

/** Short words differ by one letter from too many others. */
const allowedTypos = (term: string): number => (term.length > 4 ? 0.2 : 0)

/** How many years of school a text asks for, by Flesch and Kincaid's formula for English. */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?:;]+(?:\s|$)|\n{2,}/).filter((one) => wordsOf(one).length > 0)
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

const wordsOf = (text: string): string[] => text.match(/[a-z]+(?:'[a-z]+)?/gi) ?? []

/** Groups of vowels; a silent e at the end, and the e of -ed and -es, is not heard. */
export function syllablesOf(word: string): number {
  const heard = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouytd]e[sd]|[^aeioul]e)$/, '')
  return Math.max(1, heard.match(/[aeiouy]+/g)?.length ?? 0)
}

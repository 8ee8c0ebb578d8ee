import { createContext, useContext } from 'react'
import type { Words } from '../content/catalogue'
import { fill } from '../content/template'

/**
 * Says a word of the interface, with values filled in. Where `count` is given, `<key>-one` and the other plural forms of
 * the language go before `<key>`. A key without words is shown as it is, so that it is noticed.
 */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string

export function createSay(words: Words, language: string): Say {
  const plural = new Intl.PluralRules(language)
  return (key, values = {}) => {
    const form = values['count'] === undefined ? key : `${key}-${plural.select(Number(values['count']))}`
    return fill(words[form] ?? words[key] ?? key, values, (id) => `{{${id}}}`)
  }
}

/** The first language the person reads that there are words for. */
export function chooseLanguage(
  wanted: readonly string[],
  words: Record<string, Words>,
): { language: string; words: Words } {
  const language = wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find((tag) => tag in words) ?? 'en'
  return { language, words: { ...words['en'], ...words[language] } }
}

const SayContext = createContext<Say>((key) => key)
export const SayProvider = SayContext.Provider
export const useSay = (): Say => useContext(SayContext)

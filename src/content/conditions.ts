/** What a step wants to be known about a case before it is a way in or a door. */
import type { Facts } from './template.ts'

/** A value, one of several values, or whether anything is known at all. */
export type Condition = string | boolean | readonly string[]
export type Conditions = Readonly<Record<string, Condition>>

/** The values that fulfil a condition, as far as it names any. */
export const valuesOf = (wanted: Condition): readonly string[] =>
  typeof wanted === 'boolean' ? [] : typeof wanted === 'string' ? [wanted] : wanted

export const agrees = (conditions: Conditions, facts: Facts): boolean =>
  Object.entries(conditions).every(([id, wanted]) => {
    const value = facts[id]
    if (typeof wanted === 'boolean') return (value !== undefined) === wanted
    return value !== undefined && valuesOf(wanted).includes(value)
  })

/** Every set of facts that fulfils all conditions; where anything will do, an example stands for it. */
export const casesOf = (conditions: Conditions): Facts[] =>
  Object.entries(conditions).reduce<Facts[]>(
    (cases, [id, wanted]) => {
      if (wanted === false) return cases
      const values = wanted === true ? ['example'] : valuesOf(wanted)
      return cases.flatMap((facts) => values.map((value) => ({ ...facts, [id]: value })))
    },
    [{}],
  )

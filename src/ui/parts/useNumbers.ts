import { useState } from 'react'
import { useActions, useCase } from '../case'

type ByFact<T> = Readonly<Record<string, T>>

interface Numbers {
  /** As they stand in the inputs. */
  texts: ByFact<string>
  numbers: ByFact<number | undefined>
  type(fact: string, text: string): void
  /** What was typed becomes known, once the person leaves the input. */
  keep(fact: string): void
}

/** Numbers to reckon with: what is typed, else what is known of the case, else what is usual. */
export function useNumbers(inputs: readonly { fact: string; usual?: string }[]): Numbers {
  const known = useCase((state) => state.guide.facts)
  const { setFact } = useActions()
  const [typed, setTyped] = useState<ByFact<string>>({})
  const texts = Object.fromEntries(
    inputs.map(({ fact, usual = '' }) => [fact, typed[fact] ?? known[fact] ?? usual] as const),
  )
  return {
    texts,
    numbers: Object.fromEntries(Object.entries(texts).map(([fact, text]) => [fact, numberIn(text)])),
    type: (fact, text) => setTyped({ ...typed, [fact]: text }),
    keep(fact) {
      const text = typed[fact]
      if (text === undefined || text === '' || text === known[fact]) return
      if (!setFact(fact, text)) return
      const { [fact]: _kept, ...rest } = typed
      setTyped(rest)
    },
  }
}

/** Whole numbers only; anything else counts as not filled in. */
const numberIn = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)

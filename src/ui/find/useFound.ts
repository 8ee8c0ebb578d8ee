import { useEffect, useState } from 'react'
import type { Found, Search } from '../../guide/search'
import { useActions, useGuide } from '../case'
import { useSay } from '../words'

/** Searches the guide as soon as all of it is there; nothing is known before. */
export function useFound(typed: string, most: number): Found[] | undefined {
  const say = useSay()
  const { complete } = useActions()
  const { isWhole, content } = useGuide()
  const [search, setSearch] = useState<Search>()
  useEffect(() => {
    if (!isWhole) return void complete()
    void Promise.all([import('../../guide/search'), import('virtual:content/messages')]).then(
      ([{ createSearch }, { default: messages }]) => {
        const made = createSearch(content, messages, say('search-ignored').split(' '))
        setSearch(() => made)
      },
    )
  }, [isWhole, complete, content, say])
  return search?.(typed, most)
}

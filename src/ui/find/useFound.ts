import { useEffect, useState } from 'react'
import type { GuideContent } from '../../content/catalogue'
import type { Shelf } from '../../guide/library'
import type { Found, Search } from '../../guide/search'
import { useActions, useGuide } from '../case'
import { useSay } from '../words'

/** The index over one content and what to ignore in it. */
let made: { content: GuideContent; ignored: string; search: Promise<Search> } | undefined

/** Made once, for each opening of the palette asks for the same; what could not be loaded is asked for again. */
function searchIn(content: GuideContent, ignored: string): Promise<Search> {
  if (made?.content === content && made.ignored === ignored) return made.search
  const search = makeSearch(content, ignored)
  made = { content, ignored, search }
  search.catch(() => (made = undefined))
  return search
}

async function makeSearch(content: GuideContent, ignored: string): Promise<Search> {
  const [{ createSearch }, { default: messages }] = await Promise.all([
    import('../../guide/search'),
    import('virtual:content/messages'),
  ])
  return createSearch(content, messages, ignored.split(' '))
}

/** Searches the guide, or one shelf of it, as soon as all of it is there; nothing is known before. */
export function useFound(typed: string, most: number, shelf?: Shelf): Found[] | undefined {
  const ignored = useSay()('search-ignored')
  const { complete } = useActions()
  const { isWhole, content } = useGuide()
  const [search, setSearch] = useState<Search>()
  useEffect(() => {
    if (!isWhole) return void complete()
    void searchIn(content, ignored).then((ready) => setSearch(() => ready))
  }, [isWhole, complete, content, ignored])
  return search?.(typed, most, shelf)
}

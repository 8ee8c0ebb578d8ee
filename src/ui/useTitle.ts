import { useEffect } from 'react'
import { useSay } from './words'

/** Names the page in the browser's tab; a page without a name of its own is the beginning of everything. */
export function useTitle(title: string | undefined): void {
  const say = useSay()
  useEffect(() => {
    document.title = title === undefined ? say('title') : `${title} · ${say('name')}`
  }, [title, say])
}

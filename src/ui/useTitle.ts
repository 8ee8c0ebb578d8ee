import { useEffect } from 'react'
import { useSay } from './words'

/** Names the page in the browser's tab. */
export function useTitle(title: string): void {
  const say = useSay()
  useEffect(() => {
    document.title = `${title} · ${say('name')}`
  }, [title, say])
}

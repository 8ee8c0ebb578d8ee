import { useEffect, useState } from 'react'

export interface Copying {
  state: 'ready' | 'copied' | 'refused'
}

/** Copies a text and says for two seconds that it did, or that the browser did not let it. */
export function useCopy(): Copying & { copy(text: string): void } {
  const [state, setState] = useState<Copying['state']>('ready')
  useEffect(() => {
    if (state === 'ready') return undefined
    const timer = setTimeout(() => setState('ready'), 2000)
    return () => clearTimeout(timer)
  }, [state])
  const copy = (text: string): void => {
    // Browsers offer the clipboard to pages with https only.
    if (!isSecureContext) return setState('refused')
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    )
  }
  return { state, copy }
}

import { useEffect } from 'react'
import type { CaseStore } from '../case/store'

/** Makes the browser's back and forward undo and redo: each event of the case is an entry of its history. */
export function usePageHistory(store: CaseStore): void {
  useEffect(() => {
    let travelling = false
    history.replaceState({ events: store.getState().document.events.length }, '')

    const unsubscribe = store.subscribe(({ document }, before) => {
      const [now, then] = [document.events.length, before.document.events.length]
      if (travelling || now === then) return
      if (now > then) history.pushState({ events: now }, '')
      else history.replaceState({ events: now }, '')
    })
    const onPopState = (event: PopStateEvent): void => {
      const wanted = wantedEvents(event.state)
      if (wanted === undefined) return
      travelling = true
      const length = (): number => store.getState().document.events.length
      while (length() > wanted) store.getState().undo()
      while (length() < wanted && store.getState().undone.length > 0) store.getState().redo()
      travelling = false
    }
    addEventListener('popstate', onPopState)
    return () => {
      unsubscribe()
      removeEventListener('popstate', onPopState)
    }
  }, [store])
}

function wantedEvents(state: unknown): number | undefined {
  if (typeof state !== 'object' || state === null || !('events' in state)) return undefined
  return typeof state.events === 'number' ? state.events : undefined
}

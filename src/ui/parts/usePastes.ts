import { useMemo } from 'react'
import type { Paste } from '../../case/document'
import { useCase } from '../case'

/** The pastes in the order in which the diagnosis counts them. */
export function usePastes(): (Paste | undefined)[] {
  const { events, pastes } = useCase((state) => state.document)
  return useMemo(
    () =>
      events
        .filter((event) => event.type === 'evidence')
        .map((event) => pastes.find((paste) => paste.id === event.paste)),
    [events, pastes],
  )
}

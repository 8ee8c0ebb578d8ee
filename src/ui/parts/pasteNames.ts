import { useMemo } from 'react'
import { useCase } from '../case'

/** The file names of the pastes, in the order in which the diagnosis counts them; none for what was pasted as text. */
export function usePasteNames(): (string | undefined)[] {
  const { events, pastes } = useCase((state) => state.document)
  return useMemo(
    () =>
      events
        .filter((event) => event.type === 'evidence')
        .map((event) => pastes.find((paste) => paste.id === event.paste)?.name),
    [events, pastes],
  )
}

import { useEffect, useState } from 'react'

export const views = ['picture', 'list'] as const
export type View = (typeof views)[number]

/** Room enough for a picture. */
const wide = '(min-width: 48rem)'

/** What was chosen, or what the room is good for; unknown until there is a screen. */
export function useView(): [View | undefined, (view: View) => void] {
  const [fitting, setFitting] = useState<View>()
  const [chosen, setChosen] = useState<View>()
  useEffect(() => {
    const query = matchMedia(wide)
    const read = (): void => setFitting(query.matches ? 'picture' : 'list')
    read()
    query.addEventListener('change', read)
    return () => query.removeEventListener('change', read)
  }, [])
  return [chosen ?? fitting, setChosen]
}

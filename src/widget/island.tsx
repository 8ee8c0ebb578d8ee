import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react'
import type { TimelineProps } from '../ui/timeline/Timeline'

/** Begins a timeline in a place that is its own from then on. */
export type Mount = (place: Element) => { show(props: TimelineProps): void; unmount(): void }

/** A classic script brings a Preact of its own, whose components no other Preact can draw: it draws them itself. */
export function createIsland(mount: Mount): ComponentType<TimelineProps> {
  return function Island(props: TimelineProps): ReactNode {
    const place = useRef<HTMLDivElement>(null)
    const [mounted, setMounted] = useState<ReturnType<Mount>>()
    useEffect(() => {
      if (!place.current) return
      const made = mount(place.current)
      setMounted(made)
      return made.unmount
    }, [])
    useEffect(() => mounted?.show(props))
    return <div ref={place} />
  }
}

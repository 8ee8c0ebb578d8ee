import { useEffect, useState, type PointerEvent, type RefObject } from 'react'
import type { Plan } from './layout'

const smallest = 0.2
const largest = 1.6
/** Below that the words of a picture nobody has touched yet are hard to read. */
const readable = 0.85
const step = 1.2

const within = (zoom: number, least = smallest): number => Math.min(largest, Math.max(least, zoom))

export interface Zoom {
  zoom: number
  /** False until it is known how much room there is. */
  isMeasured: boolean
  larger(): void
  smaller(): void
  /** As large as the whole of it fits. */
  fit(): void
}

/** The size of a picture in its window, changed by buttons, or by the wheel with Control held, which a pinch is too. */
export function useZoom(view: RefObject<HTMLDivElement | null>, { width, height }: Plan): Zoom {
  const [room, setRoom] = useState<number>()
  const [chosen, setChosen] = useState<number>()
  const zoom = chosen ?? within(Math.min(1, (room ?? width) / width), readable)
  useEffect(() => {
    const element = view.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [view])
  useEffect(() => {
    const element = view.current
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return
      event.preventDefault()
      setChosen(within(zoom * Math.exp(-event.deltaY / 200)))
    }
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [view, zoom])
  return {
    zoom,
    isMeasured: room !== undefined,
    larger: () => setChosen(within(zoom * step)),
    smaller: () => setChosen(within(zoom / step)),
    fit: () => {
      const { clientWidth, clientHeight } = view.current ?? { clientWidth: width, clientHeight: height }
      setChosen(within(Math.min(1, clientWidth / width, clientHeight / height)))
    },
  }
}

/** Scrolls a box into the window where it is not wholly in it already; the page itself stays where it is. */
export function useInView(
  view: RefObject<HTMLDivElement | null>,
  plan: Plan,
  zoom: number,
  id: string | undefined,
): void {
  useEffect(() => {
    const element = view.current
    const box = plan.boxes.find((one) => one.id === id)
    if (!element || !box) return
    const axis = (start: number, length: number, from: number, room: number): number =>
      start >= from && start + length <= from + room ? from : start + length / 2 - room / 2
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element
    element.scrollTo(
      axis(box.x * zoom, plan.box.width * zoom, scrollLeft, clientWidth),
      axis(box.y * zoom, plan.box.height * zoom, scrollTop, clientHeight),
    )
  }, [view, plan, zoom, id])
}

/** A mouse may take hold of the paper; fingers, wheels and keys scroll it as they scroll everything. */
export const holdPaper = {
  onPointerDown({ currentTarget, target, pointerType, button, pointerId }: PointerEvent<HTMLDivElement>): void {
    const isPaper = target instanceof Element && !target.closest('a')
    if (pointerType === 'mouse' && button === 0 && isPaper) currentTarget.setPointerCapture(pointerId)
  },
  onPointerMove({ currentTarget, movementX, movementY, pointerId }: PointerEvent<HTMLDivElement>): void {
    if (currentTarget.hasPointerCapture(pointerId)) currentTarget.scrollBy(-movementX, -movementY)
  },
}

import { useState, type DragEvent } from 'react'
import { useActions } from '../case'
import { contentOf } from '../parts/contentOf'

/** Files dropped anywhere on the conversation are read one after the other. */
export function useDrop() {
  const { paste } = useActions()
  const [over, setOver] = useState(false)
  const handlers = {
    onDragOver(event: DragEvent): void {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (): void => setOver(false),
    onDrop(event: DragEvent): void {
      event.preventDefault()
      setOver(false)
      void paste(...contentOf(event.dataTransfer))
    },
  }
  return { over, handlers }
}

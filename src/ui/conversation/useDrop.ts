import { useState, type DragEvent } from 'react'
import { useActions } from '../case'

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
      void readAll([...event.dataTransfer.files], event.dataTransfer.getData('text'))
    },
  }
  const readAll = async (files: File[], text: string): Promise<void> => {
    for (const file of files) await paste(file)
    if (files.length === 0 && text !== '') await paste(text)
  }
  return { over, handlers }
}

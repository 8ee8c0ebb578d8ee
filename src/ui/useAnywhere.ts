import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { conversationAddress } from './addresses'
import { useActions } from './case'
import { contentOf } from './parts/contentOf'

/** What is pasted or dropped on nothing in particular is meant for the diagnosis, wherever the person reads. */
export function useAnywhere(): void {
  const { paste } = useActions()
  const [, go] = useLocation()
  useEffect(() => {
    const take = (event: Event, data: DataTransfer | null, own: string): void => {
      if (event.target instanceof Element && event.target.closest(own)) return
      const content = contentOf(data)
      if (content.length === 0) return
      event.preventDefault()
      go(conversationAddress)
      void paste(...content)
    }
    const onPaste = (event: ClipboardEvent): void => take(event, event.clipboardData, 'input, textarea, dialog')
    const onDrop = (event: DragEvent): void => take(event, event.dataTransfer, '.conversation, input, textarea')
    const onDragOver = (event: DragEvent): void => event.preventDefault()
    document.addEventListener('paste', onPaste)
    document.addEventListener('drop', onDrop)
    document.addEventListener('dragover', onDragOver)
    return () => {
      document.removeEventListener('paste', onPaste)
      document.removeEventListener('drop', onDrop)
      document.removeEventListener('dragover', onDragOver)
    }
  }, [paste, go])
}

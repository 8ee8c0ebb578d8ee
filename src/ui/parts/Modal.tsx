import { useEffect, useRef, type ReactNode } from 'react'
import { useSay } from '../words'

interface ModalProps {
  label: string
  className?: string
  close(): void
  children: ReactNode
}

/** A dialog above everything else. Focus goes to the first thing in it, so the way out comes last and is shown first. */
export function Modal({ label, className = '', close, children }: ModalProps): ReactNode {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={`modal ${className}`} aria-label={label} onClose={close}>
      {children}
      <form method="dialog">
        <button type="submit" className="close">
          {say('close')}
        </button>
      </form>
    </dialog>
  )
}

import type { ReactNode } from 'react'
import { useSay } from '../words'
import type { Copying } from './copy'

/** Says on itself, and to a screen reader, whether what it copies was copied. */
export function CopyButton({ state, onCopy, className }: Copying & { onCopy(): void; className: string }): ReactNode {
  const say = useSay()
  const words = state === 'copied' ? 'copied' : state === 'refused' ? 'copy-refused' : 'copy'
  return (
    <>
      <button type="button" className={className} onClick={onCopy}>
        {say(words)}
      </button>
      <span className="unseen" role="status">
        {state !== 'ready' && say(words)}
      </span>
    </>
  )
}

import type { ReactNode } from 'react'
import { useActions, useCase, useGuide } from '../case'
import { useSay } from '../words'

/** What the person should know about the case itself: a paste that could not be read, a device that keeps nothing. */
export function Notices(): ReactNode {
  const say = useSay()
  const { dismiss, reopen } = useActions()
  const notice = useCase((state) => state.notice)
  const retry = useCase((state) => state.retry)
  const shared = useCase((state) => state.shared)
  const older = useCase((state) => state.document.content)
  const previous = useCase((state) => state.previous)
  const fresh = useCase((state) => state.document.events.length === 0)
  const { version } = useGuide().content
  return (
    <div className="notices" role="status" aria-atomic="false">
      {notice && (
        <p className="notice">
          {say(notice.what, notice.values)}{' '}
          <button type="button" className="plain" onClick={dismiss}>
            {say('dismiss')}
          </button>
        </p>
      )}
      {retry && (
        <p className="notice">
          {say('part-missing')}{' '}
          <button type="button" className="plain" onClick={retry}>
            {say('try-again')}
          </button>
        </p>
      )}
      {shared && (
        <p className="notice">
          {say('came-by-link')}
          {older !== version && <> {say('other-content')}</>}
        </p>
      )}
      {previous && (fresh || shared) && (
        <p className="notice">
          {say('previous-kept')}{' '}
          <button type="button" className="plain" onClick={reopen}>
            {say('previous-open')}
          </button>
        </p>
      )}
    </div>
  )
}

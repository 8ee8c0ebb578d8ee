import { useEffect, useState, type ReactNode } from 'react'
import { useActions, useCase, useGuide } from '../case'
import { later } from '../later'
import { Chain } from '../parts/Chain'
import { PasteBox } from '../parts/PasteBox'
import { useSay } from '../words'
import { Announcer } from './Announcer'
import { CurrentStep } from './CurrentStep'
import { History } from './History'
import { Known } from './Known'
import { Notices } from './Notices'
import type { ShareProps } from './Share'
import { Suggestions } from './Suggestions'
import { useDrop } from './useDrop'
import { Verdict, type VerdictProps } from './Verdict'

interface ConversationProps extends Pick<ShareProps, 'words'>, Partial<Pick<ShareProps, 'Preview'>>, VerdictProps {
  /** Where a shared link leads; none means that only the report can be shared. */
  shareBase: string | undefined
}

/** Nothing is shared before something was said. */
const Share = later(() => import('./Share'))

/** The whole conversation, as the page and the widget show it. */
export function Conversation({ shareBase, words, Preview, Timeline }: ConversationProps): ReactNode {
  const say = useSay()
  const { restart, complete } = useActions()
  const begun = useCase((state) => state.document.events.length > 0)
  const shown = useGuide().content.facts.filter((fact) => fact.shown)
  const knows = useCase((state) => shown.filter((fact) => fact.id in state.guide.facts).length)
  const [sharing, setSharing] = useState(false)
  const [unfolded, setUnfolded] = useState(false)
  const { over, handlers } = useDrop()
  // The first question is on the screen now; the rest of the guide comes behind it.
  useEffect(() => void complete(), [complete])

  return (
    <div className={over ? 'conversation over' : 'conversation'} {...handlers}>
      <Chain />
      <div className="columns">
        <main className="talk">
          <History />
          <Notices />
          <Verdict Timeline={Timeline} />
          <CurrentStep />
          <Suggestions />
        </main>
        <aside className="side">
          {begun && (
            <button type="button" className="fold" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
              {say('known-count', { count: String(knows) })}
            </button>
          )}
          <div className={unfolded ? 'folded open' : 'folded'}>
            <Known />
          </div>
          {begun && (
            <div className="case-buttons">
              <button type="button" onClick={() => setSharing(true)}>
                {say('share')}
              </button>
              <button type="button" className="plain" onClick={restart}>
                {say('restart')}
              </button>
            </div>
          )}
        </aside>
      </div>
      <PasteBox />
      <Announcer />
      {sharing && <Share base={shareBase} words={words} Preview={Preview} close={() => setSharing(false)} />}
    </div>
  )
}

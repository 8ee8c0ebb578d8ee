import { useCallback, useState, type ReactNode } from 'react'
import type { CaseState } from '../../case/state'
import { claimed } from '../../content/evidence'
import type { Turn } from '../../guide/fold'
import { useCaseChanges } from '../case'
import { useSay, type Say } from '../words'
import { saidOfPaste, sureWord } from './said'

/**
 * Says to a screen reader what has changed, and only that. A new step needs no words here: focus goes to its heading. The
 * place stands there from the beginning, because many screen readers do not hear one that comes with its words.
 */
export function Announcer(): ReactNode {
  const say = useSay()
  const [words, setWords] = useState('')
  const hear = useCallback(
    (now: CaseState, before: CaseState) => setWords((last) => saidOfChange(now, before, say) ?? last),
    [say],
  )
  useCaseChanges(hear)
  return (
    <p className="unseen" role="status">
      {words}
    </p>
  )
}

function saidOfChange({ work, guide, book }: CaseState, before: CaseState, say: Say): string | undefined {
  const { kinds, causes } = book.content
  if (work && !before.work) return `${say('reading')} ${work.name}`
  if (work && work.early !== before.work?.early)
    return say('reading-early', { cause: causes.find(({ id }) => id === work.early)?.title ?? '' })
  const change = changeBetween(before.guide.turns, guide.turns)
  if (change !== 'paste') return change && say(`said-${change}`)
  const [first] = guide.verdict.causes
  const claim = first && first.confidence >= claimed ? [first.summary, `${say(sureWord(first))}.`] : []
  return [...saidOfPaste(guide.verdict, kinds, say), ...claim].join(' ')
}

type Change = 'paste' | 'undone' | 'changed' | 'fact'

/** What happened to the case, if it is anything that focus does not tell. */
function changeBetween(before: readonly Turn[], now: readonly Turn[]): Change | undefined {
  if (now.length < before.length) return now.length === 0 ? undefined : 'undone'
  if (now.length === before.length)
    return now.some(({ event }, i) => event !== before[i]?.event) ? 'changed' : undefined
  const last = now.at(-1)?.event.type
  return last === 'evidence' ? 'paste' : last === 'fact' ? 'fact' : undefined
}

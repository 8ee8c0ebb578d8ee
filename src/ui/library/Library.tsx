/** The library: everything the guide knows, to be read without a case. Facts of the case at hand are filled in. */
import { useEffect, type ReactNode } from 'react'
import { entriesOf } from '../../guide/library'
import { readLibraryAddress, type LibraryAddress } from '../addresses'
import { useActions, useGuide } from '../case'
import { useTitle } from '../useTitle'
import { useSay } from '../words'
import { AnswerPage } from './AnswerPage'
import { CausePage } from './CausePage'
import { CommandPage } from './CommandPage'
import { Overview } from './Overview'
import { ShelfPage } from './ShelfPage'
import { StepPage } from './StepPage'
import { Trail } from './Trail'

export default function Library({ path }: { path: string }): ReactNode {
  const say = useSay()
  const { complete } = useActions()
  const { isWhole } = useGuide()
  useEffect(() => void complete(), [complete])
  return (
    <main className="library">
      {isWhole ? <Found key={path} path={path} /> : <p role="status">{say('loading')}</p>}
    </main>
  )
}

function Found({ path }: { path: string }): ReactNode {
  const say = useSay()
  const { content } = useGuide()
  const { shelf, id } = readLibraryAddress(path) ?? {}
  const entry = shelf && id !== undefined ? entriesOf(content, shelf).find((one) => one.id === id) : undefined
  const title = entry?.title ?? say(shelf ? `shelf-${shelf}` : 'library')
  useTitle(title)
  if (!shelf) return <Overview />
  if (id === undefined) return <ShelfPage shelf={shelf} />
  return (
    <>
      <Trail shelf={shelf} />
      {entry ? <EntryPage shelf={shelf} id={id} /> : <p>{say('library-missing', { id })}</p>}
    </>
  )
}

function EntryPage({ shelf, id }: Required<LibraryAddress>): ReactNode {
  const { content } = useGuide()
  switch (shelf) {
    case 'causes':
      return content.causes.filter((one) => one.id === id).map((cause) => <CausePage key={id} cause={cause} />)
    case 'answers':
      return content.answers.filter((one) => one.id === id).map((answer) => <AnswerPage key={id} answer={answer} />)
    case 'commands':
      return content.commands.filter((one) => one.id === id).map((one) => <CommandPage key={id} command={one} />)
    case 'steps':
      return content.steps.filter((one) => one.id === id).map((step) => <StepPage key={id} step={step} />)
  }
}

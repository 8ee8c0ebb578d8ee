import { useEffect, useState, type ReactNode } from 'react'
import { isInHall } from '../../content/edges'
import { claimed } from '../../content/evidence'
import type { Finder, Suggestion } from '../../guide/find'
import { useActions, useCase, useGuide } from '../case'
import { Prose } from '../parts/Prose'
import { useSay } from '../words'

/** Where typed words claim nothing and lead nowhere: the steps and answers that speak of the same. */
export function Suggestions(): ReactNode {
  const say = useSay()
  const { jump } = useActions()
  const found = useSuggestions()
  if (found.length === 0) return null
  return (
    <section className="suggestions" aria-label={say('suggestions')}>
      <h2>{say('suggestions')}</h2>
      <ul className="options">
        {found.map((one) =>
          'step' in one ? (
            <li key={one.step.id}>
              <button type="button" onClick={() => jump(one.step.id)}>
                {one.step.title}
              </button>
            </li>
          ) : (
            <li key={one.answer.id}>
              <details>
                <summary>{one.answer.question}</summary>
                <div className="prose">
                  <Prose prose={one.answer.body.lead} />
                </div>
              </details>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}

function useSuggestions(): Suggestion[] {
  const typed = useUnanswered()
  const facts = useCase((state) => state.guide.facts)
  const find = useFinder(typed !== undefined)
  return typed !== undefined && find ? find(typed, facts) : []
}

/** The words just typed, if the case is still where it began and no cause is claimed. */
const useUnanswered = (): string | undefined =>
  useCase(({ guide, document }) => {
    const event = guide.turns.at(-1)?.event
    if (event?.type !== 'evidence' || event.verdict.inputs.at(-1)?.kind !== 'plain-language') return undefined
    if (!isInHall(guide.step) || guide.causes.some((cause) => cause.confidence >= claimed)) return undefined
    return document.pastes.find((paste) => paste.id === event.paste)?.text
  })

/** The search and its index come with the first words that need them. */
function useFinder(isNeeded: boolean): Finder | undefined {
  const say = useSay()
  const { content } = useGuide()
  const [find, setFind] = useState<Finder>()
  const isMissing = isNeeded && find === undefined
  useEffect(() => {
    if (!isMissing) return
    void import('../../guide/find').then(({ createFinder }) => {
      const finder = createFinder(content, say('search-ignored').split(' '))
      setFind(() => finder)
    })
  }, [isMissing, content, say])
  return find
}

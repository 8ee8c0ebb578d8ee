import type { ReactNode } from 'react'
import type { Answer } from '../../content/catalogue'
import { useGuide } from '../case'
import { BeginHere, Reading, Related, Sources } from './Pieces'

/** A question people ask, and what is true. */
export function AnswerPage({ answer }: { answer: Answer }): ReactNode {
  const { steps } = useGuide().content
  const [first, ...rest] = steps.filter((step) => answer.steps.includes(step.id))
  return (
    <article>
      <h1>{answer.question}</h1>
      <Reading body={answer.body} />
      {first && <BeginHere step={first.id} word="begin-answer" />}
      <Related word="answer-steps" shelf="steps" entries={first ? [first, ...rest] : []} />
      <Sources of={answer} />
    </article>
  )
}

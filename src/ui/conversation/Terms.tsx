import type { ReactNode } from 'react'
import type { Step } from '../../content/catalogue'
import { termsIn } from '../../guide/terms'
import { useGuide } from '../case'
import { useSay } from '../words'

/** Explains the words of a step that not everybody knows. */
export function Terms({ step }: { step: Step }): ReactNode {
  const say = useSay()
  const terms = termsIn(step, useGuide().content.glossary)
  if (terms.length === 0) return null
  return (
    <details className="terms">
      <summary>{say('terms', { terms: terms.map(({ term }) => term).join(', ') })}</summary>
      <dl>
        {terms.map(({ term, says }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

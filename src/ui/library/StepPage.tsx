import type { ReactNode } from 'react'
import type { Step } from '../../content/catalogue'
import { edgesOf } from '../../content/edges'
import { useGuide } from '../case'
import { Code } from '../parts/Code'
import { CommandBlock } from '../parts/CommandBlock'
import { Care, Doing } from '../parts/Doing'
import { Prose, Text } from '../parts/Prose'
import { useSay } from '../words'
import { BeginHere, Reading, Related, Sources } from './Pieces'

/** A step of the guide, read outside of a case. */
export function StepPage({ step }: { step: Step }): ReactNode {
  const { causes, steps } = useGuide().content
  const next = new Set(edgesOf(step).map(({ to }) => to))
  return (
    <article>
      <h1>
        <Text template={step.title} />
      </h1>
      <Reading body={step.body}>
        <Gist step={step} />
        <BeginHere step={step.id} word="begin-step" />
      </Reading>
      {step.kind === 'fix' && (
        <Related word="step-cure" shelf="steps" entries={steps.filter(({ id }) => id === step.cure)} />
      )}
      <Related
        word={step.kind === 'fix' ? 'step-mends' : 'step-causes'}
        shelf="causes"
        entries={causes.filter((cause) => step.treats.includes(cause.id))}
      />
      <Related word="step-next" shelf="steps" entries={steps.filter(({ id }) => next.has(id))} />
      <Sources of={step} />
    </article>
  )
}

function Gist({ step }: { step: Step }): ReactNode {
  const say = useSay()
  const { commands } = useGuide().content
  switch (step.kind) {
    case 'question':
      return (
        <section>
          <h2>{say('step-answers')}</h2>
          <ul className="prose">
            {step.options.map((option) => (
              <li key={option.id}>
                <Text template={option.label} />
                {option.hint && (
                  <small>
                    {' '}
                    <Prose prose={option.hint} />
                  </small>
                )}
              </li>
            ))}
          </ul>
        </section>
      )
    case 'collect':
      return commands.filter(({ id }) => id === step.command).map((one) => <CommandBlock key={one.id} command={one} />)
    case 'fix':
      return (
        <>
          <Doing step={step} />
          <Care step={step} />
        </>
      )
    case 'outcome':
      return step.message && <Code template={step.message} label={say('message')} isMessage />
  }
}

import { lazy, Suspense, type ReactNode } from 'react'
import type { StepOf } from '../../content/catalogue'
import type { SizingName } from '../../content/vocabulary'
import { useGuide } from '../case'
import { useSay } from '../words'
import { Code } from './Code'
import { CommandBlock } from './CommandBlock'
import { Prose } from './Prose'

/** What a fix asks to be done, one thing after the other. */
export function Doing({ step }: { step: StepOf<'fix'> }): ReactNode {
  const say = useSay()
  const { commands } = useGuide().content
  return (
    <ol className="do">
      {step.do.map((item, i) => {
        const command = commands.find((one) => one.id === item.command)
        return (
          <li key={i}>
            {item.say ? (
              <p>
                {item.effect && <strong>{say(`effect-${item.effect}`)} </strong>}
                <Prose prose={item.say} />
              </p>
            ) : (
              command && <p>{command.title}</p>
            )}
            {item.code && <Snippet template={item.code} sizes={item.sizes} />}
            {command && <CommandBlock command={command} />}
          </li>
        )
      })}
    </ol>
  )
}

/** What a fix may cost, how to take it back, how to know it worked. */
export function Care({ step }: { step: StepOf<'fix'> }): ReactNode {
  const say = useSay()
  return (
    <dl className="care">
      <dt>{say('risk')}</dt>
      <dd className={`risk risk-${step.risk}`}>{say(`risk-${step.risk}`)}</dd>
      <dt>{say('undo-title')}</dt>
      <dd>
        <Prose prose={step.undo} />
      </dd>
      <dt>{say('check-title')}</dt>
      <dd>
        <Prose prose={step.check} />
      </dd>
    </dl>
  )
}

/** Few steps reckon, so what they reckon with is loaded when one is opened. */
const Sizing = lazy(() => import('./Sizing'))

function Snippet({ template, sizes }: { template: string; sizes: SizingName | undefined }): ReactNode {
  const say = useSay()
  const code = <Code template={template} label={say('code')} />
  if (!sizes) return code
  return (
    <Suspense fallback={code}>
      <Sizing name={sizes} template={template} />
    </Suspense>
  )
}

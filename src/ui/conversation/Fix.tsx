import { lazy, Suspense, type ReactNode } from 'react'
import type { StepOf } from '../../content/catalogue'
import type { SizingName } from '../../content/vocabulary'
import { useActions, useGuide } from '../case'
import { Code } from '../parts/Code'
import { CommandBlock } from '../parts/CommandBlock'
import { Prose, Text } from '../parts/Prose'
import { useSay } from '../words'

/** Do this, then say whether it worked. */
export function Fix({ step }: { step: StepOf<'fix'> }): ReactNode {
  const say = useSay()
  const { worked, failed } = useActions()
  const { commands } = useGuide().content
  return (
    <>
      <Cure step={step} />
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
      <div className="buttons">
        <button type="button" className="primary" onClick={worked}>
          {say('worked')}
        </button>
        <button type="button" onClick={failed}>
          {say('failed')}
        </button>
      </div>
    </>
  )
}

/** Says of quick relief that it is no more than that, and where the lasting cure is. */
function Cure({ step }: { step: StepOf<'fix'> }): ReactNode {
  const say = useSay()
  const { jump } = useActions()
  const cure = useGuide().step(step.cure ?? '')
  if (!cure) return null
  return (
    <p>
      <strong>{say('effect-relief')}</strong> {say('relief-only')} <strong>{say('effect-cure')}</strong>{' '}
      <button type="button" className="plain" onClick={() => jump(cure.id)}>
        <Text template={cure.title} />
      </button>
    </p>
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

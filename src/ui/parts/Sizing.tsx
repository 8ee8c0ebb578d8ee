import { useId, type ReactNode } from 'react'
import { fill } from '../../content/template'
import type { SizingName } from '../../content/vocabulary'
import { sizings, type Result } from '../../guide/sizing'
import { Code } from '../parts/Code'
import { useFact } from '../parts/Prose'
import { useSay } from '../words'
import { useNumbers } from './useNumbers'

/** Reckons with what the person pasted or types, says the result, and fills it into the line to copy. */
export default function Sizing({ name, template }: { name: SizingName; template: string }): ReactNode {
  const say = useSay()
  const { inputs, reckon } = sizings[name]
  const { texts, numbers, type, keep } = useNumbers(inputs)
  const result = reckon(numbers)
  return (
    <>
      <fieldset className="sizing">
        <legend>{say('sizing')}</legend>
        <div className="sizes">
          {inputs.map(({ fact }) => (
            <NumberInput
              key={fact}
              id={fact}
              value={texts[fact] ?? ''}
              onType={(text) => type(fact, text)}
              onLeave={() => keep(fact)}
            />
          ))}
        </div>
        <div role="status">{result ? <Said result={result} /> : <p>{say('sizing-missing')}</p>}</div>
      </fieldset>
      <Code template={fill(template, result?.facts ?? {}, (id) => `{{${id}}}`)} label={say('code')} />
    </>
  )
}

function Said({ result: { says, values, limits } }: { result: Result }): ReactNode {
  const say = useSay()
  return (
    <>
      <p>{say(says, values)}</p>
      {limits.length > 0 && (
        <ol>
          {limits.map(({ link, seconds }) => (
            <li key={link}>{say('sizing-seconds', { link: say(`link-${link}`), seconds: String(seconds) })}</li>
          ))}
        </ol>
      )}
    </>
  )
}

interface NumberInputProps {
  /** The fact it is about, which labels it. */
  id: string
  value: string
  onType(text: string): void
  onLeave(): void
}

function NumberInput({ id, value, onType, onLeave }: NumberInputProps): ReactNode {
  const input = useId()
  return (
    <p>
      <label htmlFor={input}>{useFact(id)?.label ?? id}</label>
      <input
        id={input}
        type="number"
        min={0}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={onLeave}
      />
    </p>
  )
}

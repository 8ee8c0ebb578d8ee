import { useId, useRef, useState, type ReactNode } from 'react'
import { isMasked } from '../../content/facts'
import { fill, factsIn, templateParts } from '../../content/template'
import { useActions, useCase, useGuide } from '../case'
import { useSay } from '../words'
import { useCopy } from './copy'
import { CopyButton } from './CopyButton'
import { useFact } from './Prose'

interface CodeProps {
  template: string
  label: string
  /** A message to a person may go out with blanks in it; a command may not. */
  isMessage?: boolean
}

/** A command or a piece of configuration: facts filled in and editable, blanks to fill, a copy button. */
export function Code({ template, label, isMessage = false }: CodeProps): ReactNode {
  const say = useSay()
  const facts = useCase((state) => state.guide.facts)
  const block = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState(false)
  const { state, copy } = useCopy()
  const definitions = useGuide().content.facts
  const missing = isMessage ? [] : factsIn(template).filter((id) => facts[id] === undefined || isMasked(facts[id]))
  const blank = (id: string): string => `[${definitions.find((fact) => fact.id === id)?.blank ?? id}]`

  const onCopy = (): void => {
    setAsked(missing.length > 0)
    if (missing.length > 0) block.current?.querySelector('input')?.focus()
    else copy(fill(template, facts, blank))
  }

  return (
    <div className="code" ref={block}>
      <pre tabIndex={0} aria-label={label}>
        <code>
          {templateParts(template).map((part, i) =>
            typeof part === 'string' ? part : <Blank key={`${part.fact} ${i}`} id={part.fact} />,
          )}
        </code>
      </pre>
      <CopyButton state={state} onCopy={onCopy} className="copy" />
      {asked && missing.length > 0 && (
        <p className="hint" role="alert">
          {say('fill-first')}
        </p>
      )}
    </div>
  )
}

/** A fact inside a command: as wide as its value, checked against its pattern before it is taken. */
export function Blank({ id }: { id: string }): ReactNode {
  const say = useSay()
  const fact = useFact(id)
  const known = useCase((state) => state.guide.facts[id])
  const { setFact } = useActions()
  const [typed, setTyped] = useState<string>()
  const [wrong, setWrong] = useState(false)
  const hint = useId()
  const masked = known !== undefined && isMasked(known)
  const value = typed ?? (masked ? '' : (known ?? ''))
  const label = (masked ? known : undefined) ?? fact?.blank ?? id

  const take = (): void => {
    if (typed === undefined || typed === known) return setTyped(undefined)
    if (typed.trim() === '') return setTyped(undefined)
    const fits = setFact(id, typed)
    setWrong(!fits)
    if (fits) setTyped(undefined)
  }

  return (
    <span className="blank">
      <input
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? hint : undefined}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        placeholder={label}
        size={Math.max(3, (value || label).length)}
        value={value}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {wrong && (
        <span id={hint} role="alert" className="hint">
          {say('blank-wrong', { value: typed ?? '', blank: fact?.blank ?? id })}
        </span>
      )}
    </span>
  )
}

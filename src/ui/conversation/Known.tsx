import type { ReactNode } from 'react'
import { useActions, useCase, useGuide } from '../case'
import { Text } from '../parts/Prose'
import { useSay } from '../words'
import { sureWord } from './said'

/** The column beside the conversation: what we know, what is likely and why, what was tried. */
export function Known(): ReactNode {
  return (
    <>
      <Facts />
      <Likely />
      <Tried />
    </>
  )
}

function Facts(): ReactNode {
  const say = useSay()
  const { facts: definitions } = useGuide().content
  const { facts, verdict, own } = useCase((state) => state.guide)
  const known = definitions.filter((fact) => fact.shown && facts[fact.id] !== undefined)
  return (
    <section>
      <h2>{say('known')}</h2>
      {known.length === 0 && <p className="quiet">{say('known-nothing')}</p>}
      <dl className="facts">
        {known.map((fact) => {
          const value = facts[fact.id] ?? ''
          const place = own[fact.id] === undefined ? verdict.places[fact.id] : undefined
          return (
            <div key={fact.id}>
              <dt>{fact.label}</dt>
              <dd>
                {fact.values?.[value] ?? <code>{value}</code>}
                {place && (
                  <small> {say('quote-place', { paste: String(place.input + 1), line: String(place.line) })}</small>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

const shown = 4

function Likely(): ReactNode {
  const say = useSay()
  const guide = useGuide()
  const { jump } = useActions()
  const { causes, verdict } = useCase((state) => state.guide)
  const likely = causes.filter((cause) => cause.confidence >= 0.2).slice(0, shown)
  if (likely.length === 0) return null
  return (
    <section>
      <h2>{say('likely')}</h2>
      <ul className="likely">
        {likely.map(({ id, confidence }) => {
          const evidence = verdict.causes.find((cause) => cause.id === id)
          const steps = guide.content.steps.filter((step) => step.treats.includes(id))
          return (
            <li key={id}>
              <details>
                <summary>
                  <span className="bar">
                    <span style={{ inlineSize: `${Math.round(confidence * 100)}%` }} />
                  </span>
                  {guide.content.causes.find((cause) => cause.id === id)?.title ?? id}
                  <small> {say(evidence ? sureWord({ ...evidence, confidence }) : 'sure-possible')}</small>
                </summary>
                <ul>
                  {evidence?.for.map((reason) => (
                    <li key={reason.by}>
                      <span className="for">{say('speaks-for')}</span> {reason.says}
                    </li>
                  ))}
                  {evidence?.against.map((reason) => (
                    <li key={reason.by}>
                      <span className="against">{say('speaks-against')}</span> {reason.says}
                    </li>
                  ))}
                  {!evidence && <li>{say('from-answers')}</li>}
                </ul>
                {steps.slice(0, 1).map((step) => (
                  <button key={step.id} type="button" className="plain" onClick={() => jump(step.id)}>
                    {say('go-there')}
                  </button>
                ))}
              </details>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Tried(): ReactNode {
  const say = useSay()
  const guide = useGuide()
  const tried = useCase((state) => state.guide.tried)
  if (tried.length === 0) return null
  return (
    <section>
      <h2>{say('tried')}</h2>
      <ul>
        {tried.map((id) => (
          <li key={id}>
            <s>
              <Text template={guide.step(id)?.title ?? id} />
            </s>
          </li>
        ))}
      </ul>
    </section>
  )
}

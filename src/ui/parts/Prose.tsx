import { createElement, Fragment, type ReactNode } from 'react'
import type { FactDefinition } from '../../content/catalogue'
import { isElement, type Prose as ProseData, type ProseNode } from '../../content/prose'
import { fill, templateParts } from '../../content/template'
import { useCase, useGuide } from '../case'

/** Compiled Markdown with the case's facts in it. */
export function Prose({ prose }: { prose: ProseData }): ReactNode {
  return (
    <>
      {prose.map((node, i) => (
        <Node key={i} node={node} />
      ))}
    </>
  )
}

function Node({ node }: { node: ProseNode }): ReactNode {
  if (typeof node === 'string') return node
  if (!isElement(node)) return <FactText id={node.fact} />
  const children = node.children?.map((child, i) => <Node key={i} node={child} />)
  if (node.tag === 'a')
    return (
      <a href={node.href} rel="noreferrer" target="_blank">
        {children}
      </a>
    )
  if (node.tag === 'pre') return <pre tabIndex={0}>{children}</pre>
  if (node.tag === 'br') return <br />
  return createElement(node.tag, undefined, children)
}

/** A one-line text with facts in it: a title, a label. */
export function Text({ template }: { template: string }): ReactNode {
  return templateParts(template).map((part, i) =>
    typeof part === 'string' ? <Fragment key={i}>{part}</Fragment> : <FactText key={i} id={part.fact} />,
  )
}

/** The same as a string, where no markup can stand. */
export function useText(template: string): string {
  const { facts: definitions } = useGuide().content
  const facts = useCase((state) => state.guide.facts)
  return fill(template, {}, (id) =>
    inWords(
      id,
      definitions.find((fact) => fact.id === id),
      facts[id],
    ),
  )
}

function FactText({ id }: { id: string }): ReactNode {
  const value = useCase((state) => state.guide.facts[id])
  const text = inWords(id, useFact(id), value)
  return value === undefined ? text : <span className="fact">{text}</span>
}

/** What is said of a fact: its value, or what it would be. */
const inWords = (id: string, fact: FactDefinition | undefined, value: string | undefined): string =>
  value === undefined ? (fact?.blank ?? id) : (fact?.values?.[value] ?? value)

export function useFact(id: string): FactDefinition | undefined {
  return useGuide().content.facts.find((fact) => fact.id === id)
}

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
  const { facts: known } = useGuide().content
  const facts = useCase((state) => state.guide.facts)
  const shown = Object.fromEntries(
    known.flatMap(({ id, values }) => (facts[id] === undefined ? [] : [[id, values?.[facts[id]] ?? facts[id]]])),
  )
  return fill(template, shown, (id) => known.find((fact) => fact.id === id)?.blank ?? id)
}

function FactText({ id }: { id: string }): ReactNode {
  const value = useCase((state) => state.guide.facts[id])
  const fact = useFact(id)
  return value === undefined ? (fact?.blank ?? id) : <span className="fact">{fact?.values?.[value] ?? value}</span>
}

export function useFact(id: string): FactDefinition | undefined {
  return useGuide().content.facts.find((fact) => fact.id === id)
}

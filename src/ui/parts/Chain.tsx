import { useId, useState, type ReactNode } from 'react'
import { claimed, type LinkState } from '../../content/evidence'
import { links, type Link } from '../../content/vocabulary'
import { useCase, useGuide } from '../case'
import { useSay } from '../words'
import { QuoteBlock } from './QuoteBlock'

interface ChainNode {
  link: Link
  label: string
  state: LinkState['state'] | 'unknown'
  says: string
  found: LinkState | undefined
}

const always: readonly Link[] = ['browser', 'dns', 'proxy', 'app']

/** The chain from the visitor to the database: only this person's links, each with what is known about it. */
export function Chain(): ReactNode {
  const say = useSay()
  const nodes = useNodes()
  const [open, setOpen] = useState<Link>()
  const panel = useId()
  const shown = nodes.find((node) => node.link === open)
  return (
    <nav className="chain" aria-label={say('chain')}>
      <ol>
        {nodes.map((node) => (
          <li key={node.link} className={`link ${node.state}`}>
            <button
              type="button"
              aria-expanded={open === node.link}
              aria-controls={panel}
              onClick={() => setOpen(open === node.link ? undefined : node.link)}
            >
              <span className="node">{node.label}</span>
              <span className="state">
                <Mark state={node.state} /> <span className="state-words">{node.says}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div id={panel} className="chain-panel" hidden={!shown}>
        {shown && (
          <>
            <p>{shown.found?.says ?? say('chain-unknown')}</p>
            {shown.found?.quotes.map((quote, i) => (
              <QuoteBlock key={i} quote={quote} />
            ))}
          </>
        )}
      </div>
    </nav>
  )
}

function useNodes(): ChainNode[] {
  const say = useSay()
  const guide = useGuide()
  const { facts, verdict, causes, step } = useCase((state) => state.guide)
  const names: Partial<Record<Link, string>> = {
    proxy: 'stack.proxy',
    app: 'stack.app',
    cdn: 'stack.cdn',
    platform: 'stack.platform',
  }
  const label = (link: Link): string => {
    const id = names[link] ?? ''
    const value = facts[id]
    const words = guide.content.facts.find((fact) => fact.id === id)?.values
    const vague = value === undefined || value === 'other' || value === 'none'
    return vague ? say(`link-${link}`) : (words?.[value] ?? value)
  }
  const first = guide.content.causes.find((cause) => cause.id === causes[0]?.id)
  // What answers make likely is suspected as well, though no line proves it.
  const answered = first && (causes[0]?.confidence ?? 0) >= claimed ? first.link : undefined
  const isShown = (link: Link): boolean =>
    always.includes(link) ||
    link === answered ||
    verdict.links.some((found) => found.link === link) ||
    (step.link === link && link !== 'network')
  return links.filter(isShown).map((link) => {
    const found = verdict.links.find((one) => one.link === link)
    const state = found?.state ?? (link === answered ? 'suspected' : 'unknown')
    return {
      link,
      label: label(link),
      state,
      found,
      says: state === 'broken' && first ? first.gap : say(`state-${state}`),
    }
  })
}

const drawings: Record<ChainNode['state'], string> = {
  fine: 'M3 8.5l3.2 3.2L13 4.8',
  broken: 'M4 4l8 8M12 4l-8 8',
  suspected: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.6 8 9 8 10M8 12.4v.4',
  unknown: 'M4 8h8',
}

function Mark({ state }: { state: ChainNode['state'] }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" className="mark">
      <path
        d={drawings[state]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

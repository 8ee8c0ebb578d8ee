import { useId, useMemo, useState, type ReactNode } from 'react'
import { chainOf, isTroubled, type ChainNode } from '../../case/chain'
import type { Link } from '../../content/vocabulary'
import { useCase, useGuide } from '../case'
import { useSay } from '../words'
import { QuoteBlock } from './QuoteBlock'

/**
 * The way of a request, drawn: names, and between them lines that hold, are in doubt, or are broken. Where there is little
 * room only what is in doubt or broken is drawn, and the rest on demand.
 */
export function Chain(): ReactNode {
  const say = useSay()
  const guide = useGuide()
  const state = useCase((one) => one.guide)
  const nodes = useMemo(() => chainOf(guide, state, say), [guide, state, say])
  const [open, setOpen] = useState<Link>()
  const [whole, setWhole] = useState(false)
  const panel = useId()
  const shown = nodes.find((node) => node.link === open)
  const isTold = nodes.some(isTroubled)
  return (
    <nav className={`chain${isTold ? ' told' : ''}${whole ? ' whole' : ''}`} aria-label={say('chain')}>
      <ol>
        {nodes.map((node, i) => (
          <li
            key={node.link}
            className={`link ${node.state}${isTroubled(node) || isTroubled(nodes[i + 1]) ? ' near' : ''}`}
          >
            <button
              type="button"
              aria-expanded={open === node.link}
              aria-controls={panel}
              onClick={() => setOpen(open === node.link ? undefined : node.link)}
            >
              {i > 0 && <Line state={node.state} />}
              <span className="node">{node.label}</span>
              <span className="state">
                {i === 0 && <Mark state={node.state} />}
                <span className="state-words">{node.says}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {isTold && (
        <button type="button" className="plain chain-whole" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {say(whole ? 'chain-less' : 'chain-more')}
        </button>
      )}
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

/** Where the mark interrupts the line. */
const gapFrom = 'calc(50% - 10px)'
const gapTo = 'calc(50% + 10px)'

/** The line that leads to a link, with its mark in the middle; dashed while nothing is known. */
function Line({ state }: { state: ChainNode['state'] }): ReactNode {
  return (
    <svg className="line" aria-hidden="true">
      <line x1="1" y1="50%" x2={state === 'unknown' ? '100%' : gapFrom} y2="50%" />
      {state !== 'unknown' && (
        <>
          <line x1={gapTo} y1="50%" x2="100%" y2="50%" />
          <svg x="50%" y="50%">
            <MarkPath state={state} />
          </svg>
        </>
      )}
    </svg>
  )
}

function Mark({ state }: { state: ChainNode['state'] }): ReactNode {
  return (
    <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true" className="mark">
      <MarkPath state={state} />
    </svg>
  )
}

/** Around the middle, 16 wide. */
const drawings: Record<ChainNode['state'], string> = {
  fine: 'M-5 .5l3.2 3.2L5 -3.2',
  broken: 'M-4.5 -4.5l9 9M4.5 -4.5l-9 9',
  suspected: 'M-2.5 -2.5a2.5 2.5 0 1 1 3.6 2.2C.3 .6 0 1 0 2M0 4.4v.4',
  unknown: 'M-1 0h2',
}

const MarkPath = ({ state }: { state: ChainNode['state'] }): ReactNode => (
  <path
    d={drawings[state]}
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
  />
)

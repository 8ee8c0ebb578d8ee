import type { ReactNode } from 'react'
import type { Body } from '../../content/prose'
import { Prose } from './Prose'

/** The details of a text, each folded under its heading. */
export function Sections({ body }: { body: Body }): ReactNode {
  return body.sections.map((section) => (
    <details key={section.heading}>
      <summary>{section.heading}</summary>
      <div className="prose">
        <Prose prose={section.prose} />
      </div>
    </details>
  ))
}

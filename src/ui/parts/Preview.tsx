import type { ReactNode } from 'react'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'

/** Markdown that only exists at run time, such as a report. Raw HTML in it stays text. */
export default function Preview({ markdown, label }: { markdown: string; label: string }): ReactNode {
  return (
    <div className="preview prose" role="region" aria-label={label} tabIndex={0}>
      <Markdown remarkPlugins={[remarkGfm]}>{markdown}</Markdown>
    </div>
  )
}

import { useEffect, useMemo, useState, type ComponentType, type ReactNode } from 'react'
import { createRedactor } from '../../case/redact'
import { caseReport } from '../../case/report'
import { caseToFragment } from '../../case/link'
import { shareable } from '../../case/share'
import { useCase, useGuide } from '../case'
import { useCopy } from '../parts/copy'
import { CopyButton } from '../parts/CopyButton'
import { Modal } from '../parts/Modal'
import { useSay } from '../words'

export interface ShareProps {
  /** Address of a page that can open the case; without one there is only the report. */
  base: string | undefined
  words: Readonly<Record<string, string>>
  /** Shows the report as it will look; the widget leaves it out, for a Markdown parser weighs more than the widget. */
  Preview: ComponentType<{ markdown: string; label: string }> | undefined
  close(): void
}

/** The case as a link and as a report, with everything masked that names people or machines, shown before it goes anywhere. */
export default function Share({ base, words, Preview, close }: ShareProps): ReactNode {
  const say = useSay()
  const guide = useGuide()
  const document = useCase((state) => state.document)
  const [link, setLink] = useState('')
  const { masked, report, safe } = useMemo(() => {
    const redact = createRedactor()
    const copy = shareable(document, redact)
    return { masked: redact.masked, safe: copy, report: caseReport(guide, guide.fold(copy.events), copy, words) }
  }, [document, guide, words])

  useEffect(() => {
    if (base !== undefined) void caseToFragment(safe).then((fragment) => setLink(base + fragment))
  }, [base, safe])

  return (
    <Modal label={say('share')} close={close}>
      <h2>{say('share')}</h2>
      <p>{say('share-what')}</p>
      {base !== undefined && <Copyable label={say('share-link')} text={link} />}
      <details>
        <summary>{say('share-masked', { count: String(masked.size) })}</summary>
        <p>{say('share-masked-why')}</p>
        <dl className="facts">
          {[...masked].map(([name, value]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                <code>{value}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <Copyable label={say('share-report')} text={report} />
      {Preview && <Preview markdown={report} label={say('share-preview')} />}
    </Modal>
  )
}

function Copyable({ label, text }: { label: string; text: string }): ReactNode {
  const { state, copy } = useCopy()
  return (
    <div className="copyable">
      <label>
        {label}
        <textarea readOnly rows={3} value={text} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <CopyButton state={state} onCopy={() => copy(text)} className="primary" />
    </div>
  )
}

import { useRef, type ClipboardEvent, type ReactNode } from 'react'
import { useActions, useCase, useGuide } from '../case'
import { useSay } from '../words'
import { contentOf } from './contentOf'

/** Longer texts go straight to the diagnosis: a text field with megabytes in it makes typing slow. */
const longestShown = 20_000

/** Always there, takes anything: typed words, pasted text, files. */
export function PasteBox(): ReactNode {
  const say = useSay()
  const { paste, cancel } = useActions()
  const work = useCase((state) => state.work)
  const early = useGuide().content.causes.find((cause) => cause.id === work?.early)
  const field = useRef<HTMLTextAreaElement>(null)

  const send = (): void => {
    const box = field.current
    if (!box || box.value.trim() === '') return box?.focus()
    void paste(box.value)
    box.value = ''
  }
  const onPaste = (event: ClipboardEvent): void => {
    const content = contentOf(event.clipboardData)
    if (content.every((one) => typeof one === 'string' && one.length <= longestShown)) return
    event.preventDefault()
    void paste(...content)
  }

  return (
    <form
      className="paste"
      aria-label={say('paste-label')}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {work && (
        <div className="work">
          <progress value={work.done} max={1} aria-label={say('reading')} />
          <span>{say('reading-size', { name: work.name, size: megabytes(work.bytes) })}</span>
          {early && <span>{say('reading-early', { cause: early.title })}</span>}
          <button type="button" onClick={cancel}>
            {say('cancel')}
          </button>
        </div>
      )}
      <div className="paste-row">
        <textarea
          ref={field}
          rows={1}
          aria-label={say('paste-label')}
          placeholder={say('paste-placeholder')}
          spellCheck={false}
          onPaste={onPaste}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
          }}
        />
        <button type="submit" className="primary">
          {say('paste-send')}
        </button>
        <label className="file">
          {say('paste-file')}
          <input
            type="file"
            multiple
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])]
              event.currentTarget.value = ''
              void paste(...files)
            }}
          />
        </label>
      </div>
      <small>{say('stays-here')}</small>
    </form>
  )
}

const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

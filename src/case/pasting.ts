import type { CaseEvent } from '../guide/events'
import type { Diagnoser, Watch } from './diagnoser'
import { newId, type CaseDocument, type Paste } from './document'

/** Something to tell the person once; `what` is a key of `content/words`. */
export interface Notice {
  what: string
  values?: Record<string, string>
}

/** What came of a paste: the case with it, or why it was not taken. */
export interface ReadPaste {
  /** Puts the paste into the case as it is by then. */
  taken?: (document: CaseDocument) => CaseDocument
  notice: Notice | undefined
}

/**
 * Reads one more paste together with those the case already holds, once `ready` says what case that is. Never throws:
 * what goes wrong becomes a notice.
 */
export async function readPaste(
  diagnoser: Diagnoser,
  ready: Promise<CaseDocument>,
  content: string | File,
  watch: Watch,
): Promise<ReadPaste> {
  const fresh: Paste = { id: newId(), text: '', ...(typeof content === 'string' ? {} : { name: content.name }) }
  const values = { name: fresh.name ?? '' }
  try {
    const earlier = pastesOf(await orAborted(ready, watch.signal))
    const { verdict, kept } = await diagnoser.diagnose(
      [
        ...earlier.map((paste) => ({ id: paste.id, content: paste })),
        { id: fresh.id, content: typeof content === 'string' ? { text: content } : content },
      ],
      watch,
    )
    const trouble = verdict.inputs.at(-1)?.trouble
    const notice = trouble && { what: `paste-${trouble}`, values }
    if (trouble === 'binary' || trouble === 'empty') return { notice }
    const own = kept.find((paste) => paste.id === fresh.id)
    const paste: Paste = { ...fresh, text: own?.text ?? '', ...(own?.numbers ? { numbers: [...own.numbers] } : {}) }
    const event: CaseEvent = { type: 'evidence', paste: fresh.id, verdict }
    return { taken: (now) => ({ ...now, events: [...now.events, event], pastes: [...pastesOf(now), paste] }), notice }
  } catch (error) {
    if (watch.signal.aborted) return { notice: { what: 'paste-cancelled', values } }
    return {
      notice: {
        what: 'paste-failed',
        values: { ...values, reason: error instanceof Error ? error.message : String(error) },
      },
    }
  }
}

const orAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')), { once: true })
    work.then(resolve, reject)
  })

/** A paste whose event was undone is no longer part of the case. */
const pastesOf = (document: CaseDocument): Paste[] =>
  document.pastes.filter((paste) =>
    document.events.some((event) => event.type === 'evidence' && event.paste === paste.id),
  )

const pictures = /^(image|video|audio)\//

/** What need not be read to know that it is no text. */
export function refuse(content: string | File): Notice | undefined {
  if (typeof content === 'string') return content.trim() === '' ? { what: 'paste-empty' } : undefined
  if (pictures.test(content.type)) return { what: 'paste-picture', values: { name: content.name } }
  return content.size === 0 ? { what: 'paste-empty' } : undefined
}

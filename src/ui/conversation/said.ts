/** What the conversation says of pastes, for eyes and for screen readers alike. */
import { almostCertain, claimed, type RankedCause, type Verdict } from '../../content/evidence'
import type { Say } from '../words'

/** What was recognised in the latest paste, and that it tells nothing where it does not. */
export function saidOfPaste({ inputs, causes }: Verdict, kinds: Readonly<Record<string, string>>, say: Say): string[] {
  const last = inputs.at(-1)
  if (!last) return []
  const others = [...new Set(last.parts.map((part) => part.kind))].filter(
    (kind) => kind !== last.kind && kind !== 'unknown',
  )
  const kind = [last.kind, ...others].map((id) => kinds[id] ?? id).join(', ')
  const isSilent = (causes[0]?.confidence ?? 0) < claimed && last.kind !== 'plain-language'
  const read = last.kind === 'unknown' ? 'read-unknown' : last.kind === 'plain-language' ? 'read-words' : 'read-kind'
  const tell = last.kind === 'unknown' ? 'tell-unknown' : last.quiet ? 'tell-quiet' : 'tell-unsure'
  return [say(read, { count: String(last.lines), kind }), ...(isSilent ? [say(tell)] : [])]
}

/** Words for how sure: the program said so, two sources agree, likely, possible. */
export function sureWord(cause: RankedCause): string {
  if (cause.confidence >= 0.9 && cause.for[0]?.sure === 'certain') return 'sure-certain'
  if (cause.confidence >= almostCertain) return 'sure-almost'
  return cause.confidence >= claimed ? 'sure-likely' : 'sure-possible'
}

/** Keeps the case on this device as it grows. */
import { createStore, del, get, keys, set, type UseStore } from 'idb-keyval'
import type { CaseDocument } from './document'

/** What happened while reading or writing what is kept; each has words in `content/words`. */
export type KeepTrouble =
  | { what: 'storage-blocked' }
  | { what: 'storage-full' }
  | { what: 'case-unreadable'; key: string; reason: string }

/** The case at hand, and the one that was there before a restart or a shared link. */
export type Slot = 'case' | 'previous'

/** Makes a case of what was kept; rejects with the reason where it is none. */
export type ReadKept = (raw: unknown) => Promise<CaseDocument>

export interface Keeper {
  /** `read` is only asked where something is kept. */
  load(read: ReadKept): Promise<Partial<Record<Slot, CaseDocument>> & { trouble?: KeepTrouble }>
  /** Resolves with what went wrong; the case goes on in memory. */
  save(document: CaseDocument, slot: Slot): Promise<KeepTrouble | undefined>
}

const aside = 'unreadable-case-'

/** A keeper over IndexedDB; `name` keeps several widgets on one origin apart. */
export function createKeeper(name = 'gateway-doctor'): Keeper {
  let store: UseStore | undefined
  const open = (): UseStore => (store ??= createStore(name, 'cases'))

  const loadSlot = async (slot: Slot, read: ReadKept): Promise<{ document?: CaseDocument; trouble?: KeepTrouble }> => {
    const raw: unknown = await get(slot, open())
    if (raw === undefined) return {}
    try {
      return { document: await read(typeof raw === 'string' ? JSON.parse(raw) : raw) }
    } catch (error) {
      const key = await putAside(slot, raw, open())
      return {
        trouble: { what: 'case-unreadable', key, reason: error instanceof Error ? error.message : String(error) },
      }
    }
  }

  return {
    async load(read) {
      try {
        const now = await loadSlot('case', read)
        const before = await loadSlot('previous', read)
        const trouble = now.trouble ?? before.trouble
        return {
          ...(now.document ? { case: now.document } : {}),
          ...(before.document ? { previous: before.document } : {}),
          ...(trouble ? { trouble } : {}),
        }
      } catch {
        return { trouble: { what: 'storage-blocked' } }
      }
    },
    async save(document, slot) {
      try {
        await set(slot, JSON.stringify(document), open())
        return undefined
      } catch (error) {
        const full = error instanceof DOMException && error.name === 'QuotaExceededError'
        return { what: full ? 'storage-full' : 'storage-blocked' }
      }
    },
  }
}

/** What cannot be read is kept under another key: a later version, or a person, may still make sense of it. */
async function putAside(slot: Slot, raw: unknown, store: UseStore): Promise<string> {
  const taken = (await keys(store)).filter((key) => typeof key === 'string' && key.startsWith(aside)).length
  const key = `${aside}${taken + 1}`
  await set(key, raw, store)
  await del(slot, store)
  return key
}

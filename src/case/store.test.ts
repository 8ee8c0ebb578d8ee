import { describe, expect, test, vi } from 'vitest'
import diagnosisContent from 'virtual:content/diagnosis'
import guideContent from 'virtual:content/guide'
import outline from 'virtual:content/outline'
import { createGuide } from '../guide/fold'
import { createWorkerSession } from '../diagnosis/worker'
import { createOpening } from '../guide/opening'
import { createDiagnoser, type DiagnosisPart } from './diagnoser'
import type { CaseDocument } from './document'
import type { Keeper, KeepTrouble, ReadKept } from './keep'
import { createCaseStore, type CaseTools } from './store'
import whole, { type Whole } from './whole'

const log =
  '2026/11/21 10:12:31 [error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.7, server: shop.example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:3000/", host: "shop.example.com"'
const sockets =
  'State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0      511        127.0.0.1:3001      0.0.0.0:*    users:(("node",pid=4162,fd=18))'

function keeper(trouble?: KeepTrouble): Keeper & { kept: Map<string, CaseDocument> } {
  const kept = new Map<string, CaseDocument>()
  return {
    kept,
    load: () => Promise.resolve({}),
    save(document, slot) {
      if (!trouble) kept.set(slot, document)
      return Promise.resolve(trouble)
    },
  }
}

const part: DiagnosisPart = {
  content: diagnosisContent,
  startWorker: () => {
    throw new Error('there are no workers here')
  },
  startHere: (hear) => Promise.resolve(createWorkerSession(hear)),
}

function begin(keep = keeper(), tools: Partial<CaseTools> = {}) {
  return createCaseStore({
    guide: createGuide(guideContent),
    loadWhole: () => Promise.resolve(whole),
    diagnoser: createDiagnoser(() => Promise.resolve(part)),
    keeper: keep,
    ...tools,
  })
}

const question = (store: ReturnType<typeof begin>) => {
  const { step } = store.getState().guide
  if (step.kind !== 'question') throw new Error(`${step.id} asks nothing`)
  return step
}

describe('a case', () => {
  test('reads pastes one after the other and judges them together', async () => {
    const store = begin()
    void store.getState().paste(log)
    await store.getState().paste(sockets)
    const { guide, document } = store.getState()
    expect(guide.verdict.causes[0]).toMatchObject({ id: 'wrong-upstream-address' })
    expect(guide.facts).toMatchObject({ 'upstream.port': '3000', 'listen.port': '3001' })
    expect(document.pastes.map((paste) => paste.text)).toEqual([log, sockets])
  })

  test('is the same after undo and redo, and a paste that was undone is gone from later judgements', async () => {
    const store = begin()
    await store.getState().paste(log)
    await store.getState().paste(sockets)
    const before = store.getState().guide
    store.getState().undo()
    expect(store.getState().guide.verdict.causes[0]?.id).toBe('backend-not-running')
    store.getState().redo()
    expect(store.getState().guide).toEqual(before)
    store.getState().undo()
    store.getState().undo()
    await store.getState().paste(sockets)
    expect(store.getState().document.pastes).toHaveLength(1)
    expect(store.getState().guide.verdict.inputs).toHaveLength(1)
  })

  test('is kept with its latest timeline only, and undo still finds the one before', async () => {
    const keep = keeper()
    const store = begin(keep)
    const timelines = (document: CaseDocument | undefined) =>
      document?.events.map((event) => event.type === 'evidence' && event.verdict.timeline !== undefined)
    await store.getState().paste(log)
    await store.getState().paste(log.replace('10:12:31', '10:14:02'))
    expect(timelines(keep.kept.get('case'))).toEqual([false, true])
    store.getState().undo()
    expect(timelines(store.getState().document)).toEqual([true])
    expect(timelines(keep.kept.get('case'))).toEqual([true])
  })

  test('keeps the other answers when one is changed', () => {
    const store = begin()
    const [one, two] = question(store).options
    store.getState().answer(one?.id ?? '')
    store.getState().change(0, two?.id ?? '')
    expect(store.getState().guide.step.id).toBe(two?.to)
    expect(store.getState().document.events).toHaveLength(1)
  })

  test('keeps the case before a restart within reach', () => {
    const keep = keeper()
    const store = begin(keep)
    store.getState().answer(question(store).options[0]?.id ?? '')
    const before = store.getState().document
    store.getState().restart()
    expect(keep.kept.get('previous')).toEqual(before)
    store.getState().reopen()
    expect(store.getState().document).toEqual(before)
  })

  test('refuses a fact that does not fit', () => {
    const store = begin()
    expect(store.getState().setFact('upstream.port', '80; reboot')).toBe(false)
    expect(store.getState().setFact('upstream.port', ' 8080 ')).toBe(true)
    expect(store.getState().guide.facts['upstream.port']).toBe('8080')
  })

  test('says once that there is no room to keep it, and goes on', async () => {
    const store = begin(keeper({ what: 'storage-full' }))
    await store.getState().paste(log)
    await Promise.resolve()
    expect(store.getState().notice?.what).toBe('storage-full')
    store.getState().dismiss()
    store.getState().undo()
    await Promise.resolve()
    expect(store.getState().notice).toBeUndefined()
    expect(store.getState().guide.step.kind).toBe('question')
  })

  test('takes nothing from an empty paste', async () => {
    const store = begin()
    await store.getState().paste('  \n ')
    expect(store.getState().notice?.what).toBe('paste-empty')
    expect(store.getState().document.events).toEqual([])
  })
})

describe('before the whole guide is there', () => {
  const early = (loadWhole = (): Promise<Whole> => Promise.resolve(whole), keep = keeper()) =>
    begin(keep, { guide: createOpening(outline), loadWhole })

  test('the first question is the same', () => {
    expect(early().getState().guide.step).toEqual(begin().getState().guide.step)
  })

  test('an answer waits for it, and of several the last counts', async () => {
    const store = early()
    const [one, two] = question(store).options
    store.getState().answer(one?.id ?? '')
    store.getState().answer(two?.id ?? '')
    expect(store.getState().document.events).toEqual([])
    await store.getState().complete()
    expect(store.getState().document.events).toHaveLength(1)
    expect(store.getState().guide.step.id).toBe(two?.to)
  })

  test('an answer and a paste after it are both taken', async () => {
    const store = early()
    store.getState().answer(question(store).options[1]?.id ?? '')
    await store.getState().paste(log)
    expect(store.getState().document.events.map((event) => event.type)).toEqual(['answer', 'evidence'])
    expect(store.getState().guide.verdict.causes[0]?.id).toBe('backend-not-running')
  })

  test('what could not be loaded is asked for again, and nothing is lost', async () => {
    let tries = 0
    const store = early(() => (tries++ === 0 ? Promise.reject(new Error('offline')) : Promise.resolve(whole)))
    const [one] = question(store).options
    store.getState().answer(one?.id ?? '')
    await vi.waitFor(() => expect(store.getState().retry).toBeDefined())
    store.getState().retry?.()
    await store.getState().complete()
    expect(store.getState().retry).toBeUndefined()
    expect(store.getState().guide.step.id).toBe(one?.to)
  })

  test('a paste can be stopped while a part of the app is out of reach', async () => {
    const store = early(() => Promise.reject(new Error('offline')))
    const pasted = store.getState().paste(log)
    await vi.waitFor(() => expect(store.getState().retry).toBeDefined())
    store.getState().cancel()
    await pasted
    expect(store.getState().notice?.what).toBe('paste-cancelled')
    expect(store.getState().work).toBeUndefined()
  })

  test('a case that this device keeps is taken up with it', async () => {
    const before = begin()
    await before.getState().paste(log)
    const { document, guide } = before.getState()
    const keep = { ...keeper(), load: async (read: ReadKept) => ({ case: await read(document) }) }
    const store = early(undefined, keep)
    await store.getState().resume()
    expect(store.getState().guide.step).toEqual(guide.step)
  })
})

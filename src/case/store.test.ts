import { describe, expect, test } from 'vitest'
import diagnosisContent from 'virtual:content/diagnosis'
import guideContent from 'virtual:content/guide'
import { createGuide } from '../guide/fold'
import { createDiagnoser } from './diagnoser'
import type { CaseDocument } from './document'
import type { Keeper, KeepTrouble } from './keep'
import { createCaseStore } from './store'

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

function begin(keep = keeper()) {
  const noWorker = (): Worker => {
    throw new Error('there are no workers here')
  }
  const diagnoser = createDiagnoser(() => Promise.resolve(diagnosisContent), noWorker)
  return createCaseStore({ guide: createGuide(guideContent), diagnoser, keeper: keep })
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

import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import guideContent from 'virtual:content/guide'
import { createFactFilter } from '../../content/facts'
import { createGuide, type GuideState } from '../../guide/fold'
import { chooseSections, likelySystem, systems, type System } from './choose'
import { collectorScript, quoted } from './script'

const fresh = createGuide(guideContent).fold([])
const command = (id: string) => {
  const found = guideContent.commands.find((one) => one.id === id)
  if (!found) throw new Error(`there is no command ${id}`)
  return found
}
const choose = (changes: Partial<GuideState>, system: System = 'debian', asked = 'read-nginx-error-log') =>
  chooseSections(guideContent, { ...fresh, ...changes }, system, command(asked))
const ids = (choice: ReturnType<typeof choose>): string[] => choice.sections.map((section) => section.command.id)
const input = (kind: string) => ({ kind, lines: 1, bytes: 1, parts: [{ kind, from: 1, to: 1 }], quiet: true })

describe('what is collected', () => {
  test('begins with the command the person was asked for', () => {
    expect(ids(choose({}))[0]).toBe('read-nginx-error-log')
    expect(ids(choose({}, 'debian', 'disk'))[0]).toBe('disk')
  })

  test('is a general view where nothing is known', () => {
    expect(ids(choose({}))).toEqual(
      expect.arrayContaining(['test-nginx-config', 'list-listening-sockets', 'disk', 'memory', 'nginx-status']),
    )
    expect(ids(choose({}))).not.toContain('selinux-denials')
  })

  test('follows the likeliest cause', () => {
    const causes = [{ id: 'selinux-denied', confidence: 0.6 }]
    expect(ids(choose({ causes }))[1]).toBe('selinux-denials')
  })

  test('leaves out what was pasted already', () => {
    const verdict = { ...fresh.verdict, inputs: [input('disk-usage')] }
    expect(ids(choose({ verdict }))).not.toContain('disk')
  })

  test('fills in facts, and leaves out what lacks one, naming it', () => {
    expect(choose({}).blanks).toContain('unit.name')
    const { sections } = choose({ facts: { 'unit.name': 'basket' } })
    expect(sections.map(({ line }) => line)).toContain('systemctl status basket --no-pager')
  })

  test('is about the application that is known', () => {
    expect(ids(choose({}))).not.toContain('php-fpm-pool-listen')
    expect(ids(choose({ facts: { 'stack.app': 'php' } }))).toContain('php-fpm-pool-listen')
  })

  test('asks each thing once, and no more than fits into a paste', () => {
    const facts = { 'container.name': 'basket', 'upstream.port': '3000', 'dns.name': 'api', 'stack.app': 'php' }
    const lines = choose({ facts }, 'docker', 'docker-ps').sections.map(({ line }) => line)
    expect(lines).toEqual([...new Set(lines)])
    expect(lines.length).toBeLessThanOrEqual(12)
  })

  test('asks Kubernetes in the namespace that is known', () => {
    const { sections } = choose({ facts: { 'pod.namespace': 'shop' } }, 'kubernetes', 'kubectl-pods')
    expect(sections[0]?.line).toBe('kubectl -n shop get pods -o wide')
  })

  test('only reads, in every case and on every system', () => {
    for (const one of guideContent.commands.filter(({ collect }) => collect)) expect(one.risk).toBe('reads-only')
  })
})

test.each([
  [{}, 'read-nginx-error-log', 'any'],
  [{ 'os.family': 'alpine' }, 'read-nginx-error-log', 'alpine'],
  [{ 'stack.platform': 'docker', 'os.family': 'debian' }, 'read-nginx-error-log', 'docker'],
  [{ 'os.family': 'debian' }, 'docker-ps', 'docker'],
  [{ 'os.family': 'windows' }, 'kubectl-pods', 'kubernetes'],
] as const)('knowing %o, %s is collected for %s', (facts, id, system) => {
  expect(likelySystem(facts, command(id))).toBe(system)
})

test('no value becomes code, whatever a fact lets through', () => {
  const allowed = createFactFilter(guideContent.facts)
  const used = [
    'unit.name',
    'container.name',
    'upstream.port',
    'upstream.host',
    'upstream.socket',
    'pod.name',
    'dns.name',
  ]
  const hostile = fc.constantFrom('$(reboot)', '`reboot`', "';reboot;'", '-rf', '[a-z]*', 'a b', '../x', '<host-1>')
  fc.assert(
    fc.property(fc.constantFrom(...systems), fc.constantFrom(...used), hostile, (system, id, value) => {
      for (const facts of [{ [id]: value }, allowed({ [id]: value })]) {
        const { sections } = choose({ facts, causes: [{ id: 'backend-not-running', confidence: 0.9 }] }, system)
        if (value !== '../x') for (const { line } of sections) expect(line).not.toContain(value)
      }
    }),
  )
})

describe('the script', () => {
  test('says in plain words what it runs, and never asks for a password', () => {
    const script = collectorScript(choose({}).sections, 'debian')
    expect(script).toContain("# Show the last lines of nginx's error log\nask 'read-nginx-error-log (debian), prints")
    expect(script).not.toMatch(/\bsudo (?!-n )(?=[a-z])/)
  })

  test('quotes every line so that a shell reads it as it is', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', "'", '"', '$', '`', '\\', '(', ';', '|', '\n'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(text, (line) => {
        expect(execFileSync('sh', ['-c', `printf '%s.' ${quoted(line)}`], { encoding: 'utf8' })).toBe(`${line}.`)
      }),
      { numRuns: 200 },
    )
  })
})

import { expect, test } from 'vitest'
import { claimAt, edited, problemsWith } from './fixture.ts'

/** Broken content, and what its author must be told: file, line, what is wrong. */
const broken: [string, Record<string, string | undefined>, { file: string; line?: number; what: RegExp }][] = [
  [
    'an unknown step',
    edited('guide/start/whose-site.md', 'to: start/fix-it', 'to: start/fix-ti'),
    { file: 'guide/start/whose-site.md', line: 6, what: /"start\/fix-ti", which is not in content\/guide/ },
  ],
  [
    'an unknown cause',
    edited('signatures/proxy-log/refused.yaml', 'app-down: likely', 'app-dwon: likely'),
    { file: 'signatures/proxy-log/refused.yaml', line: 5, what: /"app-dwon", which is not in content\/causes/ },
  ],
  [
    'an unknown command',
    edited('guide/start/fix-it.md', 'command: look', 'command: lock'),
    { file: 'guide/start/fix-it.md', line: 7, what: /"lock", which is not in content\/commands/ },
  ],
  [
    'an unknown fact',
    edited('signatures/proxy-log/refused.yaml', '{{upstream.port}}', '{{upstream.prot}}'),
    { file: 'signatures/proxy-log/refused.yaml', line: 4, what: /fact "upstream.prot"/ },
  ],
  [
    'a value the fact does not have',
    edited('guide/start/whose-site.md', 'is: owner', 'is: boss'),
    { file: 'guide/start/whose-site.md', line: 6, what: /value "boss"/ },
  ],
  [
    'a message of an unknown kind',
    {
      'messages/proxy.yaml':
        "program: proxy\nkind: proxy-lgo\nmessages: [{ line: 'proxy: gone', source: its source }]\n",
    },
    { file: 'messages/proxy.yaml', line: 2, what: /"proxy-lgo", which is not in content\/kinds/ },
  ],
  [
    'a message without its source',
    { 'messages/proxy.yaml': "program: proxy\nkind: proxy-log\nmessages:\n  - line: 'proxy: gone'\n" },
    { file: 'messages/proxy.yaml', line: 4, what: /lacks "messages.0.source"/ },
  ],
  [
    'a step nothing leads to',
    { 'guide/start/lonely.md': '---\nkind: outcome\ntitle: Lonely\nresult: explained\n---\n' },
    { file: 'guide/start/lonely.md', what: /nothing leads to this step/ },
  ],
  [
    'two front doors for the same facts',
    Object.fromEntries(
      ['shop', 'store'].map((area) => [
        `guide/${area}/come-in.md`,
        '---\nkind: outcome\ntitle: Come in\nresult: explained\nentrance: { site.role: owner }\n---\n',
      ]),
    ),
    { file: 'guide/store/come-in.md', what: /entrance for the same facts as shop\/come-in/ },
  ],
  [
    'a front door for every case',
    { 'guide/shop/come-in.md': '---\nkind: outcome\ntitle: In\nresult: explained\nentrance: {}\n---\n' },
    { file: 'guide/shop/come-in.md', what: /entrance for every case/ },
  ],
  [
    'a signature without any literal',
    edited('signatures/proxy-log/refused.yaml', 'literal: refused\n', ''),
    { file: 'signatures/proxy-log/refused.yaml', line: 1, what: /lacks "literal" or "either"/ },
  ],
  [
    'a dead end',
    {
      ...edited('guide/start/whose-site.md', 'to: start/ask-a-person', 'to: start/wait'),
      'guide/start/wait.md':
        '---\nkind: question\ntitle: Wait\noptions:\n  - { id: a, label: A, to: start/gone }\n  - { id: b, label: B, to: start/gone }\notherwise: start/gone\n---\n',
    },
    { file: 'guide/start/wait.md', what: /is a dead end/ },
  ],
  [
    'a loop with no way out',
    {
      ...edited('guide/start/whose-site.md', 'to: start/ask-a-person', 'to: start/wait'),
      'guide/start/wait.md':
        '---\nkind: question\ntitle: Wait\noptions:\n  - { id: a, label: A, to: start/wait }\n  - { id: b, label: B, to: start/wait }\notherwise: start/wait\n---\n',
    },
    { file: 'guide/start/wait.md', what: /loop with no way out/ },
  ],
  ...['risk', 'undo', 'check', 'sources'].map((field): (typeof broken)[number] => {
    const lines: Record<string, string> = {
      risk: 'risk: restarts\n',
      undo: 'undo: Stop it.\n',
      check: 'check: The page opens.\n',
      sources: 'sources: [a named source]\n',
    }
    return [
      `a fix without ${field}`,
      edited('guide/start/fix-it.md', lines[field] ?? '', ''),
      { file: 'guide/start/fix-it.md', what: new RegExp(`"${field}"`) },
    ]
  }),
  [
    'a command without risk',
    edited('commands/look.md', 'risk: reads-only\n', ''),
    { file: 'commands/look.md', what: /lacks "risk"/ },
  ],
  [
    'a changing command that the collector would run',
    edited('commands/look.md', 'risk: reads-only', 'risk: restarts\nundo: Start it.\ncollect: { on: [server] }'),
    { file: 'commands/look.md', line: 5, what: /may be collected/ },
  ],
  [
    'a changing command without undo',
    edited('commands/look.md', 'risk: reads-only', 'risk: restarts'),
    { file: 'commands/look.md', line: 3, what: /no undo/ },
  ],
  [
    'a signature without samples',
    edited('signatures/proxy-log/refused.yaml', "samples: ['proxy: port 80 refused']", 'samples: []'),
    { file: 'signatures/proxy-log/refused.yaml', line: 7, what: /needs at least one entry/ },
  ],
  [
    'a sample its signature does not match',
    edited('signatures/proxy-log/refused.yaml', 'proxy: port 80 refused', 'proxy: port 80 denied'),
    { file: 'signatures/proxy-log/refused.yaml', line: 7, what: /does not match this sample/ },
  ],
  [
    'a sample another signature claims',
    {
      'signatures/proxy-log/other.yaml':
        "literal: port 80\nsays: it said so\nsource: the proxy's source\nsamples: ['proxy: port 80 open']\n",
    },
    { file: 'signatures/proxy-log/refused.yaml', line: 7, what: /proxy-log\/other claims this sample too/ },
  ],
  [
    'a sibling line that matches',
    {
      'signatures/proxy-log/refused.yaml':
        "literal: refused\nsays: it said so\nsource: the proxy's source\nsamples: ['proxy: port 80 refused']\nsiblings: ['proxy: login refused']\n",
    },
    { file: 'signatures/proxy-log/refused.yaml', line: 5, what: /matches this sibling/ },
  ],
  [
    'a pattern that is not linear-time',
    edited('kinds/proxy-log.yaml', '^proxy:', '^(p+)+:'),
    { file: 'kinds/proxy-log.yaml', line: 3, what: /exponential|polynomial/ },
  ],
  [
    'a pattern that is no expression',
    edited('kinds/proxy-log.yaml', '^proxy:', '^(proxy:'),
    { file: 'kinds/proxy-log.yaml', line: 3, what: /expression/i },
  ],
  [
    'a cause no step treats',
    edited('guide/start/fix-it.md', 'treats: [app-down]\n', ''),
    { file: 'causes/app-down.md', what: /no step treats/ },
  ],
  [
    'a claim whose home lacks the words it was named for',
    claimAt('{ file: causes/app-down.md, says: It runs }'),
    { file: 'claims/all.yaml', line: 5, what: /looks for the words "It runs"/ },
  ],
  [
    'a claim whose home has another heading',
    claimAt('{ file: causes/app-down.md, heading: When it runs }'),
    { file: 'claims/all.yaml', line: 5, what: /heading "When it runs", which content\/causes\/app-down.md lacks/ },
  ],
  [
    'a claim whose home is gone',
    claimAt('{ file: causes/app-up.md }'),
    { file: 'claims/all.yaml', line: 5, what: /content\/causes\/app-up.md, which does not exist/ },
  ],
  [
    'raw HTML in a text',
    edited('causes/app-down.md', 'It does not run.', '<script>alert(1)</script>'),
    { file: 'causes/app-down.md', what: /may not hold raw/ },
  ],
  [
    'a link that is no https address',
    edited('causes/app-down.md', 'It does not run.', '[x](javascript:alert)'),
    { file: 'causes/app-down.md', what: /link must start with/ },
  ],
  [
    'YAML that is none',
    edited('commands/look.md', 'title: Look', 'title: "Look'),
    { file: 'commands/look.md', what: /./ },
  ],
]

test('the smallest content holds together', async () => {
  expect(await problemsWith({})).toEqual([])
})

test('a claim may name words that are wrapped', async () => {
  expect(await problemsWith(claimAt('{ file: causes/app-down.md, says: "--- It does" }'))).toEqual([])
})

test.each(broken)('%s is refused with its place and what to do', async (_name, changes, expected) => {
  const problems = await problemsWith(changes)
  const found = problems.find((problem) => problem.file === expected.file && expected.what.test(problem.what))
  expect(found, JSON.stringify(problems, undefined, 1)).toBeDefined()
  if (expected.line) expect(found?.line).toBe(expected.line)
  expect(found?.todo).not.toBe('')
})

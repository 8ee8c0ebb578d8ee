import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { compileContent, ContentError, provePatterns, type Problem } from './index.ts'

/** The smallest content that holds together; a test breaks one file of it. */
const whole: Readonly<Record<string, string>> = {
  'facts.yaml': `
- { id: site.role, label: Role, blank: the role, pattern: '[a-z]+', values: { owner: mine } }
- { id: upstream.port, label: Port, blank: the port, pattern: '[0-9]{1,5}' }
`,
  'kinds/proxy-log.yaml': `
label: a proxy's log
marks: [{ pattern: '^proxy:' }]
samples: ['proxy: started']
`,
  'signatures/proxy-log/refused.yaml': `
literal: refused
pattern: 'port (?<upstream_port>[0-9]+) refused'
says: port {{upstream.port}} refused
supports: { app-down: likely }
source: the proxy's source
samples: ['proxy: port 80 refused']
`,
  'causes/app-down.md': `---
title: The app is down
link: app
gap: down
sources: [a named source]
---
It does not run.
`,
  'commands/look.md': `---
title: Look
risk: reads-only
run: { any: 'ss -ltn' }
sources: [a named source]
---
`,
  'guide/start/whose-site.md': `---
kind: question
title: Whose site?
asks: site.role
options:
  - { id: mine, label: Mine, to: start/fix-it, is: owner }
  - { id: theirs, label: Theirs, to: start/ask-a-person }
otherwise: start/ask-a-person
---
`,
  'guide/start/fix-it.md': `---
kind: fix
title: Start it
treats: [app-down]
risk: restarts
do:
  - command: look
undo: Stop it.
check: The page opens.
sources: [a named source]
failed: start/ask-a-person
---
`,
  'guide/start/ask-a-person.md': `---
kind: outcome
title: Ask
result: escalate
---
`,
  'guide/start/solved.md': `---
kind: outcome
title: Solved
result: solved
---
`,
}

/** Problems of the smallest content with some files changed; `undefined` removes one. */
export async function problemsWith(changes: Readonly<Record<string, string | undefined>>): Promise<Problem[]> {
  const root = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    for (const [file, text] of Object.entries({ ...whole, ...changes })) {
      if (text === undefined) continue
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    await provePatterns(compileContent(root))
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** One file of the smallest content with a passage replaced; the passage must be there. */
export function edited(file: string, passage: string, by: string): Record<string, string> {
  const text = whole[file]
  if (!text?.includes(passage)) throw new Error(`${file} does not hold "${passage}"`)
  return { [file]: text.replace(passage, by) }
}

/** One claim with the home it names, on line 5. */
export function claimAt(home: string): Record<string, string> {
  const claim = [
    '- id: app-stops',
    '  claim: An app may stop.',
    '  verdict: right',
    '  met: [a1]',
    `  where: [${home}]`,
  ]
  return { 'claims/all.yaml': claim.join('\n') }
}

/** The shells the script must run in, each with the tools that come with it. */
import { programPath, packageOf, type Program } from '../programs'

export interface Shell {
  name: string
  needs: Program
  /** What runs a script: program and arguments. */
  command: string[]
  /** Where the tools of its system come from: one program for all, or each by itself. */
  tools: 'busybox' | 'own'
}

const shells: Shell[] = [
  { name: 'dash', needs: 'dash', command: ['dash'], tools: 'own' },
  { name: 'bash', needs: 'bash', command: ['bash'], tools: 'own' },
  { name: 'busybox ash', needs: 'busybox', command: ['busybox', 'ash'], tools: 'busybox' },
]

/** Says which shells are missing and gives the others. */
export function shellsHere(): Shell[] {
  for (const { name, needs } of shells)
    if (!programPath(needs)) console.log(`${name} is missing (Debian package ${packageOf(needs)}); left out`)
  return shells.filter(({ needs }) => programPath(needs))
}

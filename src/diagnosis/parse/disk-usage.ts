import type { Disk } from '../setupThings'
import type { Parser } from './index'

const row = /(?:^|\s)(\d{1,3})%\s+(\/\S*)$/
const ofSpace = /^(?:Filesystem|Dateisystem|Sys\. de fichiers)\s/

/** df(1), with `-h` or with `-i`. */
export const parser: Parser = {
  part(lines, quote) {
    const disks: Disk[] = []
    let of: Disk['of'] = 'space'
    for (const line of lines) {
      if (ofSpace.test(line.text)) of = /\bIUse%|\bInodes\b/.test(line.text) ? 'inodes' : 'space'
      const [, used, mount] = row.exec(line.text.trimEnd()) ?? []
      // Images that are mounted read-only are always full.
      if (used && mount && !/^\/(?:snap|var\/lib\/snapd)\//.test(mount))
        disks.push({ mount, used: Number(used), of, quote: quote(line) })
    }
    return { disks }
  },
}

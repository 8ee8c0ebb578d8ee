import type { Process } from '../setupThings'
import type { Parser } from './index'

/** `www-data 4162 0.3 2.1 312004 42104 ? S 10:12 0:01 php-fpm: pool www` */
const aux = /^([\w+-]{1,32})\s+(\d{1,8})\s+\d{1,3}\.\d\s+\d{1,3}\.\d\s+\d+\s+\d+\s+\S+\s+[A-Z]\S*\s+\S+\s+\S+\s+(\S.*)$/
/** `www-data 4162 1 0 10:12 ? 00:00:01 nginx: worker process` */
const ef = /^([\w+-]{1,32})\s+(\d{1,8})\s+\d{1,8}\s+\d{1,3}\s+\S+\s+\S+\s+[\d:-]+\s+(\S.*)$/
/** `4162 www-data 20 0 312004 42104 15360 S 0.3 2.1 0:01.20 php-fpm8.2` */
const top =
  /^(\d{1,8})\s+([\w+-]{1,32})\s+\S+\s+-?\d+\s+\S+\s+\S+\s+\S+\s+[A-Z]\s+[\d.,]+\s+[\d.,]+\s+[\d:.,]+\s+(\S.*)$/

/** ps(1) in its two fullest forms, and top(1). */
export const parser: Parser = {
  part(lines, quote) {
    const processes: Process[] = []
    for (const line of lines) {
      const text = line.text.trim()
      const [, user, pid, command] = aux.exec(text) ?? ef.exec(text) ?? swapped(top.exec(text)) ?? []
      if (user && pid && command) processes.push({ pid, user, command, quote: quote(line) })
    }
    return { processes }
  },
}

const swapped = (row: RegExpExecArray | null): (string | undefined)[] | undefined =>
  row ? [row[0], row[2], row[1], row[3]] : undefined

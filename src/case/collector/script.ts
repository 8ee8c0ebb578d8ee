import type { Section, System } from './choose'
import { maskProgram, secretNames } from './mask'

/** Longest answer of one command. All answers together stay short enough to be kept whole (`diagnosis/excerpt.ts`). */
const mostLines = 250
const mostBytes = 15_000
/** So much is searched for secrets: enough that a private key which is shown is seen from its first line. */
const mostRead = 100_000
const mostSeconds = 20

export const scriptName = 'gateway-doctor.sh'

/** The collector: a script for any POSIX shell that only reads. People read it before they run it. */
export function collectorScript(sections: readonly Section[], system: System): string {
  return `${head(sections.length)}\n${sections.map((section) => ask(section, system)).join('\n')}\n${foot}`
}

const head = (count: number): string => `#!/bin/sh
# Gateway Doctor: gathers what tells why a site answers "502 Bad Gateway".
#
# It only reads. It changes nothing, writes no file, sends nothing anywhere and asks for no password.
# It runs the commands at the end of this file (${count}) and prints what they say, with secrets replaced.
#
#   sh ${scriptName}
#
# Then copy everything it printed and paste it into Gateway Doctor.

# Programs answer in English, in whole lines, and do not wait for a key.
export LC_ALL=C COLUMNS=400 PAGER=cat SYSTEMD_PAGER=cat NO_COLOR=1

# No command may take longer than ${mostSeconds} seconds, where the system has "timeout".
limited() { "$@"; }
if timeout 1 sh -c : 2>/dev/null; then limited() { timeout ${mostSeconds} "$@"; }; fi

# "sudo" is used only where it needs no password. Otherwise the commands run as you, and may see less.
rights=user
if [ "$(id -u)" = 0 ]; then rights=root; elif sudo -n true 2>/dev/null; then rights=sudo; fi

# Passwords, tokens, keys, cookies and e-mail addresses are replaced before anything is shown.
names='${secretNames}'
mask() {
  sed -E '${maskProgram}'
}
if [ "$(echo 'PASSWORD=abc' | mask)" != 'PASSWORD=<masked>' ]; then
  echo 'The sed of this system cannot hide passwords, so nothing was read.'
  exit 1
fi

# ask NAME LINE: says the name, runs the line, shows the end of what it prints, and how it ended.
# A third word, "root", means: only root gets a true answer, so nobody else asks.
ask() {
  line=$2
  printf '\\n##### gateway-doctor: %s\\n' "$1"
  if [ "$rights \${3-}" = 'user root' ]; then
    echo '##### gateway-doctor could not: only root may ask this'
    return
  fi
  if [ "$rights" != sudo ]; then line=$(printf '%s\\n' "$line" | sed -E 's/sudo -n ([^-])/\\1/g'); fi
  {
    limited sh -c "$line" </dev/null
    printf '\\n##### exit %s\\n' "$?"
  } 2>&1 | tail -c ${mostRead} | mask | tail -n ${mostLines} | tail -c ${mostBytes}
}
`

/** The mark says to a reader what comes, and to the diagnosis what kind of text it is. */
const ask = ({ command, line }: Section, system: System): string => {
  const prints = command.prints === undefined ? '' : `, prints ${command.prints}`
  const root = command.collect?.root === true && line.includes('sudo ') ? ' root' : ''
  return `# ${command.title.replaceAll(/\s+/g, ' ')}\nask '${command.id} (${system})${prints}' \\\n  ${quoted(line)}${root}\n`
}

const foot = `printf '\\n##### gateway-doctor: end\\n'\n`

/** A line as one word of a shell: in single quotes where it can be read best so, in double quotes otherwise. */
export const quoted = (line: string): string =>
  /['$]/.test(line) ? `"${line.replaceAll(/["$\x60]|\\(?=["$\x60\\\n]|$)/g, '\\$&')}"` : `'${line}'`

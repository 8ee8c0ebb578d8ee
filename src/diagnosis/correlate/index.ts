import type { Quote } from '../../content/evidence'
import type { Facts } from '../../content/template'
import type { Hit } from '../hits'
import type { Things } from '../things'

/** What a rule found: the lines it rests on and the values its sentence names. */
export interface Finding {
  facts: Facts
  quotes: Quote[]
}

/** All that is known when the pastes are read together. */
export interface Evidence {
  things: Things
  /** Signature id → its hit over all pastes. */
  hits: ReadonlyMap<string, Hit>
}

/** A small judgement over several pieces of evidence. Cause and sentence stand in `content/correlations/<name>.yaml`. */
export type Rule = (evidence: Evidence) => Finding | undefined

const modules = import.meta.glob<{ rule: Rule }>(['./*.ts', '!./index.ts', '!./*.test.ts'], { eager: true })

/** Name → rule. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries(modules).map(([file, module]) => [file.replace(/^\.\/|\.ts$/g, ''), module.rule]),
)

import { valuesOf } from '../conditions.ts'
import type { Step, StepOf } from '../catalogue.ts'
import type { ProseNode } from '../prose.ts'
import { isElement } from '../prose.ts'
import { factsIn } from '../template.ts'
import type { Content } from './assemble.ts'
import type { Problem } from './read.ts'

type Path = (string | number)[]

/** Every id that content names must exist. */
export function checkReferences(content: Content, problems: Problem[]): void {
  const check = checksOf(content, problems)
  const { at, known, fact, template, prose, scored, causes, steps, kinds, signatures } = check
  for (const step of content.steps) checkStep(step, check)
  for (const command of content.commands) {
    const where = `commands ${command.id}`
    if (command.prints) known(where, ['prints'], kinds, command.prints, 'kinds')
    command.causes.forEach((cause, i) => known(where, ['causes', i], causes, cause, 'causes'))
    for (const [platform, run] of Object.entries(command.run)) template(where, ['run', platform], run)
    for (const [id, value] of Object.entries(command.collect?.given ?? {}))
      fact(where, ['collect', 'given', id], id, value)
    if (command.collect && command.risk !== 'reads-only') {
      at(where, ['collect'], `may be collected but has the risk "${command.risk}"`, 'remove "collect"')
    }
    if (command.risk !== 'reads-only' && !command.undo) {
      at(
        where,
        ['risk'],
        `has the risk "${command.risk}" but no undo`,
        'add "undo": how to get back to what was before',
      )
    }
  }
  for (const cause of content.causes) {
    prose(`causes ${cause.id}`, [], cause.body.lead)
    for (const section of cause.body.sections) prose(`causes ${cause.id}`, [], section.prose)
  }
  for (const signature of content.signatures) {
    const where = `signatures ${signature.id}`
    known(where, [], kinds, signature.kind, 'kinds')
    scored(where, 'supports', signature.supports)
    scored(where, 'against', signature.against)
    template(where, ['says'], signature.says)
    for (const [id, value] of Object.entries(signature.facts)) fact(where, ['facts', id], id, value)
    signature.follows.forEach((other, i) => known(where, ['follows', i], signatures, other, 'signatures'))
  }
  for (const list of content.messages) known(`messages ${list.id}`, ['kind'], kinds, list.kind, 'kinds')
  for (const rule of content.correlations) {
    const where = `correlations ${rule.id}`
    known(where, ['cause'], causes, rule.cause, 'causes')
    scored(where, 'against', rule.against)
  }
  for (const kind of content.kinds) {
    kind.holds.forEach((other, i) => known(`kinds ${kind.id}`, ['holds', i], kinds, other, 'kinds'))
    for (const [id, value] of Object.entries(kind.facts)) fact(`kinds ${kind.id}`, ['facts', id], id, value)
  }
  for (const answer of content.answers) {
    answer.steps.forEach((step, i) => known(`answers ${answer.id}`, ['steps', i], steps, step, 'guide'))
  }
}

/** What ids there are, and how to say that one is missing. */
function checksOf(content: Content, problems: Problem[]) {
  const steps = new Set(content.steps.map((step) => step.id))
  const causes = new Set(content.causes.map((cause) => cause.id))
  const commands = new Set(content.commands.map((command) => command.id))
  const kinds = new Set(content.kinds.map((kind) => kind.id))
  const signatures = new Set(content.signatures.map((signature) => signature.id))
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]))

  const at = (where: string, path: Path, what: string, todo: string): void => {
    const source = content.sources.get(where)
    problems.push({ file: source?.file ?? where, line: source?.lineOf(path) ?? 1, what, todo })
  }
  const known = (where: string, path: Path, room: Set<string>, name: string, folder: string): void => {
    if (!room.has(name)) at(where, path, `names "${name}", which is not in content/${folder}`, nearest(name, room))
  }
  const fact = (where: string, path: Path, id: string, value?: string): void => {
    const definition = facts.get(id)
    if (!definition)
      at(where, path, `names the fact "${id}", which content/facts.yaml lacks`, nearest(id, new Set(facts.keys())))
    else if (value !== undefined && definition.values && !(value in definition.values)) {
      at(where, path, `gives "${id}" the value "${value}"`, `use one of ${Object.keys(definition.values).join(', ')}`)
    }
  }
  const template = (where: string, path: Path, text: string | undefined): void => {
    for (const id of factsIn(text ?? '')) fact(where, path, id)
  }
  const prose = (where: string, path: Path, nodes: ProseNode[] | undefined): void => {
    for (const node of nodes ?? []) {
      if (typeof node === 'string') continue
      if (isElement(node)) prose(where, path, node.children)
      else fact(where, path, node.fact)
    }
  }
  const scored = (where: string, field: string, scores: Record<string, unknown>): void => {
    for (const cause of Object.keys(scores)) known(where, [field, cause], causes, cause, 'causes')
  }
  return { at, known, fact, template, prose, scored, steps, causes, commands, kinds, signatures }
}

function checkStep(
  step: Step,
  { at, known, fact, template, prose, steps, causes, commands }: ReturnType<typeof checksOf>,
): void {
  const where = `guide ${step.id}`
  template(where, ['title'], step.title)
  prose(where, [], step.body.lead)
  for (const section of step.body.sections) prose(where, [], section.prose)
  for (const field of ['treats', 'confirms'] as const) {
    step[field].forEach((cause, i) => known(where, [field, i], causes, cause, 'causes'))
  }
  for (const field of ['given', 'entrance'] as const) {
    for (const [id, wanted] of Object.entries(step[field] ?? {})) {
      fact(where, [field, id], id)
      for (const value of valuesOf(wanted)) fact(where, [field, id], id, value)
    }
  }
  if (step.kind === 'question') {
    if (step.asks) fact(where, ['asks'], step.asks)
    known(where, ['otherwise'], steps, step.otherwise, 'guide')
    step.options.forEach((option, i) => {
      known(where, ['options', i, 'to'], steps, option.to, 'guide')
      if (option.is !== undefined) fact(where, ['options', i, 'is'], step.asks ?? '', option.is)
      for (const [id, value] of Object.entries(option.sets)) fact(where, ['options', i, 'sets', id], id, value)
      for (const field of ['raises', 'lowers'] as const) {
        for (const cause of Object.keys(option[field]))
          known(where, ['options', i, field, cause], causes, cause, 'causes')
      }
    })
  } else if (step.kind === 'collect') {
    known(where, ['command'], commands, step.command, 'commands')
    known(where, ['then'], steps, step.then, 'guide')
    known(where, ['cannot'], steps, step.cannot, 'guide')
  } else if (step.kind === 'fix') {
    known(where, ['worked'], steps, step.worked, 'guide')
    known(where, ['failed'], steps, step.failed, 'guide')
    if (step.cure) known(where, ['cure'], steps, step.cure, 'guide')
    if (offersReliefOnly(step)) {
      at(where, ['do'], 'offers quick relief and no lasting cure', 'mark one with "effect: cure", or name it in "cure"')
    }
    step.do.forEach((item, i) => {
      if (item.command) known(where, ['do', i, 'command'], commands, item.command, 'commands')
      template(where, ['do', i, 'code'], item.code)
      prose(where, ['do', i, 'say'], item.say)
    })
    prose(where, ['undo'], step.undo)
    prose(where, ['check'], step.check)
  } else {
    template(where, ['message'], step.message)
    if (step.then) known(where, ['then'], steps, step.then, 'guide')
  }
}

/** Relief alone leaves the reason in place, and the error comes back. */
const offersReliefOnly = ({ cure, do: items }: StepOf<'fix'>): boolean =>
  cure === undefined && items.some((item) => item.effect === 'relief') && !items.some((item) => item.effect === 'cure')

/** A hint that names the id the author most likely meant. */
function nearest(name: string, room: Set<string>): string {
  const grams = (word: string) =>
    new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2)))
  const own = grams(name)
  const shared = (other: string) =>
    [...grams(other)].filter((gram) => own.has(gram)).length / Math.max(own.size, other.length, 1)
  const best = [...room].sort((a, b) => shared(b) - shared(a))[0]
  return best && shared(best) > 0.4 ? `did you mean "${best}"?` : 'correct the id, or add the file it names'
}

/** What each kind of content file holds. These schemas are the types of the catalogue (`../catalogue.ts`). */
import * as v from 'valibot'
import { accesses, effects, happenings, links, places, platforms, risks, sizings, sureness } from '../vocabulary.ts'
import { markdownToProse } from './markdown.ts'

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ids are lower case words joined by hyphens'))
const path = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must look like area/name'))
const factId = v.pipe(v.string(), v.regex(/^[a-z]+(\.[a-z-]+)+$/, 'facts look like upstream.port'))
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must say something'))
const inline = v.pipe(
  text,
  v.transform((markdown) => markdownToProse(markdown, { inline: true })),
)
const list = <T extends v.GenericSchema>(item: T) => v.optional(v.array(item), [])
const some = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.minLength(1, 'needs at least one entry'))
const map = <T extends v.GenericSchema>(value: T) => v.optional(v.record(v.string(), value), {})
const scores = map(v.picklist(sureness))
const factValues = map(v.string())
const source = v.pipe(text, v.minLength(8, 'name the source: a page, or a program and its file'))
const sources = some(source)
/** The day on which somebody last compared what is said with every source that is named. */
const checked = v.optional(v.pipe(v.string(), v.isoDate('must be a day such as 2026-11-21')))
const link = v.picklist(links)
const risk = v.picklist(risks)

/** `content/facts.yaml`: what can be known about a case. Only a value that fits `pattern` is ever put into a command. */
export const factSchema = v.strictObject({
  id: factId,
  /** As it stands in "What we know". */
  label: text,
  /** As it stands in a blank that is still to be filled. */
  blank: text,
  pattern: text,
  /** Values with words for them, where the list is closed. */
  values: v.optional(v.record(v.string(), text)),
  /** Shown under "What we know" unless false. */
  shown: v.optional(v.boolean(), true),
})

/** `content/kinds/*.yaml`: how a kind of paste is recognised. */
export const kindSchema = v.strictObject({
  label: text,
  /** The link of the chain that printed it. */
  link: v.optional(link),
  /** What a line of it looks like; the weight says how telling that is (1 to 5). */
  marks: list(
    v.strictObject({
      pattern: text,
      weight: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(5)), 2),
      /** The mark opens a block whose following lines belong to it until a blank line or another kind begins. */
      opens: v.optional(v.boolean(), false),
      /** The line says nothing alone: it is of this kind where other lines of it stand before, or follow soon. */
      beside: v.optional(v.boolean(), false),
      /** What stands around a program's line, as it was pasted: it decides where the line itself is of no kind. */
      around: v.optional(v.boolean(), false),
    }),
  ),
  /** What such a paste says by being there at all. */
  facts: factValues,
  /** One text says several things at once, so a sample may belong to several signatures. */
  overlaps: v.optional(v.boolean(), false),
  /** Kinds that come inside it: a page behind its headers, log lines under a service's status. */
  holds: list(id),
  /** Lines of any program may stand in it: all signatures are looked for here. */
  carries: v.optional(v.boolean(), false),
  /** Every line is one request, so that the share of failures among all can be told. */
  requests: v.optional(v.boolean(), false),
  /** What ends the message of a line where only the request's own fields follow; long logs are searched up to it. */
  fields: v.optional(v.pipe(v.string(), v.minLength(3))),
  samples: some(text),
  /** Texts that look alike and are of another kind. */
  siblings: list(text),
})

/** `content/signatures/<kind>/*.yaml`: one message a program prints. */
export const signatureSchema = v.strictObject({
  /** Every one must stand in the line, as it is, before the pattern is tried. */
  literal: v.optional(v.union([text, v.array(text)]), []),
  /** One of these must stand in the line too: several words for one thing. */
  either: list(text),
  pattern: v.optional(text),
  ignoreCase: v.optional(v.boolean(), false),
  says: text,
  link: v.optional(link),
  supports: scores,
  against: scores,
  /** Links that this line proves to work. */
  fine: list(link),
  facts: factValues,
  /** Signatures (kind/name) that explain this one: beside them it is a consequence and counts for little. */
  follows: list(path),
  /** What this line says has happened to a program: a mark on the timeline. */
  happens: v.optional(v.picklist(happenings)),
  /** The status the client got, where the program's own rules fix it. */
  status: v.optional(v.pipe(v.number(), v.minValue(100), v.maxValue(599))),
  source,
  samples: some(v.union([text, v.strictObject({ text, facts: factValues })])),
  /** Lines of the same program that look alike and must not match. */
  siblings: list(text),
})

/** `content/messages/*.yaml`: what one program can print about a failure, to tell how much of it is known. */
export const messagesSchema = v.strictObject({
  program: text,
  /** The kind of paste these lines are. */
  kind: id,
  messages: some(
    v.strictObject({
      line: text,
      source,
      /** Why no signature may claim it yet: what it could be confused with. */
      open: v.optional(text),
    }),
  ),
})

/** `content/correlations/*.yaml`: what two pieces of evidence say together; the rule is code of the same name. */
export const correlationSchema = v.strictObject({
  cause: id,
  sure: v.picklist(sureness),
  says: text,
  against: scores,
  link: v.optional(link),
  /** Links that the evidence proves to work. */
  fine: list(link),
  /** Pastes of one case for which the rule must fire, with words its sentence must hold. */
  samples: some(v.strictObject({ pastes: some(text), says: some(text) })),
  /** Pastes for which it must not fire. */
  siblings: list(v.strictObject({ pastes: some(text) })),
})

/** `content/causes/*.md` */
export const causeSchema = v.strictObject({
  title: text,
  /** What an engineer calls it. */
  term: v.optional(text),
  link,
  /** One or two words for the gap in the chain. */
  gap: text,
  /** The request gets as far as its link; the way from there to the next one is what breaks. */
  behind: v.optional(v.boolean(), false),
  /** It explains only what no other cause explains. */
  yields: v.optional(v.boolean(), false),
  /** What keeps it from coming back. */
  prevent: list(inline),
  sources,
  checked,
})

/** `content/commands/*.md` */
export const commandSchema = v.strictObject({
  title: text,
  risk,
  /** The kind of paste it prints, if the output is worth pasting. */
  prints: v.optional(id),
  link: v.optional(link),
  /** Causes it can confirm or rule out. */
  causes: list(id),
  run: v.pipe(
    v.strictObject(
      Object.fromEntries(platforms.map((name) => [name, v.optional(text)])) as Record<
        (typeof platforms)[number],
        v.OptionalSchema<typeof text, undefined>
      >,
    ),
    v.check((run) => Object.values(run).some(Boolean), 'needs a line for at least one platform'),
  ),
  /** Lets the collector run it: it only reads, ends by itself and asks nothing. Left out without this. */
  collect: v.optional(
    v.strictObject({
      on: some(v.picklist(places)),
      /** Worth a look even where nothing speaks for one of its causes yet. */
      first: v.optional(v.boolean(), false),
      /** What must be known for it to make sense. */
      given: factValues,
      /** What it says to anybody but root is misleading, so nobody else runs it. */
      root: v.optional(v.boolean(), false),
    }),
  ),
  undo: v.optional(inline),
  check: v.optional(inline),
  sources,
  checked,
})

const doItem = v.pipe(
  v.strictObject({
    say: v.optional(inline),
    code: v.optional(text),
    language: v.optional(id),
    command: v.optional(id),
    /** A calculator whose results are filled into `code`. */
    sizes: v.optional(v.picklist(sizings)),
    /** What it is good for, where one step has both. */
    effect: v.optional(v.picklist(effects)),
  }),
  v.check(({ sizes, code }) => !sizes || code !== undefined, '"sizes" needs the "code" that takes its result'),
)

const condition = v.union([v.string(), v.boolean(), v.pipe(v.array(text), v.minLength(2, 'one value needs no list'))])
const conditions = v.record(v.string(), condition)

/** What people type when they mean this: other words, wrong spellings, other languages. */
const words = list(text)

const stepBase = {
  title: text,
  words,
  link: v.optional(link),
  sources: list(source),
  checked,
  /** Causes for which this step is the way in, once they are almost certain. */
  treats: list(id),
  /** Causes for which this step is the way in while they are only likely. */
  confirms: list(id),
  /** Facts that must have this value, or one of these (or be known: true, unknown: false), for the step to be a way in. */
  given: v.optional(conditions, {}),
  /**
   * The step is the front door of its area: words or a paste that claim no cause but bring these facts lead here,
   * as long as the person is still in the first room. The door with the most facts wins.
   */
  entrance: v.optional(conditions),
  access: v.optional(v.picklist(accesses), 'visitor'),
}

const option = v.strictObject({
  id,
  label: text,
  hint: v.optional(inline),
  to: path,
  /** The value of the step's `asks` that this answer stands for. */
  is: v.optional(v.string()),
  sets: factValues,
  raises: scores,
  lowers: scores,
})

/** `content/guide/<area>/*.md` */
export const stepSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('question'),
    ...stepBase,
    /** The fact that makes asking needless. */
    asks: v.optional(factId),
    options: v.pipe(v.array(option), v.minLength(2, 'a question needs two answers or more')),
    /** Where "something else" leads. */
    otherwise: path,
  }),
  v.strictObject({
    kind: v.literal('collect'),
    ...stepBase,
    command: id,
    /** Where a paste leads that decides nothing. */
    then: path,
    /** Where "I can't run this" leads. */
    cannot: path,
  }),
  v.strictObject({
    kind: v.literal('fix'),
    ...stepBase,
    risk,
    do: some(doItem),
    undo: inline,
    check: inline,
    sources,
    /** The step is quick relief: the site works again, and the reason stays. This step is the lasting cure. */
    cure: v.optional(path),
    worked: v.optional(path, 'start/solved'),
    /** Where to go when it did not work and no other cause is left to try. */
    failed: path,
  }),
  v.strictObject({
    kind: v.literal('outcome'),
    ...stepBase,
    result: v.picklist(['solved', 'explained', 'escalate']),
    /** The message to send, for `escalate`. */
    message: v.optional(text),
    /** What is worth a look afterwards, for those who can reach it. */
    then: v.optional(path),
  }),
])

/** `content/glossary.yaml`: words that are explained where they stand. */
export const termSchema = v.strictObject({ term: text, also: list(text), says: text })

/** `content/answers/*.md`: questions people ask. */
export const answerSchema = v.strictObject({
  question: text,
  words,
  /** Steps where the answer is offered. */
  steps: list(path),
  sources,
  checked,
})

const claim = {
  id,
  /** What people are told elsewhere, in our own words. */
  claim: text,
  /** Where they meet it: one of five public guides (a to e) and the number of the statement in it. */
  met: some(v.pipe(v.string(), v.regex(/^[a-e][0-9]{1,3}$/, 'must look like b12'))),
  /** Who covers it: a file of `content/`, one of its headings, words that must stand there. */
  where: list(v.strictObject({ file: text, heading: v.optional(text), says: v.optional(text) })),
}

/** `content/claims/<topic>.yaml`: what is said about this error elsewhere, and where this content stands on it. */
export const claimsSchema = v.array(
  v.variant('verdict', [
    v.strictObject({ verdict: v.literal('right'), ...claim }),
    v.strictObject({ verdict: v.literal('corrected'), ...claim, truth: text }),
    v.strictObject({ verdict: v.literal('left-out'), ...claim, why: text }),
  ]),
)

/** `content/words/<language>.yaml`: every word of the interface. */
export const wordsSchema = v.record(v.string(), text)

/** The typed catalogue: what `content/` says, as code sees it. */
import type * as v from 'valibot'
import type {
  answerSchema,
  causeSchema,
  commandSchema,
  correlationSchema,
  factSchema,
  kindSchema,
  signatureSchema,
  stepSchema,
  termSchema,
} from './compile/schema.ts'
import type { Body } from './prose.ts'

type Named<T> = T & { id: string }
type WithBody<T> = Named<T> & { body: Body }

export type FactDefinition = v.InferOutput<typeof factSchema>
export type Kind = Named<v.InferOutput<typeof kindSchema>>
/** `id` is `<kind>/<name>`. */
export type Signature = Named<
  Omit<v.InferOutput<typeof signatureSchema>, 'samples' | 'siblings' | 'literal' | 'either' | 'source'>
> & {
  kind: string
  literals: string[]
  /** The longest ASCII text that every such line holds; empty if there is none. */
  needle: string
}
export type Correlation = Named<Omit<v.InferOutput<typeof correlationSchema>, 'samples' | 'siblings'>>
export type Cause = WithBody<v.InferOutput<typeof causeSchema>>
export type Command = WithBody<v.InferOutput<typeof commandSchema>>
/** `id` is `<area>/<name>`. */
export type Step = WithBody<v.InferOutput<typeof stepSchema>>
export type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>
export type Answer = WithBody<v.InferOutput<typeof answerSchema>>
/** A word that is explained where it stands. */
export type Term = v.InferOutput<typeof termSchema>
/** A line that a program prints, as an example of all that say the same. `id` is the signature's. */
export interface LogMessage {
  id: string
  kind: string
  line: string
  /** Where in the line the message itself begins. */
  from: number
  says: string
  /** The causes it speaks for. */
  causes: string[]
}
/** Words of the interface by key. */
export type Words = Readonly<Record<string, string>>

/** What the guide and the screen need. The page begins with an outline of it, whose longer texts are empty. */
export interface GuideContent {
  /** Changes whenever the content does; kept in each case. */
  version: string
  facts: FactDefinition[]
  steps: Step[]
  causes: Cause[]
  commands: Command[]
  answers: Answer[]
  glossary: Term[]
  /** Labels of the input kinds. */
  kinds: Record<string, string>
  /** Interface words by language. */
  words: Record<string, Words>
}

/** What the diagnosis needs; loaded with the first paste. */
export interface DiagnosisContent {
  facts: FactDefinition[]
  kinds: Omit<Kind, 'samples' | 'siblings'>[]
  signatures: Signature[]
  correlations: Correlation[]
  /** What the diagnosis has to know of each cause. */
  causes: Record<string, Pick<Cause, 'link' | 'title' | 'yields'>>
}

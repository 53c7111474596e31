/**
 * A report for people: sections of sentences, tables and charts, with all that it was made from. What is printed, in whichever
 * form, is written from it and from nothing else, so the same document gives the same bytes.
 *
 * @since 0.1.0
 */
import type { Chart } from "./Chart.ts"
import type { Table } from "./Table.ts"

/** What stands in a section, in its order. */
export type Block =
  | { readonly _tag: "Text"; readonly text: string }
  | { readonly _tag: "List"; readonly items: ReadonlyArray<string> }
  | { readonly _tag: "Table"; readonly table: Table }
  | { readonly _tag: "Chart"; readonly chart: Chart }

/** A part of a report. Its key is its address within the page. */
export interface Section {
  readonly key: string
  readonly heading: string
  readonly blocks: ReadonlyArray<Block>
}

/** How a figure was computed: its formula in a sentence, where that comes from, and the page that explains it. */
export interface Method {
  readonly name: string
  readonly says: string
  readonly source: string
  readonly page: string
}

/** A file that the report was made from, told by its content and not by its place. */
export interface Input {
  readonly name: string
  readonly sha256: string
}

/** What the report was made from. The time of making is given by the caller: nothing here reads a clock. */
export interface Basis {
  /** Of `@haemtrack/reporting`. */
  readonly version: string
  /** `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly generatedAt: string
  /** The day whose knowledge it shows. */
  readonly asOf: string
  readonly inputs: ReadonlyArray<Input>
  /** How many rows of the files could not be read and are left out; absent where one such row would have ended the making. */
  readonly rowsLeftOut?: number
}

/** Whose data it shows: of people, or of nobody. */
export type Subject = "people" | "invented people"

/** Which of the reports it is. */
export type Kind = "clinic-page" | "centre-quarter" | "commissioner-return" | "trial-screening"

/** A report. Its methods and parameters are told at its end. */
export interface Document {
  readonly kind: Kind
  readonly title: string
  readonly subtitle: string
  readonly language: { readonly tag: string; readonly direction: "ltr" | "rtl" }
  readonly subject: Subject
  readonly sections: ReadonlyArray<Section>
  readonly methods: ReadonlyArray<Method>
  readonly parameters: ReadonlyArray<{ readonly name: string; readonly value: string }>
  readonly basis: Basis
}

/** English as it is written in Britain: the language of the reports that this package makes. */
export const english = { tag: "en-GB", direction: "ltr" } as const

/** What every report says of itself, before anything else: whose it is, whether it is about nobody, and whether rows are left out. */
export const noticesOf = ({ basis, subject }: Pick<Document, "basis" | "subject">): ReadonlyArray<string> => [
  "Made with haemtrack, an independent implementation, not the national service.",
  ...(subject === "people" ? [] : ["Invented: every person, bleed and number here is made up."]),
  ...(basis.rowsLeftOut === undefined
    ? []
    : [`Rows of the files that could not be read and are left out: ${basis.rowsLeftOut}.`])
]

/** A sentence or two. */
export const text = (sentences: string): Block => ({ _tag: "Text", text: sentences })
/** Sentences one below the other. */
export const list = (items: ReadonlyArray<string>): Block => ({ _tag: "List", items })
/** A table by itself. */
export const table = (content: Table): Block => ({ _tag: "Table", table: content })
/** A chart, with its table. */
export const chart = (content: Chart): Block => ({ _tag: "Chart", chart: content })

/** Every table of a report in order, those of its charts among them. */
export const tablesOf = ({ sections }: Pick<Document, "sections">): ReadonlyArray<Table> =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block._tag === "Table") return [block.table]
      return block._tag === "Chart" ? [block.chart.table] : []
    })
  )

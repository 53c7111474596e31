/**
 * How a laboratory measured a factor level or an inhibitor. It decides whether the figure means anything: some assays are
 * misled by emicizumab (clinical 1.8.9).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Codes 4.12. */
export const Assay = Schema.Literals([
  "one_stage",
  "chromogenic_bovine",
  "chromogenic_human",
  "bethesda_clot",
  "bethesda_chromogenic_bovine",
  "unknown"
])
export type Assay = typeof Assay.Type

/** Whether a result counts. One that does not is kept and shown with its mark (codes 4.12). */
export const ResultMark = Schema.Literals(["interpretable", "not_interpretable"])
export type ResultMark = typeof ResultMark.Type

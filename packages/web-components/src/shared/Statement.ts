/**
 * What somebody said about bleeds of a period (codes 3.9). Only "no bleeds" is drawn; without a statement the bleeds of a
 * period are not known, and never none (U4).
 *
 * @since 0.1.0
 */
import { isDate } from "@haemtrack/domain/calendar/month"

/** The answers to "Any bleeds in this period?". */
export type Answer = "none" | "all_recorded" | "not_all_recorded"

/** One answer, for a period of whole days with both ends in it. */
export interface Statement {
  readonly answer: Answer
  readonly from: string
  readonly to: string
  /** Who said it, and when; not drawn. */
  readonly by?: string | undefined
  readonly at?: string | undefined
}

const answers: ReadonlySet<unknown> = new Set<Answer>(["none", "all_recorded", "not_all_recorded"])

/** Whether this may be drawn as a statement. */
export const isStatement = (input: unknown): input is Statement => {
  const { answer, from, to }: { readonly [member: string]: unknown } = Object(input)
  return (
    answers.has(answer) &&
    typeof from === "string" &&
    isDate(from) &&
    typeof to === "string" &&
    isDate(to) &&
    from <= to
  )
}

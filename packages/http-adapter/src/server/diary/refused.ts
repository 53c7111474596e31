/**
 * What the domain refuses, as the problem that a client meets: the class by the first mistake, every mistake with its pointer.
 *
 * Longer than other files, because it is one table.
 *
 * @since 0.1.0
 */
import type { BleedMistakeError, BleedRefused } from "@haemtrack/domain/diary/BleedRefused"
import type { ConfirmationRequired, Question } from "@haemtrack/domain/diary/Question"
import type { MistakeError, Refused } from "@haemtrack/domain/diary/Refused"
import * as problem from "../../api/errors.ts"

type Errors = { readonly errors: ReadonlyArray<problem.FieldProblem> }

/** What can be wrong with any entry. */
const ofEntry = (error: Extract<BleedMistakeError, MistakeError>, also: Errors) => {
  switch (error._tag) {
    case "IdInFuture":
      return new problem.IdInFuture(also)
    case "OccurredInFuture":
      return new problem.OccurredInFuture(also)
    case "OccurredBeforeBirth":
      return new problem.OccurredBeforeBirth(also)
    case "BeforeRecords":
      return new problem.BeforeRecords(also)
    case "LocalTimeInGap": {
      const { after, before, firstValid, lastValid } = error
      return new problem.LocalTimeInGap({ lastValid, firstValid, before, after, ...also })
    }
    case "LocalTimeAmbiguous":
      return new problem.LocalTimeAmbiguous({ earlier: error.earlier, later: error.later, ...also })
    case "OffsetZoneMismatch":
      return new problem.OffsetZoneMismatch(also)
    case "OffsetNotWholeMinutes":
      return new problem.OffsetNotWholeMinutes(also)
    case "UnknownBleed":
      return new problem.UnknownBleed(also)
    case "AmendmentTextMissing":
      return new problem.AmendmentTextMissing(also)
  }
}

const ofTreatment = (error: MistakeError, also: Errors) => {
  switch (error._tag) {
    case "ReasonCannotNameBleed":
      return new problem.ReasonCannotNameBleed(also)
    case "UnknownProduct":
      return new problem.UnknownProduct(also)
    case "UnknownPresentation":
      return new problem.UnknownPresentation(also)
    case "UnitMismatch":
      return new problem.UnitMismatch({ expected: error.expected, found: error.found, ...also })
    case "InvalidAmount":
      return new problem.InvalidAmount({ reason: error.reason, ...also })
    case "LineSumDiffers":
      return new problem.LineSumDiffers({ stated: error.stated, summed: error.summed, ...also })
    case "LineNumbersNotInOrder":
      return new problem.LineNumbersNotInOrder(also)
    case "InvalidBatchNumber":
      return new problem.InvalidBatchNumber({ reason: error.reason, ...also })
    case "BatchMissing":
      return new problem.BatchMissing(also)
    case "BatchAndReason":
      return new problem.BatchAndReason(also)
    default:
      return ofEntry(error, also)
  }
}

const ofBleed = (error: BleedMistakeError, also: Errors) => {
  switch (error._tag) {
    case "SiteRequired":
      return new problem.SiteRequired(also)
    case "SiteTwice":
      return new problem.SiteTwice(also)
    case "InvalidBodySite":
      return new problem.InvalidBodySite({ reason: error.reason, ...also })
    case "EndBeforeStart":
      return new problem.EndBeforeStart(also)
    default:
      return ofEntry(error, also)
  }
}

const problemFor =
  <E extends { readonly _tag: problem.Tag }, P>(of: (error: E, also: Errors) => P) =>
  (mistakes: ReadonlyArray<{ readonly pointer: string; readonly error: E }>): P => {
    const [first] = mistakes
    if (first === undefined) throw new RangeError("refused: a refusal names its mistakes")
    return of(first.error, {
      errors: mistakes.map(({ error, pointer }) => ({
        pointer,
        tag: error._tag,
        detail: problem.problems[error._tag].title
      }))
    })
  }

const treatmentProblem = problemFor(ofTreatment)
const bleedProblem = problemFor(ofBleed)

/** The problem for mistakes in a treatment: every one of them stands in `errors`, in the order of the form. */
export const refused = ({ mistakes }: Refused) => treatmentProblem(mistakes)

/** The problem for mistakes in what was sent about a bleed. */
export const refusedBleed = ({ mistakes }: BleedRefused) => bleedProblem(mistakes)

const asked: Readonly<Record<Question["_tag"], string>> = {
  DateLongAgo: "This is more than a month ago. Is the date right?",
  BatchExpired: "This batch had passed its expiry date on that day. Did you use it?",
  PossibleDuplicate: "There is an entry like this one already. Is this the same treatment?"
}

/** The problem for questions that are still open (API-12). */
export const questioned = ({ confirmations, questions }: ConfirmationRequired) => {
  const duplicates = questions.flatMap((question) =>
    question._tag === "PossibleDuplicate" ? [question.treatmentId] : []
  )
  return new problem.ConfirmationRequired({
    confirmations,
    ...(duplicates.length === 0 ? {} : { possibleDuplicates: duplicates }),
    errors: questions.map(({ _tag, pointer }) => ({ pointer, tag: _tag, detail: asked[_tag] }))
  })
}

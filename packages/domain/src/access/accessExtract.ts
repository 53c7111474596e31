/**
 * The copy of a person's access record that the information-governance lead makes, on a request that the person made and that
 * was written down (ID-19, ID-22).
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Instant } from "../calendar/Instant.ts"
import type { PersonRequest } from "../person/PersonRequest.ts"
import type { Ruled } from "../rules/Rule.ts"
import type { AccessEvent } from "./AccessEvent.ts"

/** No request for access is open: it is of another kind, not received yet, or answered. */
export class NoOpenRequest extends Schema.TaggedError<NoOpenRequest>()("NoOpenRequest", {}) implements Ruled {
  readonly rule = "ID-19"
  readonly field = "request"
}

/** Whether a request is one for access that is still to be answered at an instant. */
export const isOpenForAccess = ({ kind, outcome, receivedAt }: PersonRequest, at: Instant): boolean =>
  kind === "access" && receivedAt <= at && (outcome === undefined || at < outcome.at)

/** What was done with the records of the person who asked, up to now; nothing of anybody else. */
export const accessExtract = (
  request: PersonRequest,
  events: ReadonlyArray<AccessEvent>,
  at: Instant
): Result.Result<ReadonlyArray<AccessEvent>, NoOpenRequest> =>
  isOpenForAccess(request, at)
    ? Result.succeed(events.filter((event) => event.personId === request.personId && event.at <= at))
    : Result.fail(new NoOpenRequest())

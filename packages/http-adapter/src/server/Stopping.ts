/**
 * Whether the service was asked to stop: then it is not ready any more, while it still answers (OPS-5).
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Ref from "effect/Ref"

/** Set once, by whoever runs the service. */
export const Stopping = Context.Reference<Ref.Ref<boolean>>("@haemtrack/http-adapter/server/Stopping", {
  defaultValue: () => Ref.makeUnsafe(false)
})

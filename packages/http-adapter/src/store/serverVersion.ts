/**
 * The release of PostgreSQL that answers. 15 is the oldest that the diary works on (DB-1).
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Database } from "./Database.ts"

/** The oldest major release that every test runs on. */
export const oldestRelease = 15

const decode = Schema.decodeUnknownEffect(Schema.Tuple([Schema.Struct({ release: Schema.Int })]))

/** Its major release, such as 17. Asked by the login itself, so that it can be asked before there are roles. */
export const serverVersion = Effect.gen(function* () {
  const { sql } = yield* Database
  const rows = yield* sql`select current_setting('server_version_num')::int / 10000 as release`
  const [{ release }] = yield* decode(rows)
  return release
}).pipe(Effect.orDie)

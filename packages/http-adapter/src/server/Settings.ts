/**
 * What the service needs to know of the installation that it serves.
 *
 * @since 0.1.0
 */
import type { Centre } from "../api/centre.ts"
import * as Context from "effect/Context"

/** Set once at the start; nothing in it is a secret. */
export class Settings extends Context.Service<
  Settings,
  {
    /** Where people reach the diary, without a slash at the end: `http://127.0.0.1:8080`. */
    readonly origin: string
    /** True for the invented people of a demonstration. */
    readonly demonstration: boolean
    /** What people of the centre ring; shown wherever a bleed is urgent (D21). */
    readonly centrePhone: string | undefined
    /** What staff pages must say of this installation. */
    readonly notices: Centre["notices"]
    /** Whether NHS numbers of the range for tests may be registered. */
    readonly testNhsNumbers: boolean
    /** Cost of a password's hash (ID-3). */
    readonly passwordHash: { readonly memoryKib: number; readonly passes: number; readonly atOnce: number }
    /** Largest request body. */
    readonly maxBodyKib: number
    /** Folder of the built portal; without one only the API is served. */
    readonly portal: string | undefined
  }
>()("@haemtrack/http-adapter/server/Settings") {}

/** Whether the pages are served over http on the machine itself, where a cookie cannot be `Secure` (ID-7). */
export const isLoopbackHttp = (origin: string): boolean => {
  const { hostname, protocol } = new URL(origin)
  return protocol === "http:" && (hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]")
}

/**
 * When the session ends by itself: 30 minutes after the last request, and on the day's last hour in any case (ID-7).
 *
 * Two minutes before, the person is told and can stay (WCAG 2.2.1).
 */
import type { Session } from "../../src/api/session.ts"
import * as ServiceClock from "./ServiceClock.ts"

const minute = 60_000
/** The person is told this early, and once more when a minute is left. */
const warnedMillis = 2 * minute

export class SessionEnd {
  readonly #tell: (minutesLeft: number | undefined) => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #idleMillis = 0
  #idleEnd = 0
  #absoluteEnd = 0

  /** @param tell is called with the minutes left, 0 at the end, `undefined` when the end is far again */
  constructor(tell: (minutesLeft: number | undefined) => void) {
    this.#tell = tell
  }

  /** Begins with what the service says of a session that it has just answered. */
  follow({ absoluteEndsAt, idleEndsAt }: Session): void {
    this.#absoluteEnd = Date.parse(absoluteEndsAt)
    this.#idleMillis = Date.parse(idleEndsAt) - ServiceClock.now()
    this.putOff()
  }

  /** The service has just answered: the idle time begins again. */
  putOff(): void {
    this.#idleEnd = ServiceClock.now() + this.#idleMillis
    this.#watch()
  }

  forget(): void {
    clearTimeout(this.#timer)
  }

  #watch(): void {
    clearTimeout(this.#timer)
    const left = Math.min(this.#idleEnd, this.#absoluteEnd) - ServiceClock.now()
    this.#tell(left > warnedMillis ? undefined : Math.max(0, Math.ceil(left / minute)))
    if (left > 0) this.#timer = setTimeout(() => this.#watch(), left > warnedMillis ? left - warnedMillis : minute / 4)
  }
}

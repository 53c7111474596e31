/**
 * An end of the command before its result: what to print, and the status that scripts can tell it by.
 *
 * @since 0.1.0
 */

/** 2: the command was used wrongly. 3: a file cannot be read or written. 4: rows of a file are malformed. */
export type FailedStatus = 2 | 3 | 4

/** Thrown by a step that cannot go on, and caught in one place, which prints it. */
export class Stop extends Error {
  readonly status: FailedStatus

  /** @param message one line or more, for the person who called the command */
  constructor(status: FailedStatus, message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

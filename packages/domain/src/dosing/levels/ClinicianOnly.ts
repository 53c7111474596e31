/**
 * A figure from a model, for clinicians and analysts. A patient's view cannot take it: it is of a type of its own, its value
 * does not survive being written as JSON, and whoever opens it is handed the notice that belongs beside it (clinical 3.9).
 *
 * @since 0.1.0
 */

/** What stands beside every figure of a model, on screen and in files (clinical 3.9). */
export const notice = "Estimate from a model. Not for treatment decisions without laboratory levels."

/** A value that only a view for clinicians or analysts opens. */
export class ClinicianOnly<A> {
  readonly #value: A
  /** All that is left of it where it does not belong. */
  readonly notice = notice

  constructor(value: A) {
    this.#value = value
  }

  /** Hands the value and its notice to a view that shows both. */
  show<B>(view: (value: A, notice: string) => B): B {
    return view(this.#value, this.notice)
  }

  /** A value worked out from this one, for the same eyes. */
  map<B>(f: (value: A) => B): ClinicianOnly<B> {
    return new ClinicianOnly(f(this.#value))
  }
}

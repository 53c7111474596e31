/**
 * A rule of the field under the number by which guideline, code and tests all name it: `D3`, `C5`, `clinical 4.5.3`, `TIME-4`.
 *
 * The rules themselves are functions where their noun lives; here is only what each says and where it comes from, so that it can
 * be listed, and so that a finding or an error points to it.
 *
 * @since 0.1.0
 */

/** What a rule says, in one plain sentence, and where it comes from. */
export interface Rule {
  readonly says: string
  /** Guideline, paper, standard and clause; "this project" for a decision of its own. */
  readonly source: string
  /** The values of it that nobody has confirmed yet, each in words with its number: a pharmacist or clinician checks them. */
  readonly unverified?: ReadonlyArray<string>
}

/** An error that names the rule which was not met and the field that it is about. */
export interface Ruled {
  readonly _tag: string
  readonly rule: string
  readonly field: string
}

/** Under which key its text stands in the catalogues of messages: `error.weight_out_of_range`. */
export const messageKey = (error: Ruled): string =>
  `error.${error._tag.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase()}`

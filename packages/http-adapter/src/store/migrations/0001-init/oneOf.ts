/**
 * Code lists in SQL, made from the domain's own: a list that is written twice drifts apart (DB-2).
 *
 * @since 0.1.0
 */

const quoted = (code: string): string => `'${code.replaceAll("'", "''")}'`

/** The condition that a column holds one of the codes: `status in ('given', 'withdrawn')`. True of null, as SQL's checks are. */
export const oneOf = (column: string, codes: ReadonlyArray<string>): string =>
  `${column} in (${codes.map(quoted).join(", ")})`

/** The condition that an array holds nothing but these codes. */
export const eachOneOf = (column: string, codes: ReadonlyArray<string>): string =>
  `${column} <@ array[${codes.map(quoted).join(", ")}]::text[]`

/**
 * The value of a row.
 *
 * @throws {RangeError} when the column ends before that row: columns of one batch have one length
 * @example
 * at(["a", "b"], 1) // => "b"
 */
export const at = <A>(column: ArrayLike<A>, row: number): A => {
  const value = column[row]
  if (value === undefined) throw new RangeError("at: the column has no such row")
  return value
}

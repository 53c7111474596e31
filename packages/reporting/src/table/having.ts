/**
 * The columns that a report reads, out of those that a batch has.
 *
 * @throws {RangeError} when one is not there: whoever read the file did not ask for it
 */
export const having = <C extends object, K extends keyof C>(
  columns: Partial<C>,
  names: ReadonlyArray<K>
): Pick<C, K> => {
  for (const name of names) {
    if (columns[name] === undefined) throw new RangeError(`a report reads ${String(name)}, and it was not asked for`)
  }
  // Each of the names has just been seen to be there.
  return columns as Pick<C, K>
}

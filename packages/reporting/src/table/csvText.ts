const written = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

/**
 * The text of a file of comma-separated values: a header and rows, with fields quoted that need it.
 *
 * @example
 * csvText(["batch"], [["A,1"]]) // => "batch\n\"A,1\"\n"
 */
export const csvText = (header: ReadonlyArray<string>, rows: Iterable<ReadonlyArray<string>>): string =>
  [header, ...rows].map((row) => `${row.map(written).join(",")}\n`).join("")

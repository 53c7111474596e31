import type { Document } from "./Document.ts"

/** What a report was made from, line by line: its parameters, the version, the times, and the hash of each input. */
export const aboutLines = ({
  basis,
  parameters
}: Pick<Document, "basis" | "parameters">): ReadonlyArray<{ readonly name: string; readonly value: string }> => [
  ...parameters,
  { name: "As known on", value: basis.asOf },
  { name: "Generated", value: basis.generatedAt },
  { name: "Version", value: `@haemtrack/reporting ${basis.version}` },
  ...basis.inputs.map(({ name, sha256 }) => ({ name: `SHA-256 of ${name}`, value: sha256 }))
]

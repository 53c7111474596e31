import { globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"

const source = fileURLToPath(new URL("..", import.meta.url))

/** Everything that a file loads when it is loaded, and what of that is not ours. */
const loads = (from: string, seen: Set<string> = new Set()): Set<string> => {
  if (seen.has(from)) return seen
  seen.add(from)
  const text = readFileSync(from, "utf8")
  const statements = [...text.matchAll(/^(?:import|export) (?!type )([\s\S]*?)from "([^"]+)"/gm)]
  for (const [, names = "", target = ""] of statements) {
    // A list of types alone loads nothing.
    if (/^\{(?:\s*type [^,}]+,?)+\s*\}/.test(names.trim())) continue
    if (target.startsWith(".")) loads(join(dirname(from), target), seen)
    else seen.add(target)
  }
  return seen
}

it("a report over files loads nothing that takes longer than to read a hundred thousand rows", () => {
  for (const entry of ["cli/makeReports.ts", "cli/segmentWorker.ts", "cli/run.ts"]) {
    expect(globSync(entry, { cwd: source })).toEqual([entry])
    const foreign = [...loads(join(source, entry))].filter(
      (each) => !each.startsWith(source) && !each.startsWith("node:")
    )
    expect(foreign.filter((each) => each !== "@haemtrack/domain/calendar/month")).toEqual([])
  }
})

import { spawnSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { reports } from "../reports.ts"
import { completion } from "./completion.ts"
import { reportNames } from "./options.ts"

it("the command knows every report there is, without loading one to know it", () =>
  expect([...reportNames]).toEqual(expect.arrayContaining(Object.keys(reports))))

describe("completion", () => {
  it.each(["bash", "zsh", "fish"] as const)("%s knows every report and every form", (shell) => {
    for (const word of [...reportNames, "all", "partition", "skip-bad-rows", "ndjson"]) {
      expect(completion[shell]).toContain(word)
    }
  })

  it("bash completes the words of an option", () => {
    const script = `${completion.bash}
COMP_WORDS=(haemtrack-report usage --format ma) COMP_CWORD=3
_haemtrack_report
echo "\${COMPREPLY[@]}"`
    expect(spawnSync("bash", ["-c", script], { encoding: "utf8" }).stdout.trim()).toBe("markdown")
  })
})

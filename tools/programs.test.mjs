/** The programs of `examples` run, and print what the page beside them says. */
import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { describe, test } from "node:test"
import { folders, output, programsOf, withOutputs } from "./programs.mjs"

for (const folder of folders) {
  const programs = programsOf(readFileSync(join(folder, "README.md"), "utf8"))

  describe(`programs of ${basename(folder)}`, () => {
    test("each has its place in the page", () => {
      const files = readdirSync(folder).filter((file) => file.endsWith(".ts"))
      assert.deepEqual(programs.map(({ file }) => file).toSorted(), files.toSorted())
    })
    for (const { file, printed } of programs) test(file, () => assert.equal(output(folder, file), printed))
  })
}

test("a program that prints something else is found, and its page written anew", () => {
  const text = "# Page\n\n## [a.ts](a.ts)\n\nWhat it does.\n\n```text\nold\n```\n"
  assert.deepEqual(programsOf(text), [{ file: "a.ts", printed: "old\n" }])
  assert.deepEqual(programsOf(withOutputs(text, () => "new\n")), [{ file: "a.ts", printed: "new\n" }])
})

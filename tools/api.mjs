/**
 * The public types of each package as one text that is reviewed with the change: `api.d.txt`.
 *
 * Reads what the build made; `--check` fails on a difference.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs"
import { argv, exit } from "node:process"

const check = argv.includes("--check")
const outOfDate = globSync("packages/*/dist")
  .toSorted()
  .filter((dist) => {
    const file = dist.replace(/dist$/, "api.d.txt")
    const text = globSync("**/*.d.ts", { cwd: dist })
      .toSorted()
      .map(
        (path) => `// ${path}\n${readFileSync(`${dist}/${path}`, "utf8").replace(/^\/\/# sourceMappingURL.*$/m, "")}`
      )
      .join("\n")
    const same = existsSync(file) && readFileSync(file, "utf8") === text
    if (!check) writeFileSync(file, text)
    return !same
  })

for (const dist of outOfDate) {
  console.log(
    check
      ? `${dist}: its types are not those of api.d.txt. Run npm run api, review it, add a changeset`
      : `${dist}: api.d.txt written`
  )
}
if (check && outOfDate.length > 0) exit(1)

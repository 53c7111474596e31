/**
 * What the linter decides: usual mistakes, and which folder may import which.
 *
 * A file has one list of forbidden imports (a later override replaces an earlier one), so the lists are composed here.
 * `tools/guards.test.mjs` shows that each of them bites.
 */
import { defineConfig } from "oxlint"

interface Forbidden {
  readonly group: Array<string>
  readonly message: string
  readonly allowTypeImports?: boolean
}

const notTests = ["**/*.test.ts"]

/** The files of `files` may not import these; tests are free. */
const forbid = (files: Array<string>, patterns: ReadonlyArray<Forbidden>, except: ReadonlyArray<string> = []) => ({
  files,
  excludeFiles: [...notTests, ...except],
  rules: { "typescript/no-restricted-imports": ["error", { patterns: [...patterns] }] as const }
})

const pure: Forbidden = {
  group: [
    "effect/{Clock,Config,Console,Effect,Layer,Random}",
    "effect/{cli,http,http-api,sql}/**",
    "@effect/**",
    "node:*",
    "lit",
    "lit/**"
  ],
  message: "no I/O, no clock, no random here: the caller passes them"
}
const testing: Forbidden = { group: ["**/testing/**"], message: "testing is for tests: no source imports it" }
const markup: Forbidden = {
  group: ["lit/directives/{style-map,unsafe-html,unsafe-svg}.js"],
  message: "Lit escapes text, and the content security policy forbids style attributes"
}
const database: Forbidden = {
  group: ["@effect/sql-pg", "@effect/sql-pg/**", "effect/sql/**", "@electric-sql/**"],
  message: "only store/ speaks SQL"
}
const process: Forbidden = {
  group: ["node:child_process", "child_process", "node:cluster"],
  message: "no child process in the service"
}
const serverOnly: Forbidden = {
  group: ["node:*", "@effect/platform-node", "@effect/platform-node/**", "**/{server,store,cli,testing}/**"],
  message: "this loads in a browser"
}
const effectInElements: Forbidden = {
  group: ["effect", "effect/**", "@haemtrack/domain", "@haemtrack/domain/**", "!@haemtrack/domain/calendar/month"],
  message: "no Effect at run time in elements",
  allowTypeImports: true
}

/** A folder of the domain imports only from those before it. */
const domainOrder = ["rules", "calendar", "product", "person", "dosing", "diary", "stock", "compliance", "access"]
const domainFolders = domainOrder.map((folder, place) => {
  const later = domainOrder.slice(place + 1).map((each) => `**/${each}/**`)
  const order = { group: later, message: `a folder imports from those before it: ${domainOrder.join(" -> ")}` }
  return forbid([`packages/domain/src/${folder}/**`], later.length === 0 ? [pure, testing] : [pure, testing, order])
})

export default defineConfig({
  plugins: ["typescript", "import", "unicorn", "promise", "vitest", "oxc"],
  categories: { correctness: "error", suspicious: "warn" },
  options: { reportUnusedDisableDirectives: "error" },
  ignorePatterns: ["**/dist/**", "bench/node_modules/**"],
  rules: {
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "eslint/no-empty": "error",
    "eslint/no-eval": "error",
    "eslint/no-implied-eval": "error",
    "eslint/no-new-func": "error",
    "eslint/no-warning-comments": "error",
    "eslint/no-underscore-dangle": ["warn", { allow: ["_tag"] }],
    "vitest/expect-expect": ["error", { assertFunctionNames: ["expect", "expect*", "assert*", "assert.*"] }],
    "eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    "import/namespace": ["error", { allowComputed: true }],
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
    // Knows neither `it.effect` nor a function that several tests share.
    "vitest/no-standalone-expect": "off",
    // A query's request and the `it` of an inner suite bear the name of the outer one on purpose.
    "eslint/no-shadow": "off",
    // Elements and style sheets are imported for what they do.
    "import/no-unassigned-import": "off",
    // A function that is used once stands where it is read.
    "unicorn/consistent-function-scoping": "off",
    // Takes the code points of a string for a needless copy of an array.
    "unicorn/no-useless-spread": "off",
    // Takes a worker for a window.
    "unicorn/require-post-message-target-origin": "off",
    // Streams of Node are told by a callback when a promise is done.
    "promise/always-return": "off",
    "promise/no-callback-in-promise": "off"
  },
  overrides: [
    { files: ["**/*.config.ts"], rules: { "import/no-default-export": "off" } },
    {
      files: ["packages/{domain,reporting}/src/**"],
      excludeFiles: notTests,
      rules: {
        "eslint/no-restricted-properties": [
          "error",
          { object: "Date", property: "now", message: "the caller passes the time" },
          { object: "Math", property: "random", message: "the caller passes what is drawn" }
        ],
        "eslint/no-restricted-globals": ["error", "console", "crypto", "fetch", "performance", "process", "setTimeout"]
      }
    },
    ...domainFolders,
    forbid(
      ["packages/domain/src/calendar/month.ts"],
      [{ group: ["**"], message: "elements run this: it imports nothing" }]
    ),
    forbid(["packages/domain/src/testing/**"], [pure]),
    forbid(["packages/reporting/src/**"], [pure, testing], ["packages/reporting/src/{cli,testing}/**"]),
    forbid(["packages/reporting/src/cli/**"], [testing]),
    forbid(["packages/reporting/src/testing/**"], [pure]),
    forbid(["packages/web-components/src/**"], [effectInElements, markup], ["packages/web-components/src/scan/**"]),
    forbid(
      ["packages/http-adapter/src/**"],
      [database, process, testing],
      ["packages/http-adapter/src/{store,testing,cli/demonstration}/**"]
    ),
    // The people of a demonstration are the invented ones of the domain's tests.
    forbid(["packages/http-adapter/src/cli/demonstration/**"], [database, process]),
    forbid(
      ["packages/http-adapter/src/store/**"],
      [process, testing, { group: ["**/{server,cli}/**"], message: "the store knows nobody above it" }]
    ),
    forbid(["packages/http-adapter/src/{api,client}/**"], [database, serverOnly]),
    forbid(["packages/http-adapter/portal/**"], [database, serverOnly, markup])
  ]
})

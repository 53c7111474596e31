/** `npm run test:long`: the tests of `npm test` with more property runs and more kill rounds; each test asks HAEMTRACK_TEST_LONG. */
import { argv } from "node:process"

argv.push("--long")
await import("./test.mjs")

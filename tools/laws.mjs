/** How often a law is tried, whether by `it.prop` or by fast-check: 100 times, and in `npm run test:long` 1,000; a test may ask for its own number. */
import * as Arbitrary from "effect/Arbitrary"
import { configureGlobal } from "fast-check"
import { env } from "node:process"

const runs = env.HAEMTRACK_TEST_LONG === undefined ? 100 : 1000
Arbitrary.configureGlobal({ check: { runs } })
configureGlobal({ numRuns: runs })

/**
 * How often a law is tried: `@effect/vitest` as the tests of a package see it, whose `it.prop` has no setting for all laws at once.
 *
 * A law runs 100 times, and in `npm run test:long` 1,000 times, whether it is one of `it.prop` or of fast-check; a test that
 * asks for a number of its own gets at least that. A package's `vitest.config.ts` puts this file in the place of `@effect/vitest`.
 */
import { configureGlobal, readConfigureGlobal } from "fast-check"
import { env } from "node:process"
import * as effectVitest from "../node_modules/@effect/vitest/dist/index.js"

export * from "../node_modules/@effect/vitest/dist/index.js"

const runs = env.HAEMTRACK_TEST_LONG === undefined ? 100 : 1000
configureGlobal({ ...readConfigureGlobal(), numRuns: runs })

const often = (options) =>
  typeof options === "number"
    ? { timeout: options, arbitrary: { runs } }
    : { ...options, arbitrary: { ...options?.arbitrary, runs: Math.max(runs, options?.arbitrary?.runs ?? 0) } }

const prop = (name, arbitraries, law, options) => effectVitest.it.prop(name, arbitraries, law, often(options))

export const it = new Proxy(effectVitest.it, {
  get: (target, key, receiver) => (key === "prop" ? prop : Reflect.get(target, key, receiver))
})

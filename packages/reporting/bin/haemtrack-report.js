#!/usr/bin/env node
/** Starts the build when it is there, else the source, which a checkout runs without a build. */
import { existsSync } from "node:fs"
import module from "node:module"

module.enableCompileCache?.()

if (existsSync(new URL("../dist/cli/main.js", import.meta.url))) {
  await import("../dist/cli/main.js")
} else {
  module.registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: ["haemtrack-source", ...context.conditions] })
  })
  await import("../src/cli/main.ts")
}

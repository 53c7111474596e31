/**
 * Writes the migrated, empty database that a new data folder begins from: a first start is then as short as a later one.
 * Part of set-up; those of older schemas are taken away.
 */
import * as Effect from "effect/Effect"
import { readdirSync, rmSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { template } from "../packages/http-adapter/src/cli/openDatabase.ts"
import { writeTemplate } from "../packages/http-adapter/src/store/embedded/template.ts"

if (template === undefined) throw new RangeError("only a checkout keeps a template")
await Effect.runPromise(writeTemplate(template))
for (const file of readdirSync(dirname(template))) {
  if (file.startsWith("database-") && file !== basename(template)) rmSync(join(dirname(template), file))
}

/// <reference types="node" />
import { readFileSync } from "node:fs"
import { expect, it } from "@effect/vitest"
import { version } from "./version.ts"

it("the version that elements tell is the package's", () =>
  expect(JSON.parse(readFileSync("package.json", "utf8"))).toMatchObject({ version }))

import { execFileSync } from "node:child_process"
import {
  closeSync,
  constants,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { checkWritable, writeWhole } from "./outFile.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "haemtrack-out-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe("writeWhole", () => {
  it("replaces what stood there, and leaves nothing beside it", () => {
    writeWhole(join(folder, "out"), "first")
    writeWhole(join(folder, "out"), "second")
    expect(readFileSync(join(folder, "out"), "utf8")).toBe("second")
    expect(readdirSync(folder)).toEqual(["out"])
  })

  it("writes the file that a link names, and the link stays one", () => {
    writeFileSync(join(folder, "file"), "first")
    symlinkSync(join(folder, "file"), join(folder, "link"))
    writeWhole(join(folder, "link"), "second")
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("second")
    expect(lstatSync(join(folder, "link")).isSymbolicLink()).toBe(true)
  })

  it("writes through a pipe, which stays one", () => {
    const pipe = join(folder, "pipe")
    execFileSync("mkfifo", [pipe])
    const reader = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)
    writeWhole(pipe, "told")
    const bytes = new Uint8Array(4)
    expect(readSync(reader, bytes)).toBe(4)
    closeSync(reader)
    expect(new TextDecoder().decode(bytes)).toBe("told")
    expect(statSync(pipe).isFIFO()).toBe(true)
  })

  it.each([
    ["below a file", (): string => join(folder, "file", "out"), "a part of its path is no folder"],
    ["under too long a name", (): string => join(folder, "x".repeat(300)), "its name is too long"],
    ["where a folder stands", (): string => folder, "it is a folder"]
  ])("what cannot be written is said, with status 3: %s", (_, path, said) => {
    writeFileSync(join(folder, "file"), "kept")
    for (const act of [() => checkWritable(path()), () => writeWhole(path(), "never")]) {
      expect(act).toThrow(expect.objectContaining({ status: 3, message: `${path()}: cannot write it: ${said}` }))
    }
    expect(readdirSync(folder)).toEqual(["file"])
  })
})

describe("checkWritable", () => {
  it("leaves a file, a link and a place without one as they are", () => {
    writeFileSync(join(folder, "file"), "kept")
    symlinkSync(join(folder, "file"), join(folder, "link"))
    for (const name of ["file", "link", "new"]) checkWritable(join(folder, name))
    expect(readdirSync(folder)).toEqual(["file", "link"])
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("kept")
  })
})

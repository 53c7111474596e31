import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { execPath } from "node:process"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { csvText } from "../table/csvText.ts"
import { diaryFiles } from "../testing/diaryFiles.ts"
import { run } from "./run.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "haemtrack-faults-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const made = diaryFiles(60, 5)
const plain = (file: keyof typeof made): string => csvText(made[file].header, made[file].rows())

const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const told = async (...words: ReadonlyArray<string>) => {
  const said = { stdout: "", stderr: "" }
  const status = await run(words, {
    out: async (text) => {
      said.stdout += text
    },
    err: (text) => {
      said.stderr += text
    },
    isWatched: false
  })
  return { status, ...said }
}

/** All reports over the files, one of which is another. */
const all = (
  changed: Readonly<Partial<Record<keyof typeof made, string | Uint8Array>>>,
  ...more: ReadonlyArray<string>
) => {
  const words = (["treatments", "bleeds", "persons", "deliveries"] as const).flatMap((file) => [
    `--${file}`,
    put(`${file}.csv`, changed[file] ?? plain(file))
  ])
  return told("all", "--format", "json", ...words, ...more)
}

const [first = "", second = "", third = ""] = plain("treatments").split("\n")
const row = (change: (fields: Array<string>) => void): string => {
  const fields = second.split(",")
  change(fields)
  return `${first}\n${fields.join(",")}\n${third}\n`
}

describe("a file that is not as it should be", () => {
  it.each([
    [
      "an impossible date",
      { treatments: row((fields) => (fields[8] = "2026-02-30T08:00:00")) },
      "treatments.csv: line 2, local_time: is not a local time"
    ],
    ["0 kg", { treatments: row((fields) => (fields[6] = "0")) }, "line 2, weight_kg: is not a number above 0"],
    [
      "a number below 0",
      { treatments: row((fields) => (fields[5] = "-5")) },
      "line 2, units_iu: is not a whole number"
    ],
    ["a zone that is none", { treatments: row((fields) => (fields[9] = "BST")) }, "line 2, zone: is not a time zone"],
    [
      "an instant without Z",
      { treatments: row((fields) => (fields[10] = "2026-01-01T00:00:00")) },
      "line 2, instant: is not a time in UTC"
    ],
    [
      "a reason that is none",
      { treatments: row((fields) => (fields[7] = "routine")) },
      "line 2, reason: is not one of its codes"
    ],
    [
      "a bleed that is as severe as only a haemophilia can be",
      { bleeds: plain("bleeds").replace(/,(?:minor|moderate|major),/, ",severe,") },
      "bleeds.csv: line 2, severity: is not one of its codes"
    ],
    [
      "a repeated id",
      { treatments: row((fields) => (fields[0] = "2")) },
      "line 3, treatment_id: stands in an earlier row too"
    ],
    [
      "a cell made for a spreadsheet",
      { treatments: row((fields) => (fields[4] = "'=1+1")) },
      "line 2, batch: is marked for a spreadsheet"
    ],
    [
      "bytes that are no text",
      { treatments: Buffer.concat([Buffer.from(`${first}\n1,`), Buffer.from([0xff]), Buffer.from("\n")]) },
      "treatments.csv: line 2, "
    ],
    ["a row that is cut off", { treatments: `${first}\n1,P1` }, "line 2, centre: is missing: the row has fewer fields"],
    [
      "a quotation mark that nothing closes",
      { treatments: `${first}\n${second}\n"1,P1\n` },
      "line 3, the row: opens a quotation mark"
    ],
    [
      "a line of two megabytes",
      { treatments: `${first}\n"${"x".repeat(2_000_000)}` },
      "line 2, the row: goes on for more than a million bytes"
    ],
    [
      "a header of two megabytes",
      { treatments: "x".repeat(2_000_000) },
      "line 1, header: goes on for more than a million bytes"
    ],
    ["an empty file", { persons: "" }, "persons.csv: line 1, header: is not there: the file is empty"],
    [
      "a missing column",
      { bleeds: plain("bleeds").replace("onset_local", "onset") },
      "bleeds.csv: line 1, onset_local: is missing in the header"
    ],
    [
      "a column that is named twice",
      { bleeds: plain("bleeds").replace("zone", "site") },
      "bleeds.csv: line 1, site: is named twice"
    ],
    ["a site that is none", { bleeds: plain("bleeds").replaceAll("joint.", "bone.") }, "site: is not one of its codes"],
    [
      "a person without a window",
      { persons: plain("persons").replaceAll("2026-01-01", "2021-01-01") },
      "observed_to: is not after observed_from"
    ],
    [
      "a window that is said to have no end",
      { persons: plain("persons").replaceAll("2026-01-01", "9999-12-31") },
      "observed_to: is not a day that exists, YYYY-MM-DD, in the years 1900 to 2199"
    ],
    [
      "a person who stands there twice",
      { persons: `${plain("persons")}${plain("persons").split("\n")[1]}` },
      "line 3, person_id: stands in an earlier row too"
    ],
    [
      "nothing delivered",
      { deliveries: plain("deliveries").replaceAll(/,\d+,(?=\d{4}-)/g, ",0,") },
      "deliveries.csv: line 2, units_iu: is not a whole number above 0"
    ]
  ] as const)("%s: status 4, and where", async (_, changed, where) => {
    const { status, stderr, stdout } = await all(changed, "--out", join(folder, "out.json"))
    expect({ status, stdout }).toEqual({ status: 4, stdout: "" })
    expect(stderr).toContain(where)
    expect(stderr).toMatch(/nothing was counted; malformed: \d+\n$/)
    expect(readdirSync(folder).filter((name) => name.includes("out"))).toEqual([])
  })

  it("all without a batch goes on: its recall has no rows, and why is said", async () => {
    const { status, stderr, stdout } = await all({})
    expect(status).toBe(0)
    expect(stdout).toMatch(/\{"report":"recall","columns":\[[^\]]*\],"rows":\[\]\}\n$/)
    expect(stderr).toContain("no --batch is given: nothing is looked for")
  })

  it("mixed line ends and a byte-order mark are none of its faults", async () => {
    let place = 0
    const mixed = `\ufeff${plain("treatments").replaceAll("\n", () => ["\n", "\r\n"][(place += 1) % 2] ?? "\n")}`
    expect(await all({ treatments: mixed })).toEqual(await all({}))
  })

  it("--skip-bad-rows goes on, and every output says how many were left out", async () => {
    const changed = { treatments: row((fields) => (fields[5] = "none")) }
    const { status, stderr, stdout } = await all(changed, "--skip-bad-rows")
    expect(status).toBe(0)
    const documents = stdout
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line))
    expect(documents).toHaveLength(8)
    for (const document of documents) expect(document).toMatchObject({ rows_left_out: 1 })
    expect(stderr).toContain("treatments.csv: malformed rows that were left out: 1")
    const treatments = join(folder, "treatments.csv")
    const skipping = (format: string) =>
      told("hour-week", "--treatments", treatments, "--format", format, "--skip-bad-rows")
    put(
      "treatments.csv",
      row((fields) => (fields[7] = "none"))
    )
    expect((await skipping("csv")).stdout).toMatch(/^weekday,hour,reason,n,rows_left_out\n\d,\d+,\w+,1,1\n$/)
    expect((await skipping("ndjson")).stdout).toContain('"rows_left_out":1')
    expect((await skipping("markdown")).stdout).toContain("left out: 1.")
  })

  it("a Parquet file that is cut off, or is none, or has a column of another type", async () => {
    const treatments = put("treatments.csv", plain("treatments"))
    const words = (path: string) => ["usage", "--treatments", path, "--format", "json"]
    expect((await told("partition", "--treatments", treatments, "--out", join(folder, "divided"))).status).toBe(0)
    const divided = readdirSync(join(folder, "divided"), { recursive: true, encoding: "utf8" })
    const parts = divided.filter((name) => name.endsWith(".parquet")).map((name) => join(folder, "divided", name))
    for (const [index, part] of parts.entries()) if (index === 0) truncateSync(part, readFileSync(part).length - 20)
    const cut = await told(...words(join(folder, "divided")))
    expect({ status: cut.status, stdout: cut.stdout }).toEqual({ status: 4, stdout: "" })
    expect(cut.stderr).toContain("the file: is not a whole Parquet file")
    const none = await told(...words(put("none.parquet", "PAR1")))
    expect(none).toMatchObject({ status: 4, stdout: "" })
    const report = join(folder, "report.parquet")
    expect(await told(...words(treatments), "--format", "parquet").then(({ status }) => status)).toBe(2)
    await told("usage", "--treatments", treatments, "--format", "parquet", "--out", report)
    expect((await told(...words(report))).stderr).toContain("is missing in the header")
  })

  it("a Parquet file whose bytes were damaged anywhere ends the report with a status, and soon", async () => {
    const words = [
      "partition",
      "--treatments",
      put("treatments.csv", plain("treatments")),
      "--out",
      join(folder, "parts")
    ]
    expect((await told(...words)).status).toBe(0)
    const names = readdirSync(join(folder, "parts"), { recursive: true, encoding: "utf8" })
    const part = names.find((name) => name.endsWith(".parquet")) ?? ""
    const whole = readFileSync(join(folder, "parts", part))
    const statuses = new Set<number>()
    // Headers of pages stand at the beginning, what they are about at the end: these are damaged most often.
    for (let each = 0, drawn = 1; each < 300; each += 1) {
      const damaged = Buffer.from(whole)
      for (let byte = 0; byte < 2; byte += 1) {
        drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0
        const place = (drawn >>> 8) % (each % 2 === 0 ? damaged.length : 60)
        damaged[place] = drawn >>> 24
      }
      const asked = ["--treatments", put("damaged.parquet", damaged), "--format", "json"]
      statuses.add((await told("hour-week", ...asked)).status)
    }
    expect([...statuses].toSorted()).toEqual([0, 4])
  }, 30_000)

  it("a pipe, which cannot be read again, is told by its lines too", () => {
    const lines = plain("treatments").split("\n")
    const [, one = "", two = ""] = lines
    const bad = two.replace("prophylaxis", "routine").replace(/bleed|follow_up|surgery/, "routine")
    // More than is remembered of a pipe stands before the faults.
    const many = Array.from({ length: 30_000 }, (_, index) => one.replace(/^\d+/, String(index + 1)))
    const input = [lines[0], ...many, bad, one.replace(/^\d+/, "7"), ""].join("\n")
    const words = ["usage", "--treatments", "/dev/stdin", "--input", "csv", "--format", "json"]
    const main = fileURLToPath(new URL("main.ts", import.meta.url))
    const piped = ["-c", 'cat "$0" | "$@"', put("piped.csv", `\ufeff${input}`)]
    const { status, stderr } = spawnSync("sh", [...piped, execPath, "-C", "haemtrack-source", main, ...words], {
      encoding: "utf8"
    })
    expect({ status, told: stderr.split("\n").slice(0, 2) }).toEqual({
      status: 4,
      told: [
        "/dev/stdin: line 30002, reason: is not one of its codes",
        "/dev/stdin: line 30003, treatment_id: stands in an earlier row too"
      ]
    })
  })

  it("a folder that cannot be written is said, and nothing is left behind", async () => {
    const treatments = put("treatments.csv", plain("treatments"))
    const out = join(folder, "none", "out.json")
    const { status, stderr } = await told("usage", "--treatments", treatments, "--format", "json", "--out", out)
    expect(status).toBe(3)
    expect(stderr).toContain("cannot write it: there is no such file")
    expect(readdirSync(folder)).toEqual(["treatments.csv"])
  })
})

import { spawnSync } from "node:child_process"
import { hash } from "node:crypto"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { execPath } from "node:process"
import { fileURLToPath } from "node:url"
import { defaultStudy } from "@haemtrack/domain/compliance/readiness"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { csvText } from "../table/csvText.ts"
import { centreFiles } from "../testing/centreFiles.ts"
import { centreRows } from "../testing/centreRows.ts"
import { codeOf, inhabitantsOf } from "../testing/inventedRecords.ts"
import { documentNames, documentOutputs } from "./documentGrammar.ts"
import { run } from "./run.ts"

const folder = mkdtempSync(join(tmpdir(), "haemtrack-documents-"))
const place = (name: string): string => join(folder, name)
const files = ["treatments", "bleeds", "persons", "deliveries"].flatMap((name) => [`--${name}`, place(`${name}.csv`)])
const candidate = {
  person_id: "invented",
  researchConsent: { from: "2026-01-01" },
  grades: { "2026-05": "A", "2026-06": "B" },
  delayHours: [2, 5],
  lines: { listed: 10, all: 10 },
  birthDate: "1990-05-05",
  received: []
}

beforeAll(() => {
  const rows = centreRows(inhabitantsOf(1, 10), codeOf(1))
  for (const [name, text] of Object.entries(centreFiles(rows))) {
    writeFileSync(place(`${name}.csv`), text)
  }
  const columns = ["person_id", "from", "to", "answer", "state"]
  const statements = rows.noBleedStatements.map((row) => columns.map((name) => String(row[name])))
  writeFileSync(place("statements.csv"), csvText(columns, statements))
  writeFileSync(place("statements.ndjson"), rows.noBleedStatements.map((row) => `${JSON.stringify(row)}\n`).join(""))
  writeFileSync(place("facts.ndjson"), `${JSON.stringify(candidate)}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

const made = ["--generated-at", "2026-07-01T09:00:00Z", "--invented"]
const words = {
  "clinic-page": [...files, "--person", "C01-00002", "--since", "2026-01-01"],
  "centre-quarter": [...files, "--centre", "C01", "--quarter", "2026-Q2"],
  "commissioner-return": [...files, "--quarter", "2026-Q2"],
  "trial-screening": ["--facts", place("facts.ndjson")]
} as const

const firstTable = {
  "clinic-page": "rates",
  "centre-quarter": "rates",
  "commissioner-return": "centres",
  "trial-screening": "people"
} as const

/** A text without what a form writes its own way: signs that stand for others. */
const bare = (text: string): string =>
  text
    .replaceAll(/&(?:amp|lt|gt|quot|#\d+);/g, "")
    .replaceAll(/\\+u[\da-f]{4}/g, "")
    .replaceAll(/[\\&<>"'`]/g, "")

const command = async (...all: ReadonlyArray<string>) => {
  const told = { stdout: "", stderr: "" }
  const status = await run(all, {
    out: async (text) => {
      told.stdout += text
    },
    err: (text) => {
      told.stderr += text
    },
    isWatched: false
  })
  return { status, ...told }
}

describe("the commands for reports for people", () => {
  it.each(documentNames)(
    "%s gives the same bytes each time, in process and as a process",
    async (name) => {
      const all = [name, ...words[name], ...made, "--format", "html"]
      const first = await command(...all)
      expect(first).toMatchObject({ status: 0, stderr: "" })
      expect(first.stdout).toContain("Invented: every person, bleed and number here is made up.")
      const main = fileURLToPath(new URL("main.ts", import.meta.url))
      const { status, stdout } = spawnSync(execPath, ["-C", "haemtrack-source", main, ...all], { encoding: "utf8" })
      expect({ status, stdout }).toEqual({ status: 0, stdout: first.stdout })
    },
    60_000
  )

  it.each(documentOutputs)("the return can be written as %s, and nothing beside it is left behind", async (format) => {
    const out = place(`return.${format}`)
    const before = readdirSync(folder)
    const written = await command(
      "commissioner-return",
      ...words["commissioner-return"],
      ...made,
      ...["--format", format, "--table", "centres", "--out", out]
    )
    expect(written).toEqual({ status: 0, stdout: "", stderr: "" })
    const beside = format === "csv" ? ["return.csv", "return.csv-metadata.json"] : [`return.${format}`]
    expect(readdirSync(folder).filter((name) => !before.includes(name))).toEqual(beside)
  })

  it("a table as Parquet holds its rows, and what they were made from", async () => {
    const out = place("centres.parquet")
    await command(
      "commissioner-return",
      ...words["commissioner-return"],
      ...made,
      ...["--format", "parquet", "--table", "centres", "--out", out]
    )
    expect(readFileSync(out).subarray(0, 4).toString()).toBe("PAR1")
    expect(readFileSync(out).includes("2026-07-01T09:00:00Z")).toBe(true)
  })

  it("the hash of a screening list is that of the lines of those who agreed, and the study has its own", async () => {
    const study = place("study.json")
    writeFileSync(study, JSON.stringify(defaultStudy))
    const listed = `${JSON.stringify(candidate)}\n`
    const { researchConsent: _, ...silent } = { ...candidate, person_id: "silent" }
    const list = async (facts: string) => {
      writeFileSync(place("some.ndjson"), facts)
      const all = ["trial-screening", "--facts", place("some.ndjson"), "--study", study, ...made, "--format", "json"]
      return (await command(...all)).stdout
    }
    const found = await list(listed)
    expect(JSON.parse(found).basis.inputs).toEqual([
      { name: "facts, the lines of the people listed", sha256: hash("sha256", listed) },
      { name: "study", sha256: hash("sha256", JSON.stringify(defaultStudy)) }
    ])
    expect(await list(`${JSON.stringify(silent)}\n${listed}`)).toBe(found)
  })

  it.each(documentNames.flatMap((name) => documentOutputs.map((format) => [name, format] as const)))(
    "%s as %s says its methods, version, the hash of each input, what was asked for, and when it was made",
    async (name, format) => {
      const all = [name, ...words[name], ...made, "--table", firstTable[name]]
      const { basis, methods, parameters } = JSON.parse((await command(...all, "--format", "json")).stdout)
      const facts: ReadonlyArray<string> = [
        ...methods.map(({ says }: { readonly says: string }) => says),
        ...parameters.map(({ value }: { readonly value: string }) => value),
        ...basis.inputs.map(({ sha256 }: { readonly sha256: string }) => sha256),
        basis.version,
        basis.generatedAt,
        basis.asOf
      ]
      expect([methods, parameters, basis.inputs].map(({ length }) => length > 0)).toEqual([true, true, true])
      const out = place(`facts-of-${name}.${format}`)
      expect((await command(...all, "--format", format, "--out", out)).status).toBe(0)
      const written = readFileSync(format === "csv" ? `${out}-metadata.json` : out, "utf8")
      expect(facts.filter((fact) => !bare(written).includes(bare(fact)))).toEqual([])
    }
  )

  it("each file that was read is told by its hash, and no path is", async () => {
    const { stdout } = await command("centre-quarter", ...words["centre-quarter"], ...made, "--format", "json")
    const { basis } = JSON.parse(stdout)
    expect(basis.inputs.map(({ name }: { readonly name: string }) => name)).toEqual([
      "treatments",
      "bleeds",
      "persons",
      "deliveries"
    ])
    expect(basis.inputs.every(({ sha256 }: { readonly sha256: string }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true)
    expect(stdout).not.toContain(folder)
  })

  it("a return is kept, and read again for the next one", async () => {
    const kept = place("kept.json")
    await command(
      "commissioner-return",
      ...words["commissioner-return"],
      ...made,
      ...["--format", "html", "--keep", kept]
    )
    const next = [...files, "--quarter", "2026-Q2", "--kept", kept, ...made, "--format", "json"]
    const { status, stdout } = await command("commissioner-return", ...next)
    expect(status).toBe(0)
    expect(JSON.parse(stdout).parameters).toContainEqual({ name: "Earlier returns", value: "2026-06-30" })
    expect(stdout).toContain("No published figure is different today.")
  })

  it("a return whose --keep cannot be written is not written either: status 3, and why", async () => {
    const [keep, out] = [place("none/kept.json"), place("unkept.html")]
    const all = ["commissioner-return", ...words["commissioner-return"], ...made, "--format", "html", "--keep", keep]
    const told = { status: 3, stdout: "", stderr: `${keep}: cannot write it: there is no such file\n` }
    expect(await command(...all)).toEqual(told)
    expect(await command(...all, "--out", out)).toEqual(told)
    expect(readdirSync(folder)).not.toContain("unkept.html")
  })

  it.each([
    [["clinic-page", ...files, ...made, "--format", "html"], "clinic-page needs --person"],
    [["centre-quarter", ...files, "--centre", "C01", ...made, "--format", "html"], "centre-quarter needs --quarter"],
    [["clinic-page", ...words["clinic-page"], "--format", "html"], "nothing here reads a clock"],
    [["clinic-page", ...words["clinic-page"], ...made], "--format is one of"],
    [
      ["clinic-page", ...words["clinic-page"], ...made, "--format", "html", "--as-of", "2026-02-30"],
      "--as-of is a day"
    ],
    [["clinic-page", ...files, "--person", "nobody", ...made, "--format", "html"], "nobody in the file of persons"],
    [["clinic-page", ...words["clinic-page"], ...made, "--format", "csv"], "--table is one of: rates"],
    [
      ["centre-quarter", ...files, "--centre", "C01", "--quarter", "2026-Q5", ...made, "--format", "html"],
      "--quarter is"
    ],
    [["clinic-page", ...words["clinic-page"].slice(2), ...made, "--format", "html"], "--treatments FILE is missing"],
    [
      ["commissioner-return", ...words["commissioner-return"], ...made, "--format", "html", "--as-of", "2026-06-30"],
      "--quarter is not over on the day"
    ],
    [["clinic-page", ...words["clinic-page"], ...made, "--format", "html", "--as-of", "2199-12-31"], "--as-of lies in"],
    [["clinic-page", ...words["clinic-page"], ...made, "--format", "html", "--from", "1900-01-01"], "--from lies in"],
    [
      ["clinic-page", ...files, "--person", "C01-00002", "--since", "1960-01-01", ...made, "--format", "html"],
      "--since is at most 50 years before"
    ],
    [
      ["clinic-page", ...files, "--person", "C01-00002", "--since", "2026-07-02", ...made, "--format", "html"],
      "--since is after the day"
    ],
    [
      ["clinic-page", ...files, "--person", "C01-00002", "--generated-at", "1900-01-01T09:00:00Z", "--format", "html"],
      "--generated-at lies in"
    ],
    [["trial-screening", ...words["trial-screening"], ...made, "--format", "html", "--nonsense"], "--nonsense"]
  ])("words that mean too little or nothing are told, with status 2: %#", async (all, told) => {
    const { status, stderr, stdout } = await command(...all)
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toContain(told)
  })

  it("a malformed row ends the command with status 4, its place and no report", async () => {
    const bad = place("bad.csv")
    writeFileSync(bad, readFileSync(place("bleeds.csv"), "utf8").replace("joint.", "jiont."))
    const all = [
      "clinic-page",
      ...words["clinic-page"].map((word) => (word.endsWith("bleeds.csv") ? bad : word)),
      ...made
    ]
    const out = place("never.html")
    const { status, stderr } = await command(...all, "--format", "html", "--out", out)
    expect(status).toBe(4)
    expect(stderr).toMatch(/bad\.csv: line \d+, site/)
    expect(readdirSync(folder)).not.toContain("never.html")
  })

  it.each(documentOutputs)(
    "--skip-bad-rows goes on, and the report as %s says how many were left out",
    async (format) => {
      const [treatments, statements] = [place("skip-treatments.csv"), place("skip-statements.csv")]
      writeFileSync(treatments, readFileSync(place("treatments.csv"), "utf8").replace("prophylaxis", "routine"))
      writeFileSync(statements, `${readFileSync(place("statements.csv"), "utf8")}nobody,2026-01-01,"x"y\n`)
      const out = place(`skip.${format}`)
      const swapped = words["centre-quarter"].map((word) => (word === place("treatments.csv") ? treatments : word))
      const all = ["centre-quarter", ...swapped, "--statements", statements, ...made, "--table", "rates"]
      const { status, stderr } = await command(...all, "--skip-bad-rows", "--format", format, "--out", out)
      expect({ status, stderr }).toEqual({
        status: 0,
        stderr: [treatments, statements].map((path) => `${path}: malformed rows that were left out: 1\n`).join("")
      })
      const told = format === "csv" ? "rows_left_out" : "could not be read and are left out: 2."
      expect(readFileSync(out, "latin1").replaceAll("\\", "")).toContain(told)
      expect(await command(...all, "--format", format, "--out", out)).toMatchObject({ status: 4 })
    }
  )

  it("--skip-bad-rows leaves out lines of people of whom nothing can be read, and says so", async () => {
    const bad = place("skip.ndjson")
    writeFileSync(bad, `${JSON.stringify(candidate)}\n{"person_id":"secret","birthDate":"1990-02-30"}\n`)
    const all = ["trial-screening", "--facts", bad, ...made, "--format", "csv", "--table", "people", "--skip-bad-rows"]
    const { status, stderr, stdout } = await command(...all)
    const [header, person] = stdout.split("\n")
    expect({ status, stderr }).toEqual({ status: 0, stderr: `${bad}: malformed rows that were left out: 1\n` })
    expect([header?.split(",").at(-1), person?.split(",").at(-1)]).toEqual(["rows_left_out", "1"])
    expect(stdout).not.toContain("secret")
  })

  it("what is known of people is told by its line when it cannot be read, and not by what stands in it", async () => {
    const bad = place("bad.ndjson")
    writeFileSync(bad, `${JSON.stringify(candidate)}\n{"person_id":"secret","birthDate":"1990-02-30"}\n`)
    const { status, stderr } = await command("trial-screening", "--facts", bad, ...made, "--format", "html")
    expect(status).toBe(4)
    expect(stderr).toContain("line 2")
    expect(stderr).not.toContain("secret")
  })

  it.each(["csv", "ndjson"])(
    "with statements as %s, months in which something was said are told from silent ones",
    async (format) => {
      const all = ["centre-quarter", ...words["centre-quarter"], ...made, "--format", "markdown"]
      const silent = await command(...all)
      const stated = await command(...all, "--statements", place(`statements.${format}`))
      const mix = /Evidence of \d+ months: (\d+) of grade A, (\d+) of B/
      expect(mix.exec(silent.stdout)?.slice(1)).toEqual(["0", "0"])
      const [a, b] = mix.exec(stated.stdout)?.slice(1).map(Number) ?? []
      expect((a ?? 0) + (b ?? 0)).toBeGreaterThan(5)
    }
  )

  it("with plans, what is recorded of planned days is told, plan by plan", async () => {
    const regimens = place("regimens.csv")
    const rows = [
      "regimen_id,phase_no,person_id,phase,valid_from,valid_to,kind,product,dose,unit,schedule",
      "R1,1,C01-00002,maintenance,2025-01-01,2026-04-30,prophylaxis,,1000,[iU],FREQ=DAILY;INTERVAL=2",
      'R2,1,C01-00002,maintenance,2026-05-01,,prophylaxis,,2000,[iU],"FREQ=WEEKLY;BYDAY=MO,TH"'
    ]
    writeFileSync(regimens, `${rows.join("\n")}\n`)
    const asked = ["--regimens", regimens, ...made, "--format", "json"]
    const page = await command("clinic-page", ...words["clinic-page"], "--from", "2026-04-01", ...asked)
    const { basis, sections } = JSON.parse(page.stdout)
    const of = (key: string) =>
      sections
        .flatMap(({ blocks }: { readonly blocks: ReadonlyArray<object> }) => blocks)
        .find((block: { readonly table?: { readonly key: string } }) => block.table?.key === key).table
    // 15 days of April, every other one; of May and June 17 Mondays and Thursdays, the window of the last of which is open still.
    const planned = of("records").rows.filter(([measure]: ReadonlyArray<string>) => measure?.startsWith("Recorded of"))
    expect(planned.map(([measure, , expected]: ReadonlyArray<unknown>) => [measure, expected])).toEqual([
      ["Recorded of planned, plan from 2025-01-01", 15],
      ["Recorded of planned, plan from 2026-05-01", 17]
    ])
    expect(basis.inputs.map(({ name }: { readonly name: string }) => name)).toContain("regimens")
    const missed = planned.map(([, taken, expected]: ReadonlyArray<number>) => (expected ?? 0) - (taken ?? 0))
    const skipped = place("skipped.csv")
    const saidOf = async (...days: ReadonlyArray<string>): Promise<ReadonlyArray<ReadonlyArray<unknown>>> => {
      const lines = days.map((day) => `S,C01-00002,C01,${day},,forgot,${day}T20:00:00Z`)
      const head = "skipped_id,person_id,centre,planned_date,product,reason,recorded_instant"
      writeFileSync(skipped, `${[head, ...lines].join("\n")}\n`)
      const more = [...asked, "--from", "2026-04-01", "--skipped-doses", skipped]
      const { stdout } = await command("clinic-page", ...words["clinic-page"], ...more)
      const { rows } = JSON.parse(stdout)
        .sections.flatMap(({ blocks }: { readonly blocks: ReadonlyArray<object> }) => blocks)
        .find((block: { readonly table?: { readonly key: string } }) => block.table?.key === "records").table
      return rows.filter(([measure]: ReadonlyArray<string>) => measure?.startsWith("of the days without"))
    }
    const april = Array.from({ length: 30 }, (_, day) => `2026-04-${String(day + 1).padStart(2, "0")}`)
    expect((await saidOf()).map(([, said, of]) => [said, of])).toEqual(missed.map((of: number) => [0, of]))
    // Days that were not planned, or on which there was a dose, are in no count.
    expect((await saidOf(...april)).map(([, said]) => said)).toEqual([missed[0], 0])
    const quarter = await command("centre-quarter", ...words["centre-quarter"], ...asked)
    expect(quarter.stdout).toContain("Of 1 person with planned days; ")
  })

  it("what was wasted is taken off what was delivered, and not for used", async () => {
    const [header = "", ...lines] = readFileSync(place("deliveries.csv"), "utf8").trimEnd().split("\n")
    const named = (line: string, name: string): string => line.split(",")[header.split(",").indexOf(name)] ?? ""
    const delivery = lines.find((line) => named(line, "delivered_on") > "2026-01-01") ?? ""
    const [person, product] = [named(delivery, "person_id"), named(delivery, "product")]
    const movements = place("movements.ndjson")
    const wasted = { person_id: person, instant: "2026-05-05T10:00:00Z", local_date: "2026-05-05", kind: "wasted" }
    const rest = { product, amount_delta: -7, unit: "[iU]", batch_id: null }
    writeFileSync(movements, `${JSON.stringify({ ...wasted, ...rest })}\n`)
    const all = ["clinic-page", ...files, "--person", person, ...made, "--format", "ndjson"]
    const stock = async (...more: ReadonlyArray<string>): Promise<string> =>
      (await command(...all, ...more)).stdout
        .split("\n")
        .find((line) => line.includes('"table":"stock"') && line.includes(`"product":"${product}"`)) ?? "{}"
    const [before, after] = [await stock(), await stock("--stock-movements", movements)]
    const unaccounted = (line: string): number => JSON.parse(line).unaccounted
    expect(unaccounted(before) - unaccounted(after)).toBe(7)
  })

  it("a statement that is none is told by its row, and not by what stands in it", async () => {
    const bad = place("bad-statements.csv")
    writeFileSync(bad, "person_id,from,to,answer,state\nC01-00001,2026-01-01,2026-01-31,secret,stands\n")
    const { status, stderr } = await command(
      "centre-quarter",
      ...words["centre-quarter"],
      ...made,
      "--format",
      "html",
      "--statements",
      bad
    )
    expect({ status, told: stderr.includes("row 1"), isQuoted: stderr.includes("secret") }).toEqual({
      status: 4,
      told: true,
      isQuoted: false
    })
  })

  it("files without a row give a page that says so", async () => {
    for (const name of ["treatments", "bleeds", "deliveries"]) {
      const [header] = readFileSync(place(`${name}.csv`), "utf8").split("\n")
      writeFileSync(place(`empty-${name}.csv`), `${header}\n`)
    }
    const empty = words["clinic-page"].map((word) =>
      word.replace(/(treatments|bleeds|deliveries)\.csv$/, "empty-$1.csv")
    )
    const { status, stdout } = await command("clinic-page", ...empty, ...made, "--format", "markdown")
    expect(status).toBe(0)
    expect(stdout).toContain("That is not a usage of 0.")
  })
})

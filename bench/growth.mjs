/**
 * How the domain's work grows with what it is given: twice the input takes about twice the time, also when the input is made to
 * be slow. Whatever is over within a millisecond at the larger size has no growth to speak of.
 */
import { performance } from "node:perf_hooks"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as LocalDate from "../packages/domain/src/calendar/LocalDate.ts"
import * as Told from "../packages/domain/src/calendar/Told.ts"
import * as BodySite from "../packages/domain/src/diary/BodySite.ts"
import { TreatmentDraft } from "../packages/domain/src/diary/TreatmentDraft.ts"
import * as NhsNumber from "../packages/domain/src/person/NhsNumber.ts"
import * as BatchNumber from "../packages/domain/src/product/BatchNumber.ts"
import * as ElementString from "../packages/domain/src/product/ElementString.ts"
import * as Gs1Scan from "../packages/domain/src/product/Gs1Scan.ts"
import * as Location from "../packages/domain/src/stock/Location.ts"
import * as Ledger from "../packages/domain/src/stock/Ledger.ts"
import { draft } from "../packages/domain/src/testing/diary.ts"
import { nested } from "../packages/domain/src/testing/hostile.ts"
import { centre, hour, movementId, stamp, stockItem } from "../packages/domain/src/testing/stock.ts"
import { least } from "./figures.mjs"
import { diariesOf, mergedAndRead } from "./twoDevices.mjs"

const rounds = 5
const size = 100_000
const worthTiming = 1

const patterns = ["9", "a", " ", "-", "\u0301", "\ud800", "(01)", "10A\u001d", "0 ", "[", "2026-07-06T"]

const readers = {
  "LocalDate.parse": LocalDate.parse,
  "Told.parse": Told.parse,
  "NhsNumber.parse": NhsNumber.parse,
  "BatchNumber.parse": BatchNumber.parse,
  "BatchNumber.parseScanned": BatchNumber.parseScanned,
  "BodySite.parse": BodySite.parse,
  "Location.parse": Location.parse,
  "ElementString.parse": (text) => ElementString.parse(text, 2026),
  "Gs1Scan.read": (text) => Gs1Scan.read(text, 2026)
}

const decodeDraft = Schema.decodeUnknownResult(TreatmentDraft)

/** Deliveries of one batch to one centre; each so many-th is voided by the movement after it. */
const movementsOf = (n, voidedOf) =>
  Array.from({ length: n }, (_, index) =>
    voidedOf > 0 && index % voidedOf === 1
      ? { ...stamp(index), kind: "voided", voids: movementId(index - 1), happenedAt: hour(0), reason: "mistake" }
      : { ...stamp(index), kind: "delivered", happenedAt: hour(0), item: stockItem(), vials: 1, to: centre }
  )

const booked = (movements) => Result.getOrThrow(Ledger.appendAll(Ledger.empty, movements))

/** Inputs of a size, and what is done with them. */
const works = {
  "a draft of many lines": {
    made: (n) => ({ ...draft(), lines: Array.from({ length: n / 100 }, () => draft().lines[0]) }),
    done: decodeDraft
  },
  "a draft with many other keys": {
    made: (n) => ({
      ...draft(),
      ...Object.fromEntries(Array.from({ length: n / 10 }, (_, key) => [`k${key}`, null]))
    }),
    done: decodeDraft
  },
  "a draft in a draft, and so on": {
    made: (n) => nested(n, (inner) => ({ ...draft(), total: inner })),
    done: decodeDraft
  },
  "a diary of entries corrected on two devices": {
    made: (n) => diariesOf(n / 50),
    done: mergedAndRead
  },
  "a diary of one entry, corrected over and over on two devices": {
    made: (n) => diariesOf(1, n / 100),
    done: mergedAndRead
  },
  "a ledger of one batch": { made: (n) => movementsOf(n / 50, 0), done: booked },
  "a ledger of one batch, one in ten voided": { made: (n) => movementsOf(n / 50, 10), done: booked }
}

const timed = (work, input) => {
  const begun = performance.now()
  if (work(input) === undefined) throw new Error("no answer")
  return performance.now() - begun
}

/** The least of some runs at the size and at twice the size, interleaved. */
const grown = ({ done, made }) => {
  const [small, large] = [made(size), made(2 * size)]
  const [once, twice] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    once.push(timed(done, small))
    twice.push(timed(done, large))
  }
  return { once: least(once), twice: least(twice) }
}

const row = (what, { once, twice }) => ({
  what,
  "ms at twice": twice.toFixed(2),
  "twice : once": twice < worthTiming ? "under 1 ms" : (twice / once).toFixed(1)
})

/** The slowest pattern of a reader stands for it. */
const worstOf = (read) =>
  patterns
    .map((pattern) => ({ pattern, ...grown({ made: (n) => pattern.repeat(n / pattern.length), done: read }) }))
    .toSorted((a, b) => b.twice - a.twice)[0]

/** A row a reader and a kind of input. */
export const measureGrowth = () => [
  ...Object.entries(readers).map(([name, read]) => {
    const worst = worstOf(read)
    return row(`${name} of ${JSON.stringify(worst.pattern)}, repeated`, worst)
  }),
  ...Object.entries(works).map(([name, work]) => row(name, grown(work)))
]

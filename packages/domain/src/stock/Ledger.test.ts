import { assert, describe, it } from "@effect/vitest"
import { assertFailure, assertSuccess } from "@effect/vitest/utils"
import * as Arbitrary from "effect/Arbitrary"
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import vectors from "../../vectors/ledger-balance.json" with { type: "json" }
import { LocalDate, Month } from "../calendar/LocalDate.ts"
import {
  acceptedMovements,
  adjusted,
  centre,
  delivered,
  destroyed,
  homeOne,
  homeTwo,
  hour,
  lost,
  moved,
  movementId,
  movements,
  personOne,
  personTwo,
  stateChanged,
  stockItem,
  used,
  voided,
  wasted
} from "../testing/stock.ts"
import * as Account from "./Account.ts"
import * as Ledger from "./Ledger.ts"
import type { Movement } from "./Movement.ts"
import { replay } from "./replay.ts"

const ledgerOf = (list: ReadonlyArray<Movement>): Ledger.Ledger =>
  Result.getOrThrow(Ledger.appendAll(Ledger.empty, list))

const seen = (ledger: Ledger.Books): unknown => ({
  balances: Ledger.balances(ledger).map(({ location, item, state, vials }) => [location, item.batch, state, vials]),
  totals: Ledger.totals(ledger),
  flags: Ledger.flags(ledger)
})

describe("the vectors of the ledger", () => {
  const kinds: Readonly<Record<string, string>> = {
    deliver: "delivered",
    move: "moved",
    infuse: "used",
    waste: "wasted",
    return: "returned",
    expire: "expired",
    quarantine: "quarantined",
    release: "released",
    adjust: "adjusted",
    void: "voided"
  }
  const people: ReadonlyArray<readonly [string, string]> = [
    ["p1", personOne],
    ["p2", personTwo]
  ]
  const placed = (text: string | undefined) => people.reduce((place, [short, id]) => place?.replace(short, id), text)
  const short = (text: string) => people.reduce((place, [name, id]) => place.replace(id, name), text)

  type Event = Readonly<Record<string, string | number | undefined>>
  const written = (event: Event, index: number, all: ReadonlyArray<Event>) => ({
    // Numbered from 1: a reference to nothing is then to 0.
    ...delivered(index + 1, 1),
    ...used(index + 1, 1),
    ...stateChanged("released", index + 1, 1),
    kind: kinds[String(event["type"])] ?? event["type"],
    vials: event["vials"],
    from: placed(event["from"]?.toString()),
    to: placed(event["to"]?.toString()),
    place: placed(event["at"]?.toString()),
    state: event["state"] ?? "available",
    item: stockItem(event["batch"]?.toString()),
    // The vectors ask a reason of an adjustment alone.
    explanation:
      event["reason"] === undefined
        ? event["type"] === "waste"
          ? { reason: "broken" }
          : undefined
        : { reason: event["reason"] },
    voids: movementId(all.findIndex(({ id }) => id === event["ref"]) + 1)
  })
  /** As it would come over the wire: a field that is not given is not there. */
  const sent = (...event: Parameters<typeof written>): unknown => JSON.parse(JSON.stringify(written(...event)))
  const code = (tag: string) => tag.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()

  it.each(vectors.cases)("clinical 6.2: $name", ({ expected, input }) => {
    const outcome: unknown = Result.match(replay(input.events.map(sent)), {
      onFailure: ({ error, index }) => ({ error: code(error._tag), index }),
      onSuccess: (ledger) => {
        const { used: infused, ...totals } = Ledger.totals(ledger)
        return {
          balances: Ledger.balances(ledger).map(({ item, location, state, vials }) => ({
            location: short(location),
            batch: item.batch,
            state,
            vials
          })),
          totals: { ...totals, infused },
          flags: Ledger.flags(ledger)
        }
      }
    })
    assert.deepStrictEqual(outcome, expected)
  })
})

describe("what is refused and what is not", () => {
  const two = [delivered(0, 2, { to: centre })]

  it("clinical 6.2: a treatment takes the available vials, then the quarantined ones, then more than there are", () => {
    const ledger = ledgerOf([delivered(0, 3), stateChanged("quarantined", 1, 2), used(2, 4)])
    assert.deepStrictEqual(Ledger.shelf(ledger, homeOne, stockItem()), { available: -1, quarantined: 0 })
    assert.deepStrictEqual(Ledger.flags(ledger), [
      { index: 2, flag: "infused_quarantined", vials: 2 },
      { index: 2, flag: "shortfall", vials: 1 }
    ])
    assert.deepStrictEqual(
      Ledger.discrepancies(ledger).map(({ vials }) => vials),
      [-1]
    )
    const healed = ledgerOf([
      delivered(0, 3),
      stateChanged("quarantined", 1, 2),
      used(2, 4),
      adjusted(3, 1, { explanation: { reason: "count_differs" } })
    ])
    assert.deepStrictEqual(Ledger.discrepancies(healed), [])
  })

  it.each([
    ["moved", moved(1, 3)],
    ["wasted", wasted(1, 3, { from: centre })],
    ["returned", lost("returned", 1, 3, { from: centre })],
    ["expired", lost("expired", 1, 1, { from: centre, state: "quarantined" })],
    ["destroyed", destroyed(1, 1, { from: centre })],
    ["quarantined", stateChanged("quarantined", 1, 3, { place: centre })],
    ["released", stateChanged("released", 1, 1, { place: centre })],
    ["adjusted", adjusted(1, -3, { place: centre })]
  ] as const)("L2: more vials are not %s than there are", (_, movement) => {
    assertFailure(Ledger.append(ledgerOf(two), movement), new Ledger.NegativeBalance({ missing: 1 }))
  })

  it("clinical 6.2: some vials are free and some set apart, and a move of more than the free ones is short", () => {
    const ledger = ledgerOf([...two, stateChanged("quarantined", 1, 1, { place: centre })])
    assertFailure(Ledger.append(ledger, moved(2, 2)), new Ledger.NegativeBalance({ missing: 1 }))
  })

  it("clinical 6.2: a void of what never was, of a void, or a second time is refused", () => {
    const ledger = ledgerOf([...two, voided(1, 0)])
    assertFailure(Ledger.append(ledger, voided(2, 7)), new Ledger.UnknownReference())
    assertFailure(Ledger.append(ledger, voided(2, 1)), new Ledger.UnknownReference())
    assertFailure(Ledger.append(ledger, voided(2, 0)), new Ledger.UnknownReference())
  })

  it("clinical 6.2: a delivery whose vials went on cannot be voided, one whose vials were used can", () => {
    assertFailure(
      Ledger.append(ledgerOf([...two, moved(1, 2)]), voided(2, 0)),
      new Ledger.NegativeBalance({ missing: 2 })
    )
    const ledger = ledgerOf([delivered(0, 2), used(1, 2), voided(2, 0)])
    assert.deepStrictEqual(Ledger.flags(ledger), [{ index: 1, flag: "shortfall", vials: 2 }])
  })

  it("a movement that is sent again is refused, also after it was voided", () => {
    assertFailure(Ledger.append(ledgerOf(two), two[0] ?? voided(0, 0)), new Ledger.MovementTwice())
    assertFailure(
      Ledger.append(ledgerOf([...two, voided(1, 0)]), delivered(0, 2, { to: centre })),
      new Ledger.MovementTwice()
    )
  })

  it("clinical 6.8: of two dates that were named for a batch the earlier one counts", () => {
    const month = { expiry: { value: Month.make("2027-02"), precision: "month" } } as const
    const day = { expiry: { value: LocalDate.make("2027-02-27"), precision: "day" } } as const
    const expiryAfter = (...dates: ReadonlyArray<typeof month | typeof day | object>) =>
      Ledger.balances(ledgerOf(dates.map((date, index) => delivered(index, 1, date)))).map(({ expiry }) => expiry)
    assert.deepStrictEqual(expiryAfter(month, {}, day), [day.expiry])
    assert.deepStrictEqual(expiryAfter(day, month), [day.expiry])
  })

  it("spellings of a batch are one shelf, two strengths never are", () => {
    const ledger = ledgerOf([
      delivered(0, 1, { item: stockItem("ab-12") }),
      delivered(1, 2, { item: stockItem("AB 12") }),
      delivered(2, 4, { item: stockItem("AB12", { presentationId: "test-factor-500" }) })
    ])
    assert.deepStrictEqual(Ledger.shelf(ledger, homeOne, stockItem("Ab12")), { available: 3, quarantined: 0 })
  })

  it("clinical 6.3: a used batch that no delivery named is listed for the centre, until one is", () => {
    const ledger = ledgerOf([used(0, 1)])
    assert.deepStrictEqual(Ledger.unlisted(ledger), [stockItem()])
    assert.deepStrictEqual(Ledger.unlisted(ledgerOf([used(0, 1), delivered(1, 2)])), [])
  })
})

describe("the order of movements", () => {
  it("clinical 6.2.1: an entry that is made late stands where it happened, and is judged where it was received", () => {
    const late = [
      delivered(0, 2, { to: centre, happenedAt: hour(0) }),
      moved(1, 2, { happenedAt: hour(5) }),
      used(2, 1, { from: centre, happenedAt: hour(3) })
    ]
    assert.deepStrictEqual(Ledger.flags(ledgerOf(late)), [{ index: 2, flag: "shortfall", vials: 1 }])
    assert.deepStrictEqual(Ledger.flags(Ledger.asOf(late, hour(9))), [{ index: 2, flag: "shortfall", vials: 1 }])
    assert.deepStrictEqual(Ledger.shelf(Ledger.asOf(late, hour(4)), centre, stockItem()), {
      available: 1,
      quarantined: 0
    })
  })

  it("clinical 6.2.1: of one time, what was received first happened first", () => {
    const sameTime = { happenedAt: hour(5) }
    const list = [delivered(0, 1), stateChanged("quarantined", 1, 1, sameTime), used(2, 1, sameTime)]
    const flagged = [{ index: 2, flag: "infused_quarantined", vials: 1 }] as const
    assert.deepStrictEqual(Ledger.flags(Ledger.asOf(list, hour(9))), flagged)
    assert.deepStrictEqual(Ledger.flags(Ledger.asOf(list.toReversed(), hour(9))), flagged)
  })

  it("L1: destroyed vials are among the wasted ones", () => {
    const ledger = ledgerOf([delivered(0, 3), stateChanged("quarantined", 1, 2), destroyed(2, 2)])
    assert.deepStrictEqual(Ledger.totals(ledger), {
      delivered: 3,
      adjusted: 0,
      used: 0,
      wasted: 2,
      returned: 0,
      expired: 0,
      onHand: 1
    })
  })

  it("clinical 6.2.1: what was known at a time does not hold what was recorded later", () => {
    const list = [delivered(0, 2), voided(3, 0)]
    assert.strictEqual(Ledger.totals(Ledger.asOf(list, hour(9))).onHand, 0)
    assert.strictEqual(Ledger.totals(Ledger.asOf(list, hour(9), hour(2))).onHand, 2)
    assert.strictEqual(Ledger.totals(Ledger.asOf(list, hour(9), hour(0))).onHand, 2)
  })

  it("clinical 6.2.1: only a treatment is flagged for vials that were set apart, whatever order came out of late entries", () => {
    const apart = [delivered(0, 1), stateChanged("quarantined", 1, 1)]
    const flags = (movement: Movement) => Ledger.flags(Ledger.asOf([...apart, movement], hour(9)))
    assert.deepStrictEqual(flags(wasted(2, 1)), [])
    assert.deepStrictEqual(flags(used(2, 1)), [{ index: 2, flag: "infused_quarantined", vials: 1 }])
  })

  it("clinical 6.2.1: as of an instant holds what happened at it", () =>
    assert.strictEqual(Ledger.totals(Ledger.asOf([delivered(3, 2)], hour(3))).onHand, 2))

  it.prop(
    "clinical 6.2.1: movements of one time are taken in the order received, in whatever order they come",
    [acceptedMovements, Schema.Int],
    ([list, salt]) => {
      const crowded = list.map((movement) => ({ ...movement, happenedAt: hour(Math.floor(movement.sequence / 5)) }))
      const shuffled = crowded.toSorted((a, b) => ((a.sequence * 7919 + salt) % 31) - ((b.sequence * 7919 + salt) % 31))
      assert.deepStrictEqual(seen(Ledger.asOf(shuffled, hour(99))), seen(Ledger.asOf(crowded, hour(99))))
    }
  )

  it.prop("reading in the order of receipt finds the balances that were judged", [acceptedMovements], ([list]) => {
    const prompt = list.map((movement, index) => ({ ...movement, happenedAt: hour(index) }))
    const judged = ledgerOf(prompt)
    const read = Ledger.asOf(prompt, hour(99))
    assert.deepStrictEqual(Ledger.balances(read), Ledger.balances(judged))
    assert.deepStrictEqual(Ledger.totals(read), Ledger.totals(judged))
  })
})

describe("laws", () => {
  const balanced = ({
    adjusted: counted,
    delivered: came,
    expired,
    onHand,
    returned,
    used: given,
    wasted: broken
  }: Account.Totals) => came + counted === onHand + given + broken + returned + expired

  /** All ledgers that come about while a list is taken; what is refused leaves the one before. */
  const stages = (list: ReadonlyArray<Movement>) => {
    let ledger = Ledger.empty
    return list.map((movement) => {
      const before = ledger
      ledger = Result.getOrElse(Ledger.append(ledger, movement), () => before)
      return { before, movement, after: ledger }
    })
  }

  it.prop(
    "L1: the books balance after every movement and every void, for each batch and in all",
    [movements],
    ([list]) => {
      for (const { after } of stages(list)) {
        assert.isTrue(balanced(Ledger.totals(after)))
        for (const account of HashMap.values(after.accounts)) assert.isTrue(balanced(Account.totals(account)))
      }
    }
  )

  it.prop("L1: as of every time, also with late entries and voids", [acceptedMovements], ([list]) => {
    for (const { sequence } of list) assert.isTrue(balanced(Ledger.totals(Ledger.asOf(list, hour(sequence)))))
  })

  it.prop("L2: only a treatment takes a balance below zero", [movements], ([list]) => {
    for (const { after, before, movement } of stages(list)) {
      if (movement.kind === "used" || movement.kind === "voided") continue
      for (const { item, location, vials } of Ledger.discrepancies(after)) {
        assert.isAtLeast(vials, Math.min(0, Ledger.shelf(before, location, item).available))
      }
    }
  })

  it.prop("L2: without treatments nothing is below zero, whatever is voided", [movements], ([list]) => {
    for (const { after } of stages(list.filter(({ kind }) => kind !== "used"))) {
      assert.deepStrictEqual(Ledger.discrepancies(after), [])
    }
  })

  it.prop("L3: moving, quarantine and release change no sum", [movements], ([list]) => {
    for (const { after, before, movement } of stages(list)) {
      if (!["moved", "quarantined", "released"].includes(movement.kind)) continue
      assert.deepStrictEqual(Ledger.totals(after), Ledger.totals(before))
    }
  })

  it.prop("clinical 6.2: what is voided is as if it had never been", [acceptedMovements], ([list]) => {
    const voids = list.flatMap((movement) => (movement.kind === "voided" ? [movement.id, movement.voids] : []))
    const never = ledgerOf(list.filter(({ id }) => !voids.includes(id)))
    const withVoids = ledgerOf(list)
    assert.deepStrictEqual(Ledger.balances(withVoids), Ledger.balances(never))
    assert.deepStrictEqual(Ledger.totals(withVoids), Ledger.totals(never))
  })

  it.prop("a treatment can always be recorded, and always be taken back", [acceptedMovements], ([list]) => {
    const ledger = ledgerOf(list)
    const next = list.length + 30
    const given = Result.getOrThrow(Ledger.append(ledger, used(next, 100, { from: homeTwo })))
    const back = Result.getOrThrow(Ledger.append(given, voided(next + 1, next)))
    assert.deepStrictEqual(Ledger.balances(back), Ledger.balances(ledger))
  })
})

/** The same books kept as a child would: one heap of counters, and everything told again from the start at each void. */
class Heap {
  kept: ReadonlyArray<Movement> = []
  taken = 0

  static counted(list: ReadonlyArray<Movement>): Map<string, number> | undefined {
    const counts = new Map<string, number>()
    const at = (place: string, movement: Movement, state: string) =>
      movement.kind === "voided" ? "" : `${place} ${movement.item.batch.replace("-", "").toUpperCase()} ${state}`
    const add = (key: string, vials: number) => counts.set(key, (counts.get(key) ?? 0) + vials)
    for (const movement of list) {
      if (movement.kind === "voided") continue
      const { vials } = movement
      const out = (place: string, state: string): boolean => {
        const key = at(place, movement, state)
        if ((counts.get(key) ?? 0) < vials) return false
        add(key, -vials)
        return true
      }
      switch (movement.kind) {
        case "delivered":
        case "collected":
          add(at(movement.to, movement, "available"), vials)
          break
        case "moved":
          if (!out(movement.from, "available")) return undefined
          add(at(movement.to, movement, "available"), vials)
          break
        case "used":
          for (let left = vials; left > 0; left -= 1) {
            const [first, second] = [
              at(movement.from, movement, "available"),
              at(movement.from, movement, "quarantined")
            ]
            add((counts.get(first) ?? 0) <= 0 && (counts.get(second) ?? 0) > 0 ? second : first, -1)
          }
          break
        case "wasted":
        case "returned":
        case "expired":
          if (!out(movement.from, movement.state)) return undefined
          break
        case "destroyed":
          if (!out(movement.from, "quarantined")) return undefined
          break
        case "quarantined":
          if (!out(movement.place, "available")) return undefined
          add(at(movement.place, movement, "quarantined"), vials)
          break
        case "released":
          if (!out(movement.place, "quarantined")) return undefined
          add(at(movement.place, movement, "available"), vials)
          break
        case "adjusted":
          if (vials < 0 && (counts.get(at(movement.place, movement, "available")) ?? 0) < -vials) return undefined
          add(at(movement.place, movement, "available"), vials)
          break
      }
    }
    return counts
  }

  take(movement: Movement): boolean {
    const next =
      movement.kind === "voided"
        ? this.kept.filter(({ id }) => id !== movement.voids)
        : this.kept.some(({ id }) => id === movement.id)
          ? undefined
          : [...this.kept, movement]
    if (next === undefined || (movement.kind === "voided" && next.length === this.kept.length)) return false
    if (Heap.counted(next) === undefined) return false
    this.kept = next
    this.taken += 1
    return true
  }

  balances(): ReadonlyArray<string> {
    return [...(Heap.counted(this.kept) ?? [])]
      .filter(([, vials]) => vials !== 0)
      .map(([key, vials]) => `${key} ${vials}`)
      .toSorted()
  }
}

interface Books {
  ledger: Ledger.Ledger
}

class Take implements fc.Command<Heap, Books> {
  readonly make: (index: number) => Movement

  constructor(make: (index: number) => Movement) {
    this.make = make
  }

  check = () => true

  run(heap: Heap, books: Books) {
    const movement = this.make(books.ledger.length)
    const next = Ledger.append(books.ledger, movement)
    assert.strictEqual(Result.isSuccess(next), heap.take(movement), movement.kind)
    books.ledger = Result.getOrElse(next, () => books.ledger)
    assert.deepStrictEqual(
      Ledger.balances(books.ledger)
        .map(
          ({ item, location, state, vials }) =>
            `${location} ${item.batch.replace("-", "").toUpperCase()} ${state} ${vials}`
        )
        .toSorted(),
      heap.balances()
    )
  }

  toString = () => this.make(0).kind
}

it("clinical 6.2: the ledger agrees with a heap of counters, whatever is done to it", () => {
  const vials = fc.integer({ min: 1, max: 5 })
  const place = fc.constantFrom(centre, homeOne)
  const item = fc.constantFrom(stockItem("B1"), stockItem("b-1"))
  const state = fc.constantFrom("available" as const, "quarantined" as const)
  const about = fc.record({ vials, place, item, state })
  const commands = [
    about.map(({ item, place, vials }) => new Take((index) => delivered(index, vials, { item, to: place }))),
    about.map(({ item, place, vials }) => new Take((index) => moved(index, vials, { item, from: place }))),
    about.map(({ item, place, vials }) => new Take((index) => used(index, vials, { item, from: place }))),
    about.map(
      ({ item, place, state, vials }) => new Take((index) => wasted(index, vials, { item, from: place, state }))
    ),
    about.map(({ item, place, vials }) => new Take((index) => destroyed(index, vials, { item, from: place }))),
    about.map(
      ({ item, place, vials }) => new Take((index) => stateChanged("quarantined", index, vials, { item, place }))
    ),
    about.map(({ item, place, vials }) => new Take((index) => stateChanged("released", index, vials, { item, place }))),
    about.map(({ item, place, vials }) => new Take((index) => adjusted(index, 3 - vials || 3, { item, place }))),
    fc.nat(15).map((of) => new Take((index) => voided(index, of)))
  ]
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 25 }), (list) => {
      const [model, real] = [new Heap(), { ledger: Ledger.empty }]
      fc.modelRun(() => ({ model, real }), list)
      assert.strictEqual(real.ledger.length, model.taken)
    })
  )
})

it("20,000 uses of one batch, none of them delivered, are taken and flagged without going back to the first", () => {
  const list = Array.from({ length: 20_000 }, (_, index) => used(index, 1))
  assertSuccess(
    Result.map(Ledger.appendAll(Ledger.empty, list), ({ length }) => length),
    20_000
  )
  assert.lengthOf(Ledger.flags(Ledger.asOf(list, hour(20_000))), 20_000)
})

it.prop("a hostile movement is never taken, and never throws", [Arbitrary.schema(Schema.Unknown)], ([sent]) => {
  assert.isTrue(Result.isFailure(replay([sent])))
})

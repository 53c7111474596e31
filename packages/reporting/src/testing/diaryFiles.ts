/**
 * Files of invented people's diaries, of any size, the same whenever they are made from one seed: five years of treatments,
 * bleeds and deliveries, in the order in which they were recorded. What speed is measured with, and reports are held against.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"
import * as Day from "../engine/Day.ts"
import { sites } from "../table/codes.ts"

/** One file: the names of its columns, and its rows one after another. */
export interface MadeFile {
  readonly header: ReadonlyArray<string>
  readonly rows: () => Generator<ReadonlyArray<string>>
}

/** The four files. */
export interface DiaryFiles {
  readonly treatments: MadeFile
  readonly bleeds: MadeFile
  readonly persons: MadeFile
  readonly deliveries: MadeFile
}

/** Numbers from 0 to 1, drawn from a state of 32 bits (splitmix). */
const drawing = (seed: number) => {
  let state = Math.imul(seed, 0x9e3779b9) >>> 0
  return (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

const daySeconds = 86_400
const firstDay = Day.parse("2021-01-01")
const days = Day.parse("2026-01-01") - firstDay
const begin = firstDay * daySeconds

const products = ["test-shl", "test-ehl", "test-fix", "test-vwf", "test-fxiii", "test-bypass"]
const reasons = ["prophylaxis", "bleed", "follow_up", "pre_activity", "surgery", "immune_tolerance"]
const causes = ["spontaneous", "traumatic", "unknown"]
const severities = ["minor", "moderate", "major"]
const zones = [
  { name: "Europe/London", offset: 0 },
  { name: "Europe/Paris", offset: 3600 }
]
const joints = sites.filter((site) => /^joint\.(knee|ankle|elbow)\./.test(site))
const others = ["muscle.calf.left", "muscle.thigh.right", "mouth", "nose", "gi", "urinary", "skin"]

interface Treated {
  readonly person: number
  readonly instant: number
  readonly recorded: number
  readonly units: number
  readonly tenthsKg: number
  readonly reason: number
  /** The number of the bleed, or 0. */
  readonly bleed: number
}

interface Bled {
  readonly id: number
  readonly person: number
  readonly site: string
  readonly cause: string
  readonly severity: string
  readonly onset: number
}

interface Watched {
  readonly centre: number
  readonly product: number
  readonly zone: number
  readonly from: number
  readonly to: number
  readonly routine: boolean
}

const two = (number: number): string => String(number).padStart(2, "0")
const dates = new Map<number, string>()
const dateOf = (day: number): string => {
  const known = dates.get(day) ?? Day.textOf(day)
  dates.set(day, known)
  return known
}
const timeOf = (seconds: number): string => {
  const day = Math.floor(seconds / daySeconds)
  const rest = seconds - day * daySeconds
  return `${dateOf(day)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`
}

/** Summer time of Europe: from the last Sunday of March to that of October, at 01:00 UTC. */
const isSummer = (instant: number): boolean => {
  const year = dateOf(Math.floor(instant / daySeconds)).slice(0, 4)
  const lastSunday = (month: string): number => {
    const last = Day.parse(`${year}-${month}-31`)
    return (last - (Day.weekdayOf(last) % 7)) * daySeconds + 3600
  }
  return instant >= lastSunday("03") && instant < lastSunday("10")
}

const person = (index: number): string => `P${String(index + 1).padStart(6, "0")}`
const centre = (index: number): string => `C${String(index + 1).padStart(3, "0")}`

/**
 * Makes the files.
 *
 * @param count how many treatments
 */
export const diaryFiles = (count: number, seed: number): DiaryFiles => {
  const draw = drawing(seed)
  const whole = (below: number): number => Math.floor(draw() * below)
  const one = <A>(all: ReadonlyArray<A>): A => at(all, whole(all.length))
  const waited = (mean: number): number => -mean * Math.log(1 - draw())
  const centres = Math.max(4, Math.round(count / 14_000))

  const watched: Array<Watched> = []
  const treated: Array<Treated> = []
  const bled: Array<Bled> = []
  const delivered: Array<readonly [person: number, units: number, day: number]> = []

  while (treated.length < count) {
    const index = watched.length
    const from = draw() < 0.5 ? 0 : whole(days * 0.7)
    const to = draw() < 0.75 ? days : Math.min(days, from + 60 + whole(days - from))
    const own = {
      centre: whole(centres),
      product: whole(products.length),
      zone: whole(2),
      from,
      to,
      routine: draw() < 0.8
    }
    watched.push(own)
    const [kg, vial] = [100 + whole(900), at([250, 500, 1000], whole(3))]
    let used = 0
    const treat = (instant: number, reason: number, bleed: number): void => {
      const units = vial * (1 + whole(6))
      used += units
      treated.push({
        person: index,
        instant,
        recorded: instant + Math.round(waited(draw() < 0.8 ? 10_000 : 200_000)),
        units,
        tenthsKg: kg + whole(30),
        reason,
        bleed
      })
    }
    if (own.routine) {
      for (let day = from + draw() * 3; day < to; day += at([2, 2.5, 3, 3.5, 7], whole(5))) {
        if (draw() < 0.8)
          treat(begin + Math.floor(day) * daySeconds + (6 * 60 + whole(900)) * 60, draw() < 0.95 ? 0 : 3 + whole(3), 0)
      }
    }
    const target = draw() < 0.25 ? one(joints) : undefined
    const gap = own.routine ? 100 : 20
    for (let day = from + waited(gap); day < to; day += waited(gap)) {
      const onset = begin + Math.round(day * 1440) * 60
      const site = target !== undefined && draw() < 0.6 ? target : draw() < 0.6 ? one(joints) : one(others)
      const id = bled.length + 1
      bled.push({ id, person: index, site, cause: one(causes), severity: one(severities), onset })
      let at = onset
      for (let dose = 0; draw() < 0.6 && dose < 9; dose += 1) {
        at += (1 + whole(30)) * 3600
        treat(at, dose === 0 ? 1 : 2, id)
      }
    }
    for (let drop = 0; drop < 20 && draw() < 0.96; drop += 1) {
      delivered.push([
        index,
        Math.max(vial, Math.round((used * (0.8 + draw() * 0.6)) / 20 / vial) * vial),
        from + whole(to - from)
      ])
    }
  }

  const kept = treated.slice(0, count)
  kept.sort((a, b) => a.recorded - b.recorded)
  bled.sort((a, b) => a.onset - b.onset)
  delivered.sort((a, b) => a[2] - b[2])

  const localOf = (index: number, instant: number): number =>
    instant + at(zones, at(watched, index).zone).offset + (isSummer(instant) ? 3600 : 0)

  return {
    treatments: {
      header: [
        "treatment_id",
        "person_id",
        "centre",
        "product",
        "batch",
        "units_iu",
        "weight_kg",
        "reason",
        "local_time",
        "zone",
        "instant",
        "recorded_instant",
        "bleed_id"
      ],
      *rows() {
        for (const [index, { bleed, instant, person: who, reason, recorded, tenthsKg, units }] of kept.entries()) {
          const own = at(watched, who)
          const month = Math.floor((instant - begin) / daySeconds / 30)
          const batch = `T${own.product}${month}${"AB"[who % 2]}${(month + who) % 200 === 0 ? ",7" : ""}`
          yield [
            String(index + 1),
            person(who),
            centre(own.centre),
            at(products, own.product),
            batch,
            String(units),
            String(tenthsKg / 10),
            at(reasons, reason),
            timeOf(localOf(who, instant)),
            at(zones, own.zone).name,
            `${timeOf(instant)}Z`,
            `${timeOf(recorded)}Z`,
            bleed === 0 ? "" : String(bleed)
          ]
        }
      }
    },
    bleeds: {
      header: ["bleed_id", "person_id", "centre", "site", "cause", "severity", "onset_local", "zone", "onset_instant"],
      *rows() {
        for (const { cause, id, onset, person: who, severity, site } of bled) {
          const own = at(watched, who)
          const [local, zone] = [timeOf(localOf(who, onset)), at(zones, own.zone).name]
          yield [String(id), person(who), centre(own.centre), site, cause, severity, local, zone, `${timeOf(onset)}Z`]
        }
      }
    },
    persons: {
      header: ["person_id", "centre", "diagnosis", "severity", "regimen", "birth_year", "observed_from", "observed_to"],
      *rows() {
        for (const [index, own] of watched.entries()) {
          const regimen = own.routine ? "prophylaxis" : "on_demand"
          const window = [dateOf(firstDay + own.from), dateOf(firstDay + own.to)]
          yield [
            person(index),
            centre(own.centre),
            "haemophilia_a",
            "severe",
            regimen,
            String(1950 + (index % 70)),
            ...window
          ]
        }
      }
    },
    deliveries: {
      header: ["delivery_id", "person_id", "centre", "product", "units_iu", "delivered_on"],
      *rows() {
        for (const [index, [who, units, day]] of delivered.entries()) {
          const own = at(watched, who)
          const product = at(products, own.product)
          yield [String(index + 1), person(who), centre(own.centre), product, String(units), dateOf(firstDay + day)]
        }
      }
    }
  }
}

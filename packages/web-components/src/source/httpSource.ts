/**
 * A person's diary in a haemtrack service, as a source: requests and answers of its HTTP interface, and nothing else.
 *
 * One file without a library, loaded by those who use it (EMB-10). What the service says is checked where it is drawn; what is
 * not of its contract is `Unreadable`. Neither a treatment nor an answer is written to a log or an address. A page that asks the
 * service in its own way (the portal) takes from here how its answers are read.
 *
 * @since 0.1.0
 */
import type { Certainty } from "../shared/Bleed.ts"
import type { Entry, EntryBatch, EntryPrecision } from "../shared/Entry.ts"
import type { KnownBleed } from "../shared/KnownBleed.ts"
import type { Problem } from "./Problem.ts"
import type { Answer, Asked, BleedSource, DiaryMonth, Product, Scan, Source } from "./Source.ts"
import type { StoredTreatment, ToldTime, TreatmentDraft, TreatmentLine } from "./Treatment.ts"

/** Where the diary is, and how it is asked. */
export interface HttpSourceOptions {
  /** The diary's person, as the service names them. */
  readonly person: string
  /** The service's address; the page's own where it is left out. `https`, but for this machine. */
  readonly baseUrl?: string
  /** Sends a request: a host that has a token adds it here. */
  readonly fetch?: (url: string, request: RequestInit) => Promise<Response>
  /** After how long an answer is no longer waited for. */
  readonly timeoutMillis?: number
}

// What the service writes, as far as it is read here. The border: the types say what the contract says.
interface WireTime {
  readonly local: string
  readonly zone: string
  readonly offsetMinutes: number
  readonly precision: ToldTime["precision"]
  readonly partOfDay?: NonNullable<Entry["partOfDay"]>
  readonly fold?: "earlier" | "later"
}
type WireStart = WireTime | { readonly precision: "unknown" }
interface WireBleed {
  readonly id: string
  readonly status: "open" | "closed" | "withdrawn"
  readonly startedAt: WireStart
  readonly endedAt?: WireStart
  readonly certainty: Certainty
  readonly verification: "unconfirmed" | "confirmed" | "refuted"
  readonly sites: ReadonlyArray<string>
  readonly treatments: ReadonlyArray<{ readonly occurredAt: WireTime }>
}
interface Wire extends Omit<TreatmentDraft, "occurredAt"> {
  readonly version: number
  readonly status: "given" | "withdrawn"
  readonly occurredAt: WireTime
  readonly centreBleedId?: string
  readonly recordedAt: string
  readonly recordedBy: { readonly name: string }
}
interface WireMonth {
  readonly month: string
  readonly zone: string
  readonly days: ReadonlyArray<{ readonly treatments: ReadonlyArray<Wire>; readonly bleeds: ReadonlyArray<WireBleed> }>
}

const twoDigits = (n: number): string => String(n).padStart(2, "0")

const offsetText = (minutes: number): string =>
  `${minutes < 0 ? "-" : "+"}${twoDigits(Math.trunc(Math.abs(minutes) / 60))}:${twoDigits(Math.abs(minutes) % 60)}`

/** `2026-10-25T01:30+01:00[Europe/London]` of an instant: of the browser's formats its figures alone are taken. */
const spelled = (instant: string, zone: string): string => {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "longOffset"
  }).formatToParts(new Date(instant))
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? ""
  const offset = of("timeZoneName").slice(3) || "+00:00"
  return `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}${offset}[${zone}]`
}

const isToTheHour = (precision: ToldTime["precision"]): precision is "minute" | "hour" =>
  precision === "minute" || precision === "hour"

/** The time as the person told it: what the service added to sort by is left out, and is refused when it is sent back. */
const toldOf = ({ fold, local, offsetMinutes, partOfDay, precision, zone }: WireTime): ToldTime => {
  if (isToTheHour(precision)) return { precision, local, zone, offsetMinutes, ...(fold && { fold }) }
  const date = local.slice(0, 10)
  return precision === "part_of_day" && partOfDay
    ? { precision, partOfDay, local: date, zone }
    : { precision: "day", local: date, zone }
}

/**
 * A treatment of the service's as the form corrects it. Its bleed is the one that it counts for: the centre's word, else the
 * person's (clinical 4.5.6). Sent back as it is, it changes neither.
 */
export const storedOf = (wire: Wire): StoredTreatment => {
  const { id, occurredAt, reason, productId, total, lines, version, status } = wire
  const { centreBleedId, confirmations, givenBy, place } = wire
  const bleedId = centreBleedId ?? wire.bleedId
  const told = {
    ...(bleedId && { bleedId }),
    ...(place && { place }),
    ...(givenBy && { givenBy }),
    ...(confirmations && { confirmations })
  }
  return {
    treatment: { id, occurredAt: toldOf(occurredAt), reason, productId, total, lines, ...told },
    version,
    status
  }
}

const exactness = ({ partOfDay, precision }: WireTime): EntryPrecision => {
  if (precision !== "part_of_day") return { precision }
  return partOfDay ? { precision, partOfDay } : { precision: "day" }
}

const batchOf = ({ batch, vials }: TreatmentLine): EntryBatch =>
  batch.number === undefined ? { missingReason: batch.missingReason ?? "other", vials } : { batch: batch.number, vials }

const spelledTime = ({ local, offsetMinutes, zone }: WireTime): string =>
  `${local}${offsetText(offsetMinutes)}[${zone}]`

/** As it was told: of a day, or a part of one, the day alone. The time by which the service sorts it is never shown (clinical 9.2). */
const spelledAsTold = (time: WireTime): string =>
  isToTheHour(time.precision) ? spelledTime(time) : time.local.slice(0, 10)

const spelledIfKnown = (time: WireStart | undefined): string | null =>
  time === undefined || time.precision === "unknown" ? null : spelledAsTold(time)

/**
 * A bleed of the service's as the elements draw and name it. One that is closed with no end told reaches to the last that is known
 * of it.
 */
export const knownBleedOf = (wire: WireBleed): KnownBleed => {
  const { certainty, endedAt, id, sites, startedAt, status, treatments, verification } = wire
  const from = spelledIfKnown(startedAt)
  const told = treatments.map(({ occurredAt }) => spelledAsTold(occurredAt))
  const last = [...(from === null ? [] : [from]), ...told].toSorted().at(-1) ?? null
  return {
    id,
    sites,
    from,
    to: spelledIfKnown(endedAt) ?? (status === "open" ? null : last),
    certainty: verification === "refuted" ? "not_a_bleed" : certainty,
    // For the 72 hours alone, which count from the time that a treatment is sorted by.
    treated: treatments.map(({ occurredAt }) => spelledTime(occurredAt))
  }
}

/** A treatment as an element draws it; the time of recording is told in the home zone. */
const entryOf = (wire: Wire, home: string): Entry => {
  const { fold } = wire.occurredAt
  return {
    ...exactness(wire.occurredAt),
    id: wire.id,
    at: spelledAsTold(wire.occurredAt),
    fold,
    reason: wire.reason,
    amount: wire.total.value,
    unit: wire.total.unit,
    batches: wire.lines.map(batchOf),
    source: "web",
    recorded: { at: spelled(wire.recordedAt, home), by: wire.recordedBy.name }
  }
}

/** A month of the service's as the calendar draws it. */
export const monthOf = ({ days, month, zone }: WireMonth): DiaryMonth => ({
  month,
  zone,
  entries: days.flatMap(({ treatments }) => treatments.map((each) => entryOf(each, zone))),
  bleeds: days.flatMap(({ bleeds }) =>
    bleeds.flatMap((wire) => {
      const { from, ...bleed } = knownBleedOf(wire)
      return from === null || wire.status === "withdrawn" ? [] : [{ ...bleed, from }]
    })
  )
})

const isProblem = (body: unknown): body is Problem => typeof Object(body).tag === "string"

/** What the service says against a request, as the elements show it. */
export const problemOf = (body: unknown): Problem => {
  if (!isProblem(body)) return { tag: "Unreadable" }
  // The border: what stands in the diary now comes in the shape of the wire.
  return body.current ? { ...body, current: storedOf(body.current as unknown as Wire) } : body
}

/** An address of the service; an id of somebody else's cannot leave its place in it, not even one of dots. */
const at = (...steps: ReadonlyArray<string>): string =>
  `/api/v1/${steps.map((step) => encodeURIComponent(step).replace(/^\.+$/, "-")).join("/")}`

/** What is asked for, as the end of an address. */
const query = (which: Readonly<Record<string, string>>): string => `?${new URLSearchParams(which)}`

const bleedsOf = ({ items }: { readonly items: ReadonlyArray<WireBleed> }): ReadonlyArray<KnownBleed> =>
  items.map(knownBleedOf)

const productsOf = ({ items }: { readonly items: ReadonlyArray<Product> }): ReadonlyArray<Product> =>
  items.map(({ brand, id, offered = true, presentations, unit }) => ({ id, brand, unit, offered, presentations }))

const scanOf = ({ checks: { expiry, product, recall }, ...read }: Scan): Scan => ({
  ...read,
  checks: { product, expiry, recall }
})

interface Sent {
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** The source of one person's diary. Its functions never throw and never reject. */
export const httpSource = (options: HttpSourceOptions): Source & BleedSource => {
  const { person, baseUrl = "", timeoutMillis = 30_000 } = options
  const send = options.fetch ?? ((url, request) => fetch(url, request))

  const receive = async (method: string, path: string, { signal }: Asked, sent: Sent | undefined) => {
    const timeout = AbortSignal.timeout(timeoutMillis)
    const headers = { accept: "application/json", "x-haem-request": "1", ...sent?.headers }
    const response = await send(`${baseUrl}${path}`, {
      method,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      headers: sent ? { ...headers, "content-type": "application/json" } : headers,
      ...(sent && { body: JSON.stringify(sent.body) })
    })
    return { isDone: response.ok, text: await response.text() }
  }

  const ask = async <Body, Value>(
    method: string,
    path: string,
    asked: Asked,
    read: (body: Body) => Value,
    sent?: Sent
  ): Promise<Answer<Value>> => {
    let received
    try {
      received = await receive(method, path, asked, sent)
    } catch {
      return { problem: { tag: asked.signal?.aborted ? "Aborted" : "Unreachable" } }
    }
    // Whatever cannot be read is said to be so: a page of somebody else's between the two, or a later version's answer.
    try {
      const body = JSON.parse(received.text)
      return received.isDone ? { value: read(body) } : { problem: problemOf(body) }
    } catch {
      return { problem: { tag: "Unreadable" } }
    }
  }

  return {
    month: (month, asked) => ask("GET", at("persons", person, "calendar") + query({ month }), asked, monthOf),
    products: (asked) => ask("GET", at("products"), asked, productsOf),
    treatment: (id, asked) => ask("GET", at("treatments", id), asked, storedOf),
    record: (draft, asked) =>
      ask("POST", at("persons", person, "treatments"), asked, storedOf, {
        body: draft,
        headers: { "idempotency-key": asked.idempotencyKey }
      }),
    amend: (id, change, asked) =>
      ask("PUT", at("treatments", id), asked, storedOf, {
        body: change,
        headers: { "if-match": `"${asked.version}"` }
      }),
    withdraw: (id, amendment, asked) =>
      ask("POST", at("treatments", id, "withdraw"), asked, storedOf, {
        body: amendment,
        headers: { "if-match": `"${asked.version}"` }
      }),
    bleeds: (which, asked) => ask("GET", at("persons", person, "bleeds") + query({ ...which }), asked, bleedsOf),
    recordBleed: (draft, asked) =>
      ask("POST", at("persons", person, "bleeds"), asked, knownBleedOf, {
        body: draft,
        headers: { "idempotency-key": asked.idempotencyKey }
      }),
    parseScan: (scan, asked) => ask("POST", at("scans", "parse"), asked, scanOf, { body: scan })
  }
}

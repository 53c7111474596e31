/**
 * The eight reports as one would write them for this one shape of file and nothing else: one thread, typed arrays, no checks.
 *
 * It is what the command is measured against. It reads plain CSV with the columns in their usual order, in which only a batch
 * number may be quoted; any other file it reads wrongly, and it says nothing then.
 *
 *   node report.mjs FOLDER BATCH TIMINGS
 */
import { closeSync, fstatSync, openSync, readSync, writeFileSync } from "node:fs"
import { performance } from "node:perf_hooks"
import { argv, resourceUsage, stdout } from "node:process"

const [, , folder, batchWanted, timings] = argv
const start = performance.now()

const chunkBytes = 8 * 1024 * 1024
const chunk = new Uint8Array(chunkBytes + 1)

/** Calls `row(position)` for each line after the header; it returns where the next begins. */
const lines = (name, row) => {
  const file = openSync(`${folder}/${name}.csv`, "r")
  const size = fstatSync(file).size
  let [held, position, isHeader] = [0, 0, true]
  while (position < size) {
    const got = readSync(file, chunk, held, chunkBytes - held, position)
    position += got
    held += got
    const end = chunk.lastIndexOf(10, held - 1) + 1
    let at = isHeader ? chunk.indexOf(10) + 1 : 0
    isHeader = false
    while (at < end) at = row(at)
    chunk.copyWithin(0, end, held)
    held -= end
  }
  closeSync(file)
  return size
}

/** Texts by their bytes, in an open table. */
const dictionary = () => {
  let mask = 1023
  let table = new Int32Array(mask + 1)
  const texts = []
  const bytes = []
  const hashes = []
  const add = (from, to, hash) => {
    const own = chunk.slice(from, to)
    texts.push(Buffer.from(own).toString())
    bytes.push(own)
    hashes.push(hash)
    if (texts.length * 2 > mask) {
      mask = mask * 2 + 1
      table = new Int32Array(mask + 1)
      for (let code = 0; code < hashes.length; code += 1) {
        let place = hashes[code] & mask
        while (table[place] !== 0) place = (place + 1) & mask
        table[place] = code + 1
      }
    } else {
      let place = hash & mask
      while (table[place] !== 0) place = (place + 1) & mask
      table[place] = texts.length
    }
    return texts.length - 1
  }
  const find = (from, to, hash) => {
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const code = table[place] - 1
      if (code < 0) return add(from, to, hash)
      const own = bytes[code]
      if (hashes[code] === hash && own.length === to - from) {
        let index = 0
        while (index < own.length && own[index] === chunk[from + index]) index += 1
        if (index === own.length) return code
      }
    }
  }
  return { texts, find }
}

let at = 0
const text = ({ find }) => {
  const from = at
  let hash = 7
  for (let byte = chunk[at]; byte > 44 || (byte !== 44 && byte !== 10); byte = chunk[at]) {
    hash = (Math.imul(hash, 31) + byte) | 0
    at += 1
  }
  const code = find(from, at, hash)
  at += 1
  return code
}
const quotable = (known) => {
  if (chunk[at] !== 34) return text(known)
  const from = at + 1
  let hash = 7
  for (at = from; chunk[at] !== 34; at += 1) hash = (Math.imul(hash, 31) + chunk[at]) | 0
  const code = known.find(from, at, hash)
  at += 2
  return code
}
const skip = () => {
  while (chunk[at] !== 44 && chunk[at] !== 10) at += 1
  at += 1
}
const whole = () => {
  let value = 0
  for (; chunk[at] > 47; at += 1) value = value * 10 + chunk[at] - 48
  at += 1
  return value
}
const decimal = () => {
  let [value, places] = [0, 0]
  for (; chunk[at] > 47; at += 1) value = value * 10 + chunk[at] - 48
  if (chunk[at] === 46) {
    for (at += 1; chunk[at] > 47; at += 1, places += 1) value = value * 10 + chunk[at] - 48
  }
  at += 1
  return places === 0 ? value : value / 10 ** places
}
const monthDays = Int32Array.from({ length: 301 * 12 }, (_, month) => Date.UTC(1900, month) / 86_400_000)
const two = (place) => chunk[place] * 10 + chunk[place + 1] - 528
const day = () => {
  const month = (two(at) * 100 + two(at + 2) - 1900) * 12 + two(at + 5) - 1
  const number = monthDays[month] + two(at + 8) - 1
  at += 11
  return number
}
const seconds = () => {
  const number = day()
  const second = (two(at) * 60 + two(at + 3)) * 60 + two(at + 6)
  at += 9
  return number * 86_400 + second
}
const instant = () => {
  const number = seconds()
  at += 1
  return number
}

const rowsIn = (name, bytes) => Math.ceil(fstatSync(openSync(`${folder}/${name}.csv`, "r")).size / bytes)
const [persons, centres, products, batches, reasons, sites, causes] = Array.from({ length: 7 }, dictionary)
const columns = (count, kinds) =>
  Object.fromEntries(Object.entries(kinds).map(([name, Kind]) => [name, new Kind(count)]))

const p = columns(rowsIn("persons", 40), { person: Int32Array, centre: Int32Array, from: Int32Array, to: Int32Array })
let pn = 0
lines("persons", (from) => {
  at = from
  p.person[pn] = text(persons)
  p.centre[pn] = text(centres)
  for (let field = 0; field < 4; field += 1) skip()
  p.from[pn] = day()
  p.to[pn++] = day()
  return at
})
const b = columns(rowsIn("bleeds", 70), {
  id: Int32Array,
  person: Int32Array,
  centre: Int32Array,
  site: Int32Array,
  cause: Uint8Array,
  local: Float64Array,
  onset: Float64Array
})
let bn = 0
lines("bleeds", (from) => {
  at = from
  b.id[bn] = whole()
  b.person[bn] = text(persons)
  b.centre[bn] = text(centres)
  b.site[bn] = text(sites)
  b.cause[bn] = text(causes)
  skip()
  b.local[bn] = seconds()
  skip()
  b.onset[bn++] = instant()
  return at
})
const d = columns(rowsIn("deliveries", 30), { person: Int32Array, units: Int32Array, on: Int32Array })
let dn = 0
lines("deliveries", (from) => {
  at = from
  skip()
  d.person[dn] = text(persons)
  skip()
  skip()
  d.units[dn] = whole()
  d.on[dn++] = day()
  return at
})
const t = columns(rowsIn("treatments", 110), {
  person: Int32Array,
  centre: Int16Array,
  product: Int16Array,
  batch: Int32Array,
  units: Int32Array,
  kg: Float64Array,
  reason: Uint8Array,
  local: Float64Array,
  instant: Float64Array,
  recorded: Float64Array,
  bleed: Int32Array
})
let tn = 0
lines("treatments", (from) => {
  at = from
  skip()
  t.person[tn] = text(persons)
  t.centre[tn] = text(centres)
  t.product[tn] = text(products)
  t.batch[tn] = quotable(batches)
  t.units[tn] = whole()
  t.kg[tn] = decimal()
  t.reason[tn] = text(reasons)
  t.local[tn] = seconds()
  skip()
  t.instant[tn] = instant()
  t.recorded[tn] = instant()
  t.bleed[tn++] = whole()
  return at
})
const loaded = performance.now()

const ranked = (texts) => {
  const order = texts.map((_, code) => code).toSorted((x, y) => (texts[x] < texts[y] ? -1 : 1))
  const ranks = new Int32Array(texts.length)
  for (const [rank, code] of order.entries()) ranks[code] = rank
  return { order, ranks }
}
const date = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
const monthOfDay = (number) => {
  let [low, high] = [0, monthDays.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (monthDays[middle] <= number) low = middle
    else high = middle - 1
  }
  return low
}
const plusSix = (number) => {
  const month = monthOfDay(number)
  return Math.min(monthDays[month + 6] + number - monthDays[month], monthDays[month + 7] - 1)
}

let episodes
const makeEpisodes = () => {
  const most = b.id.reduce((all, id) => Math.max(all, id), 0)
  const rowOf = new Int32Array(most + 1).fill(-1)
  const ends = b.onset.slice(0, bn)
  for (let row = 0; row < bn; row += 1) rowOf[b.id[row]] = row
  for (let row = 0; row < tn; row += 1) {
    const bleed = t.bleed[row] === 0 ? -1 : rowOf[t.bleed[row]]
    if (bleed >= 0 && t.instant[row] > ends[bleed]) ends[bleed] = t.instant[row]
  }
  const order = Uint32Array.from({ length: bn }, (_, row) => row).toSorted(
    (x, y) => b.person[x] - b.person[y] || b.site[x] - b.site[y] || b.onset[x] - b.onset[y] || b.id[x] - b.id[y]
  )
  const first = []
  let [last, latest] = [-1, 0]
  for (const row of order) {
    const isSame = last >= 0 && b.person[row] === b.person[last] && b.site[row] === b.site[last]
    if (!isSame || b.onset[row] - latest > 259_200) {
      first.push(row)
      if (!isSame) latest = 0
    }
    latest = Math.max(latest, ends[row])
    last = row
  }
  return first
}
const inWindow = () => {
  const rowOf = new Int32Array(persons.texts.length).fill(-1)
  for (let row = 0; row < pn; row += 1) rowOf[p.person[row]] = row
  const joint = sites.texts.map((site) => site.startsWith("joint."))
  const spontaneous = causes.texts.indexOf("spontaneous")
  const counts = { all: new Int32Array(pn), joint: new Int32Array(pn), spontaneous: new Int32Array(pn) }
  for (const bleed of episodes) {
    const row = rowOf[b.person[bleed]]
    const on = Math.floor(b.local[bleed] / 86_400)
    if (row < 0 || on < p.from[row] || on >= p.to[row]) continue
    counts.all[row] += 1
    if (joint[b.site[bleed]]) counts.joint[row] += 1
    if (b.cause[bleed] === spontaneous) counts.spontaneous[row] += 1
  }
  return counts
}
const median = (values) => {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).toSorted()
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

const reports = {
  usage: () => {
    const [c, q, r] = [ranked(centres.texts), ranked(products.texts), ranked(reasons.texts)]
    let [low, high] = [Infinity, -Infinity]
    for (let row = 0; row < tn; row += 1) {
      low = Math.min(low, t.local[row])
      high = Math.max(high, t.local[row])
    }
    const begin = monthOfDay(Math.floor(low / 86_400))
    const months = monthOfDay(Math.floor(high / 86_400)) - begin + 1
    const firstDay = monthDays[begin]
    const month = new Uint16Array(monthDays[begin + months] - firstDay)
    for (let index = 0; index < months; index += 1) {
      month.fill(index, monthDays[begin + index] - firstDay, monthDays[begin + index + 1] - firstDay)
    }
    const cells = c.order.length * months * q.order.length * r.order.length
    const [n, iu, perKg] = [new Uint32Array(cells), new Float64Array(cells), new Float64Array(cells)]
    for (let row = 0; row < tn; row += 1) {
      const own = month[Math.floor(t.local[row] / 86_400) - firstDay]
      const cell =
        ((c.ranks[t.centre[row]] * months + own) * q.order.length + q.ranks[t.product[row]]) * r.order.length +
        r.ranks[t.reason[row]]
      n[cell] += 1
      iu[cell] += t.units[row]
      perKg[cell] += t.units[row] / t.kg[row]
    }
    const names = Array.from({ length: months }, (_, index) => date(monthDays[begin + index]).slice(0, 7))
    const rows = []
    for (let cell = 0; cell < cells; cell += 1) {
      if (n[cell] === 0) continue
      const reason = cell % r.order.length
      const product = Math.floor(cell / r.order.length) % q.order.length
      const own = Math.floor(cell / r.order.length / q.order.length) % months
      const centre = Math.floor(cell / r.order.length / q.order.length / months)
      rows.push([
        centres.texts[c.order[centre]],
        names[own],
        products.texts[q.order[product]],
        reasons.texts[r.order[reason]],
        n[cell],
        iu[cell],
        perKg[cell]
      ])
    }
    return rows
  },
  rates: () => {
    episodes = makeEpisodes()
    const counts = inWindow()
    const { ranks } = ranked(persons.texts)
    const order = Array.from({ length: pn }, (_, row) => row).toSorted(
      (x, y) => ranks[p.person[x]] - ranks[p.person[y]]
    )
    return order.map((row) => {
      const days = p.to[row] - p.from[row]
      const all = [counts.all[row], counts.joint[row], counts.spontaneous[row]]
      return [persons.texts[p.person[row]], days, ...all, ...all.map((count) => (count * 365.25) / days)]
    })
  },
  compliance: () => {
    const rowOf = new Int32Array(persons.texts.length).fill(-1)
    for (let row = 0; row < pn; row += 1) rowOf[p.person[row]] = row
    const [used, got, n, soon] = Array.from({ length: 4 }, () => new Float64Array(pn))
    for (let row = 0; row < tn; row += 1) {
      const person = rowOf[t.person[row]]
      const on = Math.floor(t.local[row] / 86_400)
      if (person < 0 || on < p.from[person] || on >= p.to[person]) continue
      used[person] += t.units[row]
      n[person] += 1
      if (t.recorded[row] - t.instant[row] <= 86_400) soon[person] += 1
    }
    for (let row = 0; row < dn; row += 1) {
      const person = rowOf[d.person[row]]
      if (person >= 0 && d.on[row] >= p.from[person] && d.on[row] < p.to[person]) got[person] += d.units[row]
    }
    const ratios = used.map((units, row) => (got[row] > 0 ? units / got[row] : Number.NaN))
    const byCentre = centres.texts.map(() => [])
    for (let row = 0; row < pn; row += 1) if (!Number.isNaN(ratios[row])) byCentre[p.centre[row]].push(ratios[row])
    const medians = byCentre.map(median)
    const { ranks } = ranked(persons.texts)
    const order = Array.from({ length: pn }, (_, row) => row).toSorted(
      (x, y) => ranks[p.person[x]] - ranks[p.person[y]]
    )
    return order.map((row) => [
      persons.texts[p.person[row]],
      centres.texts[p.centre[row]],
      used[row],
      got[row],
      n[row],
      soon[row],
      Number.isNaN(ratios[row]) ? null : ratios[row],
      medians[p.centre[row]]
    ])
  },
  "target-joints": () => {
    episodes = makeEpisodes()
    const joint = sites.texts.map((site) => site.startsWith("joint."))
    const spontaneous = causes.texts.indexOf("spontaneous")
    const rows = []
    let [person, site, days, found] = [-1, -1, [], undefined]
    for (const bleed of episodes) {
      if (!joint[b.site[bleed]] || b.cause[bleed] !== spontaneous) continue
      if (b.person[bleed] !== person || b.site[bleed] !== site) {
        ;[person, site, days, found] = [b.person[bleed], b.site[bleed], [], undefined]
      }
      const on = Math.floor(b.local[bleed] / 86_400)
      days.push(on)
      if (days.length < 3 || on >= plusSix(days.at(-3))) continue
      if (found === undefined) rows.push((found = [persons.texts[person], sites.texts[site], on, 0]))
      found[2] = Math.min(found[2], on)
      found[3] += 1
    }
    rows.sort((x, y) => (x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : x[1] < y[1] ? -1 : 1))
    return rows.map(([who, where, on, windows]) => [who, where, date(on), windows])
  },
  "hour-week": () => {
    const { order } = ranked(reasons.texts)
    const cells = new Uint32Array(168 * reasons.texts.length)
    for (let row = 0; row < tn; row += 1) {
      const hour = Math.floor(t.local[row] / 3600) + 72
      cells[(hour % 168) * reasons.texts.length + t.reason[row]] += 1
    }
    const rows = []
    for (let hour = 0; hour < 168; hour += 1) {
      for (const reason of order) {
        const n = cells[hour * reasons.texts.length + reason]
        if (n > 0) rows.push([Math.floor(hour / 24) + 1, hour % 24, reasons.texts[reason], n])
      }
    }
    return rows
  },
  "dose-to-bleed": () => {
    const routine = reasons.texts.indexOf("prophylaxis")
    const begins = new Uint32Array(persons.texts.length + 1)
    for (let row = 0; row < tn; row += 1) if (t.reason[row] === routine) begins[t.person[row] + 1] += 1
    for (let person = 0; person < persons.texts.length; person += 1) begins[person + 1] += begins[person]
    const doses = new Float64Array(begins.at(-1))
    const next = begins.slice()
    for (let row = 0; row < tn; row += 1) if (t.reason[row] === routine) doses[next[t.person[row]]++] = t.instant[row]
    for (let person = 0; person < persons.texts.length; person += 1) {
      doses.subarray(begins[person], begins[person + 1]).sort()
    }
    const byCentre = centres.texts.map(() => ({ n: 0, hours: [] }))
    for (let bleed = 0; bleed < bn; bleed += 1) {
      const person = b.person[bleed]
      let [low, high] = [begins[person], begins[person + 1]]
      while (low < high) {
        const middle = (low + high) >> 1
        if (doses[middle] <= b.onset[bleed]) low = middle + 1
        else high = middle
      }
      const own = byCentre[b.centre[bleed]]
      own.n += 1
      if (low > begins[person]) own.hours.push((b.onset[bleed] - doses[low - 1]) / 3600)
    }
    return ranked(centres.texts).order.flatMap((centre) => {
      const { hours, n } = byCentre[centre]
      if (n === 0) return []
      const bins = [0, 0, 0, 0, 0, 0]
      for (const hour of hours)
        bins[hour < 24 ? 0 : hour < 48 ? 1 : hour < 72 ? 2 : hour < 96 ? 3 : hour < 168 ? 4 : 5] += 1
      return [[centres.texts[centre], n, hours.length, median(hours), ...bins]]
    })
  },
  funnel: () => {
    episodes = makeEpisodes()
    const counts = inWindow()
    const [n, days] = [new Float64Array(centres.texts.length), new Float64Array(centres.texts.length)]
    for (let row = 0; row < pn; row += 1) {
      n[p.centre[row]] += counts.all[row]
      days[p.centre[row]] += p.to[row] - p.from[row]
    }
    const root = Math.sqrt(n.reduce((x, y) => x + y) / (days.reduce((x, y) => x + y) / 365.25))
    return ranked(centres.texts)
      .order.filter((centre) => days[centre] > 0)
      .map((centre) => {
        const years = days[centre] / 365.25
        const rate = n[centre] / years
        const limits = [1.959963984540054, 3.090232306167813].flatMap((z) => {
          const reach = z / (2 * Math.sqrt(years))
          return [root > reach ? (root - reach) ** 2 : 0, (root + reach) ** 2]
        })
        const [lo95, hi95, lo998, hi998] = limits
        const outer = rate < lo998 ? "below_998" : rate > hi998 ? "above_998" : undefined
        const flag = outer ?? (rate < lo95 ? "below_95" : rate > hi95 ? "above_95" : "inside")
        return [centres.texts[centre], n[centre], years, rate, ...limits, flag]
      })
  },
  recall: () => {
    const wanted = batches.texts.indexOf(batchWanted)
    const found = new Map()
    for (let row = 0; row < tn; row += 1) {
      if (t.batch[row] !== wanted) continue
      const key = t.person[row] * 65_536 + t.centre[row]
      const own = found.get(key) ?? [persons.texts[t.person[row]], centres.texts[t.centre[row]], batchWanted, 0, 0, 0]
      found.set(key, own)
      own[3] += 1
      own[4] += t.units[row]
      own[5] = Math.max(own[5], t.instant[row])
    }
    return [...found.values()]
      .toSorted((x, y) => (x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : x[1] < y[1] ? -1 : 1))
      .map((row) => [...row.slice(0, 5), date(Math.floor(row[5] / 86_400))])
  }
}

const millis = {}
let computeMs = 0
const documents = Object.entries(reports).map(([report, make]) => {
  const begun = performance.now()
  const rows = make()
  millis[report] = performance.now() - begun
  computeMs += millis[report]
  return { report, rows }
})
const written = performance.now()
stdout.write(documents.map((document) => `${JSON.stringify(document)}\n`).join(""))
const writeMs = performance.now() - written
if (timings !== undefined) {
  const peakRssMB = resourceUsage().maxRSS / 1024
  writeFileSync(timings, JSON.stringify({ loadMs: loaded - start, computeMs, writeMs, peakRssMB, reports: millis }))
}

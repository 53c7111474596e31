/** A batch is recalled: who has it, what is set apart, who has not answered, and when the recall may be closed. */
import { Instant } from "@haemtrack/domain/calendar/Instant"
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import type { Author } from "@haemtrack/domain/diary/Version"
import * as Ledger from "@haemtrack/domain/stock/Ledger"
import { usesOf } from "@haemtrack/domain/stock/lookBack"
import { MovementId, RecallId } from "@haemtrack/domain/stock/Movement"
import { affected } from "@haemtrack/domain/stock/recall/affected"
import { close } from "@haemtrack/domain/stock/recall/close"
import { confirm } from "@haemtrack/domain/stock/recall/confirm"
import { notices, progress } from "@haemtrack/domain/stock/recall/contact"
import { accountedFor, proof, unaccounted } from "@haemtrack/domain/stock/recall/proof"
import { quarantine } from "@haemtrack/domain/stock/recall/quarantine"
import type { ProposedRecall } from "@haemtrack/domain/stock/recall/Recall"
import { inventedCentre } from "@haemtrack/domain/testing/centre/inventedCentre"
import { usual } from "@haemtrack/domain/testing/centre/Settings"
import * as Result from "effect/Result"

const [from, today] = [LocalDate.make("2026-01-01"), LocalDate.make("2026-06-30")]
const at = Instant.make("2026-07-01T09:00:00Z")
const inhabitants = inventedCentre({ seed: 1, people: 40, from, to: today, faults: usual })

/** One ledger for all homes, and the uses as the diaries tell them. */
const inOrder = inhabitants
  .flatMap(({ diary }) => diary.movements)
  .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
const movements = inOrder.map((movement, sequence) => ({ ...movement, sequence }))
const ledger = Result.getOrThrow(Ledger.appendAll(Ledger.empty, movements))
const uses = inhabitants.flatMap(({ diary }) => diary.treatments.flatMap(({ version }) => usesOf(version.treatment)))

const manager: Author = { accountId: "invented-1", name: "Test Manager", role: "data_manager" }
const pharmacist: Author = { accountId: "invented-2", name: "Test Pharmacist", role: "pharmacist" }
const delivered = inhabitants.flatMap(({ diary }) => diary.deliveries).filter(({ arrivedAt }) => arrivedAt > "2026-05")
const item = delivered[0]?.lines[0].item
if (item === undefined) throw new Error("nothing was delivered")

const proposed: ProposedRecall = {
  status: "proposed",
  id: RecallId.make("019f361f-78a0-7000-8000-0000000000c1"),
  class: "class_2",
  level: "patient",
  productId: item.productId,
  batches: [item.batch],
  text: "An invented recall.",
  source: "INVENTED/1",
  issuedAt: at,
  drill: "none",
  proposed: { by: manager, at }
}
console.log(
  `Confirmed by the one who entered it: ${Result.isFailure(confirm(proposed, manager, at)) ? "refused" : "open"}`
)
const recall = Result.getOrThrow(confirm(proposed, pharmacist, at))
console.log(`Recall of ${item.batch} (${item.presentationId}) is ${recall.status}`)

const people = affected(recall, uses, movements, LocalDate.make("2026-07-01"))
const sum = (of: "used" | "holding") => people.exact.reduce((vials, person) => vials + person[of], 0)
console.log(`${people.exact.length} people: ${sum("used")} vials used, ${sum("holding")} still at home`)

const setApart = quarantine(recall, ledger, at, (index) => ({
  id: MovementId.make(`019f361f-78a0-7000-8000-0000000001${String(index).padStart(2, "0")}`),
  sequence: movements.length + index,
  recordedAt: at,
  by: pharmacist
}))
const after = Result.getOrThrow(Ledger.appendAll(ledger, setApart))
console.log(`${setApart.length} movements set ${setApart.reduce((vials, each) => vials + each.vials, 0)} vials apart`)

const sent = notices(
  recall,
  people.exact.map(({ personId }) => ({ personId, language: "en-GB", centreTelephone: "020 7946 0000" }))
).map((notice) => ({ ...notice, sentAt: at }))
const { acknowledged, telephone_now } = progress(sent, recall, Instant.make("2026-07-03T09:00:00Z"))
console.log(`Two days later: ${acknowledged} have answered, ${telephone_now} are to be telephoned`)

const sheet = proof(recall, after, sent)
console.log(
  `Delivered ${sheet.delivered}, accounted for ${accountedFor(sheet)}, of these unanswered ${unaccounted(sheet)}`
)
const closed = close(recall, sheet, [], pharmacist, at)
console.log(`Closing now: ${Result.isFailure(closed) ? `refused, ${closed.failure._tag}` : "closed"}`)

/**
 * The diary of this host as the elements ask for it: the host keeps treatments in its own shape, and this file translates.
 *
 * @type {import("@haemtrack/web-components").Source}
 */
export const source = {
  month: (month, { signal }) =>
    ask("GET", `months/${month}`, { signal }, (rows) => ({ month, entries: rows.map(entryOf) })),
  products: ({ signal }) => ask("GET", "medicines", { signal }, (rows) => rows.map(productOf)),
  treatment: (id, { signal }) => ask("GET", `doses/${id}`, { signal }, storedOf),
  record: (draft, { signal, idempotencyKey }) =>
    ask("POST", "doses", { signal, body: { key: idempotencyKey, ...rowOf(draft) } }, storedOf),
  amend: (id, change, { signal, version }) =>
    ask(
      "PUT",
      `doses/${id}`,
      { signal, body: { revision: version, why: change.amendment, ...rowOf({ id, ...change }) } },
      storedOf
    ),
  withdraw: (id, amendment, { signal, version }) =>
    ask("POST", `doses/${id}/void`, { signal, body: { revision: version, why: amendment } }, storedOf)
}

/** Asks the host's own backend; whatever breaks on the way is an answer too. */
const ask = async (method, path, { signal, body }, read) => {
  let response
  try {
    response = await fetch(`api/${path}`, {
      method,
      signal,
      headers: { "x-portal-request": "1", ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) })
    })
  } catch {
    return { problem: { tag: signal?.aborted ? "Aborted" : "Unreachable" } }
  }
  const answer = await response.json()
  if (response.ok) return { value: read(answer) }
  return { problem: { tag: answer.problem, ...(answer.row && { current: storedOf(answer.row) }) } }
}

/** A row of the host's table, of what the form hands over. */
const rowOf = ({ id, lines, occurredAt, productId, reason, total }) => ({
  id,
  taken: occurredAt,
  why_given: reason,
  medicine: productId,
  quantity: total.value,
  measure: total.unit,
  boxes: lines.map(({ amount, batch, presentationId, vials }) => ({
    ...batch,
    pack: presentationId,
    opened: vials,
    quantity: amount.value
  }))
})

const storedOf = ({ boxes, id, measure, medicine, quantity, revision, taken, voided, why_given }) => ({
  version: revision,
  status: voided ? "withdrawn" : "given",
  treatment: {
    id,
    occurredAt: taken,
    reason: why_given,
    productId: medicine,
    total: { value: quantity, unit: measure },
    lines: boxes.map(({ opened, pack, quantity: of, ...batch }, place) => ({
      no: place + 1,
      presentationId: pack,
      vials: opened,
      amount: { value: of, unit: measure },
      batch
    }))
  }
})

const entryOf = ({ boxes, id, measure, quantity, taken, why_given }) => ({
  id,
  at: spelled(taken),
  precision: taken.precision,
  ...(taken.partOfDay && { partOfDay: taken.partOfDay }),
  ...(taken.fold && { fold: taken.fold }),
  reason: why_given,
  amount: quantity,
  unit: measure,
  batches: boxes.map(({ missingReason, number, opened }) =>
    number === undefined ? { missingReason, vials: opened } : { batch: number, vials: opened }
  ),
  source: "embed"
})

const productOf = ({ name, packs, measure, id }) => ({
  id,
  brand: name,
  unit: measure,
  presentations: packs.map((pack) => ({ id: pack.id, strength: { value: pack.quantity, unit: measure } }))
})

/** `2026-10-25T01:30+01:00[Europe/London]`: the host's backend has put the offset beside the wall time. */
const spelled = ({ local, offset, precision, zone }) =>
  precision === "minute" || precision === "hour" ? `${local}${offset}[${zone}]` : local.slice(0, 10)

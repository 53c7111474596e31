/** Invented people with an account and a session each, written by the owner of the tables, outside of everything timed. */
import { createHash, randomBytes } from "node:crypto"
import { Client } from "pg"
import { LocalDate } from "../packages/domain/src/calendar/LocalDate.ts"
import { inventedPerson } from "../packages/domain/src/testing/centre/InventedPerson.ts"
import * as Random from "../packages/domain/src/testing/centre/Random.ts"
import { faithful } from "../packages/domain/src/testing/centre/Settings.ts"

/** Who the people are; what their diaries hold is written by the requests. */
const day = LocalDate.make("2026-01-01")
const settings = { seed: 1, people: 1, from: day, to: day, faults: faithful }
const invented = (number) => inventedPerson(Random.make(settings.seed, number), number, settings).person

/** A UUIDv7 of that millisecond. */
export const uuid7 = (millis = Date.now()) => {
  const hex = millis.toString(16).padStart(12, "0") + randomBytes(10).toString("hex")
  const variant = ((Number.parseInt(hex[16], 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** `cookie` is what the browser would send. */
export const seedPeople = async (url, count) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const at = new Date()
    const later = new Date(at.getTime() + 12 * 3_600_000)
    const { rows } = await client.query("select id from centre")
    const centre = rows[0].id
    const people = Array.from({ length: count }, (_, index) => ({
      person: uuid7(),
      account: uuid7(),
      token: randomBytes(32).toString("base64url"),
      ...invented(index + 1)
    }))
    await client.query("begin")
    for (const { account, birthDate, familyName, givenName, person, token, zone } of people) {
      await client.query(
        `insert into person (id, centre_id, version, given_name, family_name, birth_date, zone, created_at, created_by, updated_at, updated_by)
          values ($1, $2, 1, $6, $3, $7, $8, $4, $5, $4, $5)`,
        [person, centre, familyName, at, account, givenName, birthDate, zone]
      )
      await client.query(
        `insert into account (id, centre_id, person_id, login_key, display_name, password_hash, created_at, password_changed_at)
          values ($1, $2, $3, $4, $5, '$argon2id$none', $6, $6)`,
        [account, centre, person, account, `${givenName} ${familyName}`, at]
      )
      await client.query("insert into account_role values ($1, 'patient', $2)", [account, at])
      await client.query("insert into session values ($1, $2, 'patient', $3, 43200, $4, $4)", [
        createHash("sha256").update(token).digest(),
        account,
        at,
        later
      ])
    }
    await client.query("commit")
    return people.map(({ person, token }) => ({ person, cookie: `haem_session=${token}` }))
  } finally {
    await client.end()
  }
}

/** The first product counted in IU that a new treatment may name. */
export const aProduct = async (url) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query("select body from catalogue_version order by put_at desc, version desc limit 1")
    const { id, presentations } = rows[0].body.products.find(
      (each) => each.unit === "[iU]" && each.ukStatus !== "historic"
    )
    return { productId: id, presentationId: presentations[0].id, units: presentations[0].strength.thousandths / 1000 }
  } finally {
    await client.end()
  }
}

/** A box is scanned at home: what its code says, and whether it is the person's product, in date and not recalled. */
import { LocalDate } from "@haemtrack/domain/calendar/LocalDate"
import { PersonId } from "@haemtrack/domain/person/Person"
import { byGtin } from "@haemtrack/domain/product/Catalogue"
import { demonstrationCatalogue } from "@haemtrack/domain/product/demonstrationCatalogue"
import { lastUsable } from "@haemtrack/domain/product/ExpiryDate"
import * as Gs1Scan from "@haemtrack/domain/product/Gs1Scan"
import { boxOf, checks } from "@haemtrack/domain/stock/checks"
import * as Location from "@haemtrack/domain/stock/Location"
import * as Result from "effect/Result"

const home = Location.home(PersonId.make("01996f3e-7a10-7c3e-9b1d-0a4f5e2c7d01"))
const today = LocalDate.make("2026-07-06")

/** What scanners send: a good code, one that is out of date, one that was cut off, and one of a shop. */
const scans = [
  "(01)09520000101008(17)270930(10)DEMO4F07A",
  "(01)09520000101008(17)260630(10)DEMO1B33B",
  "(01)0952000010100",
  "5012345678900"
]

for (const scan of scans) {
  console.log(scan)
  const read = Gs1Scan.read(scan, 2026)
  if (Result.isFailure(read)) {
    const { _tag, position } = read.failure
    console.log(`  not read: ${_tag} at character ${position + 1}`)
    continue
  }
  const { batch, expiry, gtin } = read.success
  const pack = gtin === undefined ? undefined : byGtin(demonstrationCatalogue, gtin)
  const strength = pack?.presentation.strength
  console.log(`  product   ${pack?.product.brand ?? "not in the catalogue"}`)
  console.log(`  one vial  ${strength === undefined ? "not known" : `${strength.thousandths / 1000} ${strength.unit}`}`)
  console.log(`  batch     ${batch ?? "none"}, usable until ${expiry === undefined ? "not known" : lastUsable(expiry)}`)

  // Without a list of recalls at hand the last check is "unknown", and never a pass.
  const answers = checks(boxOf(read.success, demonstrationCatalogue), { plan: ["A8S"], place: home, on: today })
  console.log(`  checks    product ${answers.product}, in date ${answers.expiry}, recall ${answers.recall}`)
}

/**
 * When each bleed was last treated: until then, and for 72 hours more, what bleeds at that site is the same bleed.
 *
 * @since 0.1.0
 */
import * as Bitmap from "../engine/Bitmap.ts"
import * as Ids from "../engine/Ids.ts"
import type { BleedColumns } from "../table/bleeds.ts"
import type { IdColumn } from "../table/Columns.ts"
import type { TreatmentColumns } from "../table/treatments.ts"

/** What is read of bleeds. A bleed of several sites is a row a site, and its treatments name the first. */
export type EndingBleeds = Pick<BleedColumns, "bleed_id" | "onset_instant"> & {
  readonly main_bleed_id?: IdColumn | undefined
}

/** The ends of bleeds, as far as treatments were added. */
export interface BleedEnds {
  readonly add: (batch: Pick<TreatmentColumns, "bleed_id" | "instant">) => void
  /** The end of each bleed: the later of its onset and the last treatment that names it or its first site; in seconds. */
  readonly ends: () => Float64Array
  /** How many treatments name a bleed that is not there. */
  readonly strangers: () => number
}

/** No treatment added yet. */
export const bleedEnds = ({ bleed_id, main_bleed_id, onset_instant }: EndingBleeds): BleedEnds => {
  const onsets = onset_instant.values
  const rows = Ids.rowsOf(bleed_id)
  const last = new Float64Array(onsets.length).fill(Number.NEGATIVE_INFINITY)
  let strangers = 0
  return {
    add: ({ bleed_id: named, instant }) => {
      const rowOf = rows.finder(named)
      const { missing, values } = named
      for (let row = 0; row < values.length; row += 1) {
        if (Bitmap.has(missing, row)) continue
        const bleed = rowOf(values[row] ?? 0)
        const at = instant.values[row] ?? 0
        if (bleed < 0) strangers += 1
        else if (at > (last[bleed] ?? 0)) last[bleed] = at
      }
    },
    ends: () => {
      const ends = onsets.map((onset, row) => Math.max(onset, last[row] ?? onset))
      if (main_bleed_id === undefined) return ends
      const rowOf = rows.finder(main_bleed_id)
      return ends.map((end, row) => {
        const main = Bitmap.has(main_bleed_id.missing, row) ? -1 : rowOf(main_bleed_id.values[row] ?? 0)
        return Math.max(end, last[main] ?? end)
      })
    },
    strangers: () => strangers
  }
}

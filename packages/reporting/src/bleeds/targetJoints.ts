/**
 * Target joints: a joint that bled three times without a cause within six months.
 *
 * @since 0.1.0
 */
import { at } from "../engine/at.ts"
import * as Day from "../engine/Day.ts"
import { ranks } from "../engine/ranks.ts"
import { sortedEntries } from "../engine/sortedEntries.ts"
import type { Row, Running } from "../table/Report.ts"
import { type EpisodeBleeds, type Episodes, isJoint, onsetDay } from "./episodes.ts"
import { type EndBatch, type LinkedEpisodes } from "./linkedEpisodes.ts"

/** The columns of the report. */
export const targetJointsColumns = ["person_id", "site", "first_met", "windows"] as const

/** A joint that met the rule. */
interface TargetJoint {
  readonly person: number
  readonly site: number
  /** The earliest day on which it did. */
  firstMet: number
  /** How often. */
  windows: number
}

const monthsOfWindow = 6

/** Joints of each person that met the rule; episodes of one joint stand together, in the order of time. */
const found = (bleeds: EpisodeBleeds, { first }: Episodes): ReadonlyArray<TargetJoint> => {
  const joints = isJoint(bleeds.site)
  const spontaneous = bleeds.cause.texts.indexOf("spontaneous")
  const targets: Array<TargetJoint> = []
  let [person, site] = [-1, -1]
  let days: Array<number> = []
  let target: TargetJoint | undefined
  for (const bleed of first) {
    const ofSite = at(bleeds.site.codes, bleed)
    if (joints[ofSite] !== true || bleeds.cause.codes[bleed] !== spontaneous) continue
    const ofPerson = at(bleeds.person_id.codes, bleed)
    if (ofPerson !== person || ofSite !== site) {
      person = ofPerson
      site = ofSite
      days = []
      target = undefined
    }
    const day = onsetDay(bleeds, bleed)
    days.push(day)
    const beforeLast = days.at(-3)
    if (beforeLast === undefined || day >= Day.plusMonths(beforeLast, monthsOfWindow)) continue
    if (target === undefined) {
      target = { person, site, firstMet: day, windows: 0 }
      targets.push(target)
    }
    target.firstMet = Math.min(target.firstMet, day)
    target.windows += 1
  }
  return targets
}

/**
 * The joints in which a spontaneous episode began, by local date, before the local date of the last but one before it plus six
 * calendar months: `first_met` is the earliest such day, `windows` how many. By person and site.
 *
 * @source performance W1, target-joints; Blanchette VS et al. (2014) J Thromb Haemost 12:1935-1939
 */
export const targetJoints = (linked: LinkedEpisodes): Running<EndBatch> => {
  return {
    add: linked.add,
    rows: () => {
      const { bleeds } = linked
      const targets = found(bleeds, linked.episodes())
      const [persons, sites] = [bleeds.person_id.texts, bleeds.site.texts]
      const [personRanks, siteRanks] = [ranks(persons), ranks(sites)]
      const order = sortedEntries(targets.length, [
        { size: persons.length, of: (target) => at(personRanks, at(targets, target).person) },
        { size: sites.length, of: (target) => at(siteRanks, at(targets, target).site) }
      ])
      return Array.from(order, (place): Row => {
        const { firstMet, person, site, windows } = at(targets, place)
        return [at(persons, person), at(sites, site), Day.textOf(firstMet), windows]
      })
    },
    notes: linked.notes
  }
}

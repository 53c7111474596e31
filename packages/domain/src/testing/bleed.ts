/**
 * Invented bleeds, and what is said of them: builders for the examples of a test, and arbitraries for its laws.
 *
 * @since 0.1.0
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Instant, instantOf } from "../calendar/Instant.ts"
import { LocalDate } from "../calendar/LocalDate.ts"
import { type Moment, tell } from "../calendar/Moment.ts"
import { addDays } from "../calendar/month.ts"
import { Zone } from "../calendar/Zone.ts"
import {
  type Bleed,
  BleedCause,
  BleedSeverity,
  Certainty,
  type Course,
  Pain,
  Response,
  Symptom,
  Verification
} from "../diary/Bleed.ts"
import type { BleedDraft } from "../diary/BleedDraft.ts"
import { BleedId } from "../diary/BleedId.ts"
import { all, BodySite } from "../diary/BodySite.ts"
import type { EpisodeEntry } from "../diary/EpisodeEntry.ts"
import type { BleedContext } from "../diary/judgeBleed.ts"
import type { KnownBleed } from "../diary/KnownBleed.ts"
import { type Statement, StatementAnswer, StatementId } from "../diary/Statement.ts"
import type { JointEpisode } from "../diary/targetJoint.ts"
import { TreatmentId } from "../diary/Treatment.ts"
import type { Author } from "../diary/Version.ts"
import { moments } from "./calendar.ts"
import { iu, london, nowMillis, today } from "./diary.ts"
import { person } from "./person.ts"

const whole = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

const one = <A>(of: readonly [A, ...ReadonlyArray<A>]): Arbitrary.Arbitrary<A> =>
  Arbitrary.map(whole(0, of.length - 1), (index) => of[index] ?? of[0])

/** The id of bleed 1, 2, 3 ..., made by a device on {@link today}. */
export const bleedId = (number: number): BleedId =>
  BleedId.make(`019f361f-78a0-7000-9000-${String(number).padStart(12, "0")}`)

/** The id of treatment 1, 2, 3 ..., made by a device on {@link today}. */
export const treatmentId = (number: number): TreatmentId =>
  TreatmentId.make(`019f361f-78a0-7000-8000-${String(number).padStart(12, "0")}`)

/** A time on the clocks of London, told to the minute. */
export const momentInLondon = (local: string): Moment => Result.getOrThrow(tell(london(local), "2026c"))

/** Somebody of the centre. */
export const nurse: Author = { accountId: "019f361f-78a0-7000-a000-000000000001", name: "Test Nurse", role: "nurse" }

/** A bleed into the left knee on the morning of {@link today}; whatever a test is about is given. */
export const bleed = (about: Partial<Bleed> = {}): Bleed => ({
  id: bleedId(1),
  personId: person().id,
  startedAt: momentInLondon(`${today}T06:50`),
  certainty: "bleed",
  verification: "unconfirmed",
  sites: [BodySite.make("joint.knee.left")],
  cause: "spontaneous",
  severity: "minor",
  symptoms: [],
  course: { state: "open" },
  response: "not_recorded",
  confirmations: [],
  review: [],
  ...about
})

/** What a person sends to become {@link bleed}; whatever a test is about is given. */
export const bleedDraft = (about: Partial<BleedDraft> = {}): BleedDraft => ({
  id: bleedId(1),
  startedAt: london(`${today}T06:50`),
  sites: ["joint.knee.left"],
  cause: "spontaneous",
  severity: "minor",
  ...about
})

/** A bleed with treatments at these times in London. */
export const knownBleed = (about: Partial<Bleed> = {}, treatedAt: ReadonlyArray<string> = []): KnownBleed => ({
  bleed: bleed(about),
  treatments: treatedAt.map((local, index) => ({
    id: treatmentId(index + 1),
    occurredAt: momentInLondon(local),
    total: iu(1000)
  }))
})

/** What the diary of the invented person knows on {@link today}; whatever a test is about is given. */
export const bleedContext = (about: Partial<BleedContext> = {}): BleedContext => ({
  personId: person().id,
  birthDate: person().birthDate,
  homeZone: Zone.make("Europe/London"),
  nowMillis,
  tzdb: "2026c",
  bleeds: [],
  ...about
})

/** A statement about June 2026; whatever a test is about is given. */
export const statement = (about: Partial<Statement> = {}): Statement => ({
  id: StatementId.make("019f361f-78a0-7000-b000-000000000001"),
  personId: person().id,
  from: LocalDate.make("2026-06-01"),
  to: LocalDate.make("2026-06-30"),
  answer: "none",
  signedAt: Instant.make("2026-07-01T08:00:00Z"),
  signedBy: { ...nurse, name: "Test Person One", role: "patient" },
  standing: { state: "stands" },
  ...about
})

/** Every site, each as likely as any other. */
export const bodySites: Arbitrary.Arbitrary<BodySite> = Arbitrary.map(
  whole(0, all.length - 1),
  (index) => all[index] ?? BodySite.make("unknown")
)

const courses: Arbitrary.Arbitrary<Course> = Arbitrary.flatMap(moments, (moment) =>
  one<Course>([
    { state: "open" },
    { state: "ended", endedAt: moment },
    { state: "ended", endedAt: { precision: "unknown" } },
    { state: "reopened", at: moment.instant, reason: "It hurts again" },
    { state: "closed_by_centre", at: moment.instant, reason: "Seen in clinic" }
  ])
)

/** Bleeds of every shape that a diary can hold. */
export const bleeds: Arbitrary.Arbitrary<Bleed> = Arbitrary.map(
  Arbitrary.all({
    number: whole(1, 999_999),
    startedAt: Arbitrary.flatMap(moments, (moment) => one<Bleed["startedAt"]>([moment, { precision: "unknown" }])),
    certainty: Arbitrary.schema(Certainty),
    verification: Arbitrary.schema(Verification),
    first: bodySites,
    others: Arbitrary.array(bodySites, { maxLength: 3 }),
    cause: Arbitrary.schema(BleedCause),
    severity: Arbitrary.schema(BleedSeverity),
    pain: Arbitrary.schema(Pain),
    symptoms: Arbitrary.array(Arbitrary.schema(Symptom), { maxLength: 3 }),
    course: courses,
    response: Arbitrary.schema(Response)
  }),
  ({ first, number, others, symptoms, ...rest }) => ({
    id: bleedId(number),
    personId: person().id,
    sites: [first, ...new Set(others.filter((site) => site !== first))],
    symptoms: [...new Set(symptoms)],
    confirmations: [],
    review: [],
    ...rest
  })
)

const sitesOfEpisodes = [
  BodySite.make("joint.knee.left"),
  BodySite.make("joint.ankle.right"),
  BodySite.make("unknown")
] as const

type What =
  | { readonly kind: "onset"; readonly cause: BleedCause }
  | { readonly kind: "treatment"; readonly reason: "bleed" | "follow_up" }

const entryKinds: readonly [What, ...ReadonlyArray<What>] = [
  { kind: "onset", cause: "spontaneous" },
  { kind: "onset", cause: "injury" },
  { kind: "treatment", reason: "bleed" },
  { kind: "treatment", reason: "follow_up" }
]

/** An entry at a whole number of half days after the beginning of 2026, so that the border of 72 hours is met often. */
export const entryAt = (halfDays: number, secondsMore: number): Pick<EpisodeEntry, "at" | "date"> => {
  const at = instantOf(Date.UTC(2026, 0, 1) + halfDays * 43_200_000 + secondsMore * 1000)
  return { at, date: LocalDate.make(at.slice(0, 10)) }
}

/** Entries of one diary, of different ids, some of them linked to another or said to be new. */
export const episodeEntries: Arbitrary.Arbitrary<ReadonlyArray<EpisodeEntry>> = Arbitrary.map(
  Arbitrary.array(
    Arbitrary.all({
      halfDays: whole(0, 60),
      second: whole(0, 1),
      site: one(sitesOfEpisodes),
      what: one(entryKinds),
      link: whole(0, 40)
    }),
    { maxLength: 30 }
  ),
  (drawn) =>
    drawn.map(({ halfDays, link, second, site, what }, index): EpisodeEntry => ({
      id: `e${index}`,
      site,
      ...entryAt(halfDays, second),
      ...what,
      ...(link === 0 ? { link: { newBleed: true } } : link <= 8 ? { link: { sameBleedAs: `e${link}` } } : {})
    }))
)

/** Episodes of one joint over four years. */
export const jointEpisodes: Arbitrary.Arbitrary<ReadonlyArray<JointEpisode>> = Arbitrary.array(
  Arbitrary.map(
    Arbitrary.all({ day: whole(0, 1460), cause: Arbitrary.schema(BleedCause), isTold: whole(0, 5) }),
    ({ cause, day, isTold }): JointEpisode => ({
      date: LocalDate.make(addDays("2022-01-01", day)),
      ...(isTold === 0 ? {} : { cause })
    })
  ),
  { maxLength: 24 }
)

/** Statements about stretches of 2026 that stand. */
export const statements: Arbitrary.Arbitrary<ReadonlyArray<Statement>> = Arbitrary.array(
  Arbitrary.map(
    Arbitrary.all({ day: whole(0, 180), days: whole(0, 40), answer: Arbitrary.schema(StatementAnswer) }),
    ({ answer, day, days }) =>
      statement({
        from: LocalDate.make(addDays("2026-01-01", day)),
        to: LocalDate.make(addDays("2026-01-01", day + days)),
        answer
      })
  ),
  { maxLength: 8 }
)

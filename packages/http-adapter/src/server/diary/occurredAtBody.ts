/**
 * A moment, and who wrote it down, as they are answered.
 *
 * @since 0.1.0
 */
import { Role } from "@haemtrack/domain/access/Role"
import type { Moment } from "@haemtrack/domain/calendar/Moment"
import type { Author } from "@haemtrack/domain/diary/Version"
import * as Schema from "effect/Schema"
import type { Author as AuthorBody } from "../../api/Author.ts"
import type { OccurredAt } from "../../api/OccurredAt.ts"

/** The instant of a time that is only a day, or a part of one, serves order and is nobody's to see (TIME-3). */
export const occurredAtBody = (moment: Moment): OccurredAt => {
  const { instant, ...told } = moment
  return moment.precision === "day" || moment.precision === "part_of_day" ? told : { ...told, instant }
}

const roleOf = Schema.decodeUnknownSync(Role)

/** Without the account, which is nobody's to know. */
export const authorBody = ({ name, role }: Author): AuthorBody => ({ name, role: roleOf(role) })

/**
 * Who wrote into a diary, by name, for those who see that diary; nobody else's name.
 *
 * @since 0.1.0
 */
import { personSeen } from "./person.ts"

const wrote = (noun: "bleed" | "treatment"): string => `exists (
      select from ${noun} where person_id = diary and author in (created_by, updated_by))
    or exists (select from ${noun}_version where person_id = diary and changed_by = author)`

/** `diary_author_name(diary, author)`: null for an account that never wrote there, and for whoever does not see the person. */
export const author: ReadonlyArray<string> = [
  `create function diary_author_name(diary uuid, author uuid) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
    select account.display_name from account, person
    where account.id = author and person.id = diary and ${personSeen("person")}
      and (${wrote("treatment")} or ${wrote("bleed")})
  $$`,
  `revoke execute on function diary_author_name(uuid, uuid) from public`,
  `grant execute on function diary_author_name(uuid, uuid) to haem_app`
]

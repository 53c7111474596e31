/** A failure of the client as the elements are told of it: its tag, and what the tag has to say (API-3). */
import type { Problem } from "@haemtrack/web-components"
import { problemOf as problemIn } from "@haemtrack/web-components/source/httpSource"

export const problemOf = (failure: { readonly _tag: string }): Problem => problemIn({ ...failure, tag: failure._tag })

/**
 * The answer of a source, whatever the source does: one that breaks its promise or hangs is a problem too, and never the
 * page's (DESIGN, elements).
 *
 * @since 0.1.0
 */
import type { Problem } from "../source/Problem.ts"
import type { Answer } from "../source/Source.ts"

const failed = (tag: string): { readonly problem: Problem } => ({ problem: { tag } })

/** After so long nobody waits any more; what was sent may have been kept, and the next try bears the same key. */
const patienceMillis = 30_000

/** Never rejects. */
export const answerOf = async <A>(ask: () => Promise<Answer<A>>): Promise<Answer<A>> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<Answer<A>>((resolve) => {
    timer = setTimeout(() => resolve(failed("Unreachable")), patienceMillis)
  })
  const answer = Promise.resolve()
    .then(ask)
    .catch(() => failed("Unreadable"))
  try {
    return await Promise.race([answer, patience])
  } finally {
    clearTimeout(timer)
  }
}

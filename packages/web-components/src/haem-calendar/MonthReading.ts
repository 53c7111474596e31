/**
 * Reading the diary of one month after another from a source: only the answer to the last question is taken, however late the
 * others come.
 *
 * @since 0.1.0
 */
import type { Problem } from "../source/Problem.ts"
import type { DiaryMonth, MonthSource } from "../source/Source.ts"

/** How far the reading is. */
export type Reading =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly diary: DiaryMonth }
  | { readonly state: "error"; readonly problem: Problem }

/** After this the person is told that no answer came; one that comes later is still taken. */
const patienceMillis = 15_000

export class MonthReading {
  readonly #tell: (reading: Reading) => void
  #asked: AbortController | undefined
  #patience: ReturnType<typeof setTimeout> | undefined

  /** @param tell hears of every step of the latest question */
  constructor(tell: (reading: Reading) => void) {
    this.#tell = tell
  }

  /** Asks for a month, and no longer waits for the one asked for before. */
  ask(source: MonthSource, month: string): void {
    this.stop()
    const asked = new AbortController()
    this.#asked = asked
    this.#tell({ state: "loading" })
    this.#patience = setTimeout(() => this.#tell({ state: "error", problem: { tag: "Unreachable" } }), patienceMillis)
    void read(source, month, asked.signal).then((reading) => {
      if (this.#asked !== asked) return
      this.stop()
      this.#tell(reading)
    })
  }

  /** Waits no longer. */
  stop(): void {
    clearTimeout(this.#patience)
    this.#asked?.abort()
    this.#asked = undefined
  }
}

/** Whatever a source does, throw and answer nonsense included, it is a diary or a problem. */
const read = async (source: MonthSource, month: string, signal: AbortSignal): Promise<Reading> => {
  const unreadable: Reading = { state: "error", problem: { tag: "Unreadable" } }
  try {
    const { value, problem } = await source.month(month, { signal })
    if (problem) return { state: "error", problem: { ...problem, tag: String(problem.tag) } }
    return value?.month === month ? { state: "ready", diary: value } : unreadable
  } catch {
    return unreadable
  }
}

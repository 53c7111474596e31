/**
 * Numbers what each centre uses factor for, so that the numbers of one centre lie together: they are asked for together.
 *
 * @since 0.1.0
 */
import { pageSlots } from "./MonthlySums.ts"

/** Law: two slots are the same exactly when both their centre and their purpose are. */
export class Slots {
  /** By centre and then by purpose: the slot plus 1, or 0 where there is none. */
  readonly #slots: Array<Int32Array | undefined> = []
  /** The slot that a centre was given last, plus 1. */
  readonly #next: Array<number> = []
  #pages = 0

  /** The slot of a centre and a purpose; new ones get one. */
  of(centre: number, purpose: number): number {
    const known = this.#slots[centre]?.[purpose] ?? 0
    return known === 0 ? this.#add(centre, purpose) : known - 1
  }

  /** The slot of a centre and a purpose, or -1 when they have none. */
  find(centre: number, purpose: number): number {
    return (this.#slots[centre]?.[purpose] ?? 0) - 1
  }

  #add(centre: number, purpose: number): number {
    const known = this.#slots[centre] ?? new Int32Array(0)
    const wider = purpose < known.length ? known : new Int32Array(Math.max(purpose + 1, known.length * 2))
    if (wider !== known) wider.set(known)
    const next = this.#next[centre] ?? 0
    const isPageFull = next % pageSlots === 0
    const slot = isPageFull ? this.#pages * pageSlots : next
    if (isPageFull) this.#pages += 1
    wider[purpose] = slot + 1
    this.#slots[centre] = wider
    this.#next[centre] = slot + 1
    return slot
  }
}

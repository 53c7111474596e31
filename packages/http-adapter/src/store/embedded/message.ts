/**
 * What the service and the thread of the embedded database say to each other.
 *
 * @since 0.1.0
 */

/** Where the thread keeps its data: a folder, or memory when there is none; `template` is the file that a new one begins from. */
export interface Place {
  readonly folder?: string
  readonly template?: string
}

/** Numbered, so that an answer finds its question. */
export type Question =
  | { readonly no: number; readonly ask: "exchange"; readonly message: Uint8Array }
  | { readonly no: number; readonly ask: "dump" }
  | { readonly no: number; readonly ask: "close" }

/** `failed` says what the engine said; it never holds a statement's values. */
export type Answer =
  | { readonly no: number; readonly bytes: Uint8Array }
  | { readonly no: number; readonly failed: string }

/**
 * Text of a person's inside a sentence of ours: it keeps its own direction and cannot turn round the words beside it.
 *
 * What stands alone in the page is put in a `<bdi>`; inside a message, which is plain text, these signs do the same (I18N-4).
 *
 * @since 0.1.0
 */

/**
 * Without the signs that turn the direction of what follows, which could also end the isolation around it before its time,
 * and with a replacement for half a character.
 */
export const withoutDirection = (text: string): string =>
  text.replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "").toWellFormed()

/** The text between the signs "first strong isolate" and "pop directional isolate". */
export const isolated = (text: string): string => `\u2068${withoutDirection(text)}\u2069`

/**
 * The characters that text in a GS1 code may hold: 82 of ASCII, without space, `#`, `$`, `@` and most brackets (GS1-11).
 *
 * @source GS1 General Specifications, character set 82
 * @since 0.1.0
 */

/** Whether a character belongs, by its code. */
const belongs: ReadonlyArray<boolean> = Array.from({ length: 128 }, (_, code) =>
  /[!"%-?A-Z_a-z]/.test(String.fromCharCode(code))
)

/** The place of the first character of a text that does not belong, or -1. */
export const foreignIn = (text: string): number => {
  for (let place = 0; place < text.length; place += 1) if (belongs[text.charCodeAt(place)] !== true) return place
  return -1
}

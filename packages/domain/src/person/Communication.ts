/**
 * How a person reads and is written to.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/** Codes 4.8, as BCP 47 writes languages. */
export const Locale = Schema.Literals(["en-GB", "cy", "ar", "fa", "ckb", "so", "zh-Hans", "zh-Hant"])
export type Locale = typeof Locale.Type

/** Simpler words of the same language (codes 4.8). */
export const Variant = Schema.Literals(["easy"])
export type Variant = typeof Variant.Type

/** Codes 4.8. */
export const Format = Schema.Literals(["standard", "large_print", "easy_read", "audio", "braille"])
export type Format = typeof Format.Type

/** Whose figures numbers are written in: those of the language, Latin ones, or the reader's own (codes 4.8). */
export const Digits = Schema.Literals(["auto", "latn", "native"])
export type Digits = typeof Digits.Type

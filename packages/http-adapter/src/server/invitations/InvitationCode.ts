/**
 * The code in an invitation letter: twelve characters that can be read aloud and typed by somebody in a hurry (ID-13).
 *
 * @since 0.1.0
 */
import { createHash, randomBytes } from "node:crypto"

/** 32 signs without I, L, O and U: 60 bits in twelve of them. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const length = 12

/** What people read for a sign that is not among them. */
const lookAlikes: Readonly<Record<string, string>> = { I: "1", L: "1", O: "0" }

/** A new code, as it is kept: without hyphens. */
export const draw = (): string => [...randomBytes(length)].map((byte) => signs.charAt(byte % signs.length)).join("")

/** As it is printed: `XXXX-XXXX-XXXX`. */
export const format = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, "$1-")

/** Reads what was typed, whatever the case and the spaces; `undefined` for what is no code. Law: `parse(format(c)) = c`. */
export const parse = (typed: string): string | undefined => {
  const code = [...typed.toUpperCase().replaceAll(/[\s-]/g, "")].map((sign) => lookAlikes[sign] ?? sign).join("")
  return code.length === length && [...code].every((sign) => signs.includes(sign)) ? code : undefined
}

/** SHA-256, as it is stored: 60 random bits are too many to guess, so no slow hash is needed. */
export const hash = (code: string): Uint8Array => new Uint8Array(createHash("sha256").update(code).digest())

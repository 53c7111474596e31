/**
 * The hand-written limit of reading a GS1 code with the fields 01, 17, 10 and 21: one scan, no regular expression, one object.
 *
 * It knows these four fields and nothing else, and says no more of a bad code than that it is one.
 */

const zero = 48
const separator = 29

/** Of GS1 character set 82: 33, 34, 37 to 63, 65 to 90, 95, 97 to 122. */
const ofSet82 = new Uint8Array(128)
for (const [from, to] of [
  [33, 34],
  [37, 63],
  [65, 90],
  [95, 95],
  [97, 122]
]) {
  ofSet82.fill(1, from, to + 1)
}

const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The number at two digits, or -1. */
const pair = (text, at) => {
  const tens = text.charCodeAt(at) - zero
  const ones = text.charCodeAt(at + 1) - zero
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

const fullYear = (two, currentYear) => {
  const difference = two - (currentYear % 100)
  const century = currentYear - (currentYear % 100)
  return century + two + (difference >= 51 ? -100 : difference <= -50 ? 100 : 0)
}

const isGtin = (text, at) => {
  let sum = 0
  for (let index = 0; index < 14; index += 1) {
    const digit = text.charCodeAt(at + index) - zero
    if (!(digit >= 0 && digit <= 9)) return false
    sum += index % 2 === 0 ? digit * 3 : digit
  }
  return sum % 10 === 0
}

const expiryAt = (text, at, currentYear) => {
  const two = pair(text, at)
  const month = pair(text, at + 2)
  const day = pair(text, at + 4)
  if (two < 0 || month < 1 || month > 12 || day < 0) return undefined
  const year = fullYear(two, currentYear)
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0
  if (day > daysOf[month - 1] + leap) return undefined
  const start = `${year}-${text.slice(at + 2, at + 4)}`
  return day === 0
    ? { value: start, precision: "month" }
    : { value: `${start}-${text.slice(at + 4, at + 6)}`, precision: "day" }
}

/** Where a field of up to twenty characters ends, or -1. */
const endOf = (text, at) => {
  let end = at
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (code === separator) break
    if (code > 127 || ofSet82[code] === 0) return -1
  }
  return end > at && end - at <= 20 ? end : -1
}

/** Pack, expiry, batch and serial number, or `undefined`. */
export const readGs1 = (text, currentYear) => {
  let gtin, expiry, batch, serial
  let at = 0
  while (at < text.length) {
    if (text.charCodeAt(at) === separator) {
      at += 1
      continue
    }
    const ai = pair(text, at)
    at += 2
    if (ai === 1) {
      if (at + 14 > text.length || !isGtin(text, at)) return undefined
      gtin = text.slice(at, at + 14)
      at += 14
    } else if (ai === 17) {
      expiry = expiryAt(text, at, currentYear)
      if (expiry === undefined) return undefined
      at += 6
    } else if (ai === 10 || ai === 21) {
      const end = endOf(text, at)
      if (end === -1) return undefined
      if (ai === 10) batch = text.slice(at, end)
      else serial = text.slice(at, end)
      at = end
    } else return undefined
  }
  return { gtin, batch, expiry, serial }
}

/**
 * The hand-written limit of reading a GS1 code with the fields 01, 17, 10 and 21: one scan, no regular expression.
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

/** Whether a day, or with day 00 a month, stands there. */
const isExpiry = (text, at, currentYear) => {
  const two = pair(text, at)
  const month = pair(text, at + 2)
  const day = pair(text, at + 4)
  if (two < 0 || month < 1 || month > 12 || day < 0) return false
  const year = fullYear(two, currentYear)
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0
  return day <= daysOf[month - 1] + leap
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

/** The fields `{ ai, value, start }`, or `undefined`. */
export const readGs1 = (text, currentYear) => {
  const fields = []
  let at = 0
  while (at < text.length) {
    if (text.charCodeAt(at) === separator) {
      at += 1
      continue
    }
    const ai = pair(text, at)
    const start = at + 2
    let end = -1
    if (ai === 1) end = start + 14 <= text.length && isGtin(text, start) ? start + 14 : -1
    else if (ai === 17) end = isExpiry(text, start, currentYear) ? start + 6 : -1
    else if (ai === 10 || ai === 21) end = endOf(text, start)
    if (end === -1) return undefined
    fields.push({ ai: text.slice(at, start), value: text.slice(start, end), start })
    at = end
  }
  return fields
}

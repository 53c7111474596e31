/**
 * Words that whoever knows the person would try first (ID-2 b).
 *
 * @since 0.1.0
 */

/** What is known of the person and the centre when a password is chosen. */
export interface Context {
  readonly login: string
  /** Names of the person, the member of staff, the centre, and its ODS code. */
  readonly names: ReadonlyArray<string>
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string
  readonly nhsNumber?: string
  /** Brand and generic names of the catalogue. */
  readonly products: ReadonlyArray<string>
}

const always = ["haemtrack", "haemophilia", "hemophilia", "factor"]

/** Shorter parts of names occur in other words. */
const shortest = 3

const partsOf = (text: string): ReadonlyArray<string> => text.normalize("NFC").split(/[^\p{L}\p{N}]+/u)

const birthDateForms = (date: string): ReadonlyArray<string> => {
  const [year = "", month = "", day = ""] = date.split("-")
  return [
    `${year}${month}${day}`,
    `${day}${month}${year}`,
    `${day}${month}${year.slice(2)}`,
    `${year}-${month}-${day}`,
    `${day}/${month}/${year}`,
    `${day}-${month}-${year}`
  ]
}

/** The words in lower case and composed, as passwords are compared; the longest first, so that a name within another does not hide it. */
export const contextWords = (known: Context): ReadonlyArray<string> =>
  [
    ...always,
    ...partsOf(known.login.split("@")[0] ?? ""),
    ...[...known.names, ...known.products].flatMap((name) => [name, ...partsOf(name)]),
    ...(known.birthDate === undefined ? [] : birthDateForms(known.birthDate)),
    ...(known.nhsNumber === undefined ? [] : [known.nhsNumber])
  ]
    .map((word) => word.normalize("NFC").toLowerCase())
    .filter((word) => word.length >= shortest)
    .toSorted((a, b) => b.length - a.length)

/** What is left of a password without the words. */
export const without = (password: string, words: ReadonlyArray<string>): string =>
  words.reduce((left, word) => left.replaceAll(word, ""), password.toLowerCase())

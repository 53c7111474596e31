/**
 * What is compared of a user name: capitals, compatible characters and spaces around it make no difference.
 *
 * @since 0.1.0
 */

/** @example loginKey(" Sam@Example.test") // => "sam@example.test" */
export const loginKey = (login: string): string => login.normalize("NFKC").trim().toLowerCase()

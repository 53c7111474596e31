/**
 * The version of the elements, as they tell it to a page; a test holds it equal to the package's.
 *
 * @since 0.1.0
 */
export const version = "0.0.0"

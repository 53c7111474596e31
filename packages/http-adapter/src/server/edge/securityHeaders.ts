/**
 * What every answer tells the browser to refuse (controls 13 to 19).
 *
 * @since 0.1.0
 */

/** Control 17. Nothing inline and nothing foreign: scripts, styles and requests are the diary's own. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html haem"
].join("; ")

/** A browser that has seen the first answer asks only over https for a year; said only over https. */
const strictTransport = { "strict-transport-security": "max-age=31536000; includeSubDomains" }

/** The headers for an origin. */
export const securityHeaders = (origin: string): Readonly<Record<string, string>> => ({
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(self)",
  ...(origin.startsWith("https:") ? strictTransport : {})
})

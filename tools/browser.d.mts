/** For `chromium.launch` of Playwright and for `playwright({ launchOptions })` of vitest's browser provider. */
export declare const launchOptions: {
  readonly executablePath: string
  readonly args: Array<string>
  readonly env?: Record<string, string>
}

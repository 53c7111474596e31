/**
 * The browser that tests and pictures use: `HAEMTRACK_BROWSER`, else a Chromium of the system, else the one that npm brings.
 *
 * None of them is a failure: a test that needs a browser is never skipped. `launchOptions` is what Playwright's
 * `chromium.launch` and vitest's browser provider take.
 */
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))

/** No sandbox for root, who may have none; nothing that looks for the network by itself; two runs draw alike. */
const args = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--no-pings",
  "--font-render-hinting=none"
]

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"]

const ofSystem = () =>
  [
    ...(process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium"
  ].find((path) => existsSync(path))

/**
 * The package's own list of font folders names those of a cloud service; without one of these no letter is drawn. Without a
 * name for "serif" its one sans serif would be taken for that, too.
 */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias>
    <family>serif</family>
    <prefer><family>Noto Serif</family><family>Liberation Serif</family><family>DejaVu Serif</family></prefer>
  </alias>
</fontconfig>
`

/**
 * Unpacks the npm package once and names the folder after its version and our fonts. The package unpacks to the temporary folder and takes
 * a half-written file of another process for a whole one, so each process unpacks to a folder of its own and then renames it.
 */
const unpacked = async (entry) => {
  const packageFolder = dirname(dirname(entry))
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"))
  const cache = join(root, "node_modules/.cache/haemtrack-browser")
  const folder = join(cache, `${version}-${createHash("sha256").update(fonts).digest("hex").slice(0, 8)}`)
  if (existsSync(folder)) return folder

  mkdirSync(cache, { recursive: true })
  const own = mkdtempSync(join(cache, "unpacking-"))
  const before = process.env["TMPDIR"]
  process.env["TMPDIR"] = own
  try {
    const { default: chromium, inflate } = await import("@sparticuz/chromium")
    await chromium.executablePath()
    await inflate(join(packageFolder, "bin/al2023.tar.br"))
    writeFileSync(join(own, "fonts.conf"), fonts)
  } finally {
    if (before === undefined) delete process.env["TMPDIR"]
    else process.env["TMPDIR"] = before
  }
  try {
    renameSync(own, folder)
  } catch (error) {
    // Another process was first, and its folder is as good as this one.
    rmSync(own, { recursive: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** The options, of whichever browser is there. The libraries that the npm one brings are for its process alone. */
const find = async () => {
  const wanted = process.env["HAEMTRACK_BROWSER"]
  if (wanted !== undefined && wanted !== "") {
    if (!existsSync(wanted)) throw new Error("HAEMTRACK_BROWSER names a file that is not there")
    return { executablePath: wanted, args }
  }
  const installed = ofSystem()
  if (installed !== undefined) return { executablePath: installed, args }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No browser: install Chromium, or set HAEMTRACK_BROWSER to the path of one")
  }
  const folder = await unpacked(createRequire(import.meta.url).resolve("@sparticuz/chromium"))
  return {
    executablePath: join(folder, "chromium"),
    args: [...args, "--no-zygote"],
    env: {
      ...process.env,
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
      XDG_CACHE_HOME: join(folder, "cache"),
      LD_LIBRARY_PATH: [join(folder, "al2023/lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(delimiter)
    }
  }
}

/** For `chromium.launch` of Playwright and for `playwright({ launchOptions })` of vitest's browser provider. */
export const launchOptions = await find()

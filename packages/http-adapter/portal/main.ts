/** Starts the portal. */
import "./shell/Portal.ts"

/**
 * The command line: names and flags (OPS-8). What a command does is loaded when it is called, so that the others start sooner.
 *
 * @since 0.1.0
 */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { CommandFailed } from "./CommandFailed.ts"
import type { Form } from "./say.ts"

/** Off unless it is written. */
const option = (name: string, description: string) =>
  Flag.Boolean(name).pipe(Flag.withDefault(false), Flag.withDescription(description))

const form = option("json", "Answer with JSON").pipe(Flag.map((wanted): Form => (wanted ? "json" : "text")))

const serve = Command.make(
  "serve",
  {
    demo: option("demo", "Serve invented people, in a data folder of their own"),
    iUnderstand: option("i-understand", "Use the embedded database, knowing that a power cut can lose what was written")
  },
  (flags) =>
    Effect.flatMap(
      Effect.promise(() => import("./serve.ts")),
      (loaded) => loaded.serve(flags)
    )
).pipe(Command.withDescription("Serve the diary on this machine"))

const migrate = Command.make(
  "migrate",
  {
    plan: option("plan", "Print the SQL that would be run"),
    apply: option("apply", "Apply what is pending; also without a flag"),
    status: option("status", "Say what was applied and what is pending"),
    printRoles: option("print-roles", "Print the SQL of the roles, for a database administrator"),
    form
  },
  Effect.fnUntraced(function* ({ apply, form, plan, printRoles, status }) {
    const loaded = yield* Effect.promise(() => import("./migrate.ts"))
    if ([apply, plan, printRoles, status].filter(Boolean).length > 1) {
      return yield* new CommandFailed({ why: "usage", sentences: ["Write one of these flags, or none."] })
    }
    if (plan) return yield* loaded.plan(form)
    if (status) return yield* loaded.status(form)
    if (printRoles) return yield* loaded.printRoles
    return yield* loaded.apply(form)
  })
).pipe(Command.withDescription("Bring the database's schema to this version"))

const createAdmin = Command.make(
  "create-admin",
  {
    role: Flag.Literals("role", ["data_manager", "technical_administrator"]).pipe(
      Flag.withDescription("What the new account may do")
    ),
    form
  },
  ({ form, role }) =>
    Effect.flatMap(
      Effect.promise(() => import("./createAdmin.ts")),
      (loaded) => loaded.createAdmin(role, form)
    )
).pipe(Command.withDescription("Print a one-time link for a new member of staff"))

const doctor = Command.make(
  "doctor",
  { config: option("config", "Show every setting and where it comes from"), form },
  ({ config, form }) =>
    Effect.flatMap(
      Effect.promise(() => import("./doctor.ts")),
      (loaded) => (config ? loaded.showConfig(form) : loaded.doctor(form))
    )
).pipe(Command.withDescription("Say what is wrong or missing, and how to mend it"))

/** `haemtrack`. */
export const haemtrack = Command.make("haemtrack").pipe(
  Command.withDescription("A treatment diary for people with bleeding disorders"),
  Command.withSubcommands([serve, migrate, createAdmin, doctor])
)

/** A new id, made by this device, so that a record has its name before the service answers (API-5). */
import { newId } from "@haemtrack/web-components/haem-treatment-form/Draft"
import * as ServiceClock from "./ServiceClock.ts"

/** UUID of version 7 of this moment by the service's clock. */
export const newUuid7 = (): string => newId(ServiceClock.now())

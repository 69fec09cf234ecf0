import { env } from "@/env";
import { sendMailAfterResponses } from "@/server/mail/after-response";
import { startObserving } from "./start-observing";

/**
 * Prepares an instance of a function, or of middleware, which is also one. It starts nothing that runs by itself, because a
 * function is frozen between requests: mail is sent after the response that caused it, and scheduled calls do the rest. The
 * first connection checks the schema of the database.
 */
export async function startFunction(): Promise<void> {
  env();
  sendMailAfterResponses();
  await startObserving();
}

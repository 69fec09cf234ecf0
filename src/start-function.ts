import { env } from "@/env";
import { sendMailAfterResponses } from "@/server/mail/after-response";
import { startObserving } from "./start-observing";

/**
 * Prepares an instance of a function, or of middleware, which is one as well. It begins nothing that goes on by itself, since
 * a function is frozen between requests: mail is sent after the response that caused it, and the rest is done by calls of the
 * scheduler. The schema of the database is checked with the first connection.
 */
export async function startFunction(): Promise<void> {
  env();
  sendMailAfterResponses();
  await startObserving();
}

import { isBuiltForFunctions } from "@/env";
import { applyImportsAfterResponses } from "@/modules/catalogue/import/after-response";
import { sendMailAfterResponses } from "@/server/mail/after-response";

/**
 * What functions do after their responses, since no process lives on for it. It comes with what causes it and not with the start of
 * a function: middleware is one, too, and would have to bring along everything that this leads to.
 */
export function allowWorkAfterResponses(): void {
  if (!isBuiltForFunctions()) return;
  sendMailAfterResponses();
  applyImportsAfterResponses();
}

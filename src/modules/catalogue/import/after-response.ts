import { afterResponses } from "@/server/after-responses";
import { onImportKick } from "./kick";

/** Goes on with imports right after the call that has started one, in a function. */
export const applyImportsAfterResponses = (): void =>
  onImportKick(
    afterResponses(async () => {
      const { applyDueImportsWithinBudget } = await import("./worker");
      await applyDueImportsWithinBudget();
    }, "imports not applied"),
  );

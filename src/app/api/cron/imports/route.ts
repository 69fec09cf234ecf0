import { applyDueImportsWithinBudget } from "@/modules/catalogue/import/worker";
import { scheduled } from "../scheduled";

export const dynamic = "force-dynamic";

/** Goes on with imports. */
export const GET = scheduled(async () => ({ applied: await applyDueImportsWithinBudget() }));

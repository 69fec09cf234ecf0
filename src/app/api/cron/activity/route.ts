import { pruneActivityWithinBudget } from "@/modules/audit/retention/worker";
import { scheduled } from "../scheduled";

export const dynamic = "force-dynamic";

/** Deletes activity that is not kept any more. */
export const GET = scheduled(async () => ({ deleted: await pruneActivityWithinBudget() }));

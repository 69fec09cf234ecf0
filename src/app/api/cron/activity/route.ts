import { pruneActivityWithinBudget } from "@/modules/audit/retention/worker";
import { scheduled } from "../scheduled";

export const dynamic = "force-dynamic";

/** Deletes expired activity. */
export const GET = scheduled(async () => ({ deleted: await pruneActivityWithinBudget() }));

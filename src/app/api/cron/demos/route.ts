import { deleteExpiredDemosWithinBudget } from "@/modules/onboarding/demo/worker";
import { scheduled } from "../scheduled";

export const dynamic = "force-dynamic";

/** Deletes expired demos. */
export const GET = scheduled(async () => ({ deleted: await deleteExpiredDemosWithinBudget() }));

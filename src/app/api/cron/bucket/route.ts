import { deleteOrphansWithinBudget } from "@/server/storage/worker";
import { scheduled } from "../scheduled";

export const dynamic = "force-dynamic";

/** Deletes files in the bucket that nothing refers to. */
export const GET = scheduled(async () => ({ deleted: await deleteOrphansWithinBudget() }));

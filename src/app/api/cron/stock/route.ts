import { sendLowStockMailsWithinBudget } from "@/modules/catalogue/low-stock/worker";
import { scheduled } from "../scheduled";

export const dynamic = "force-dynamic";

/** Mails what has become low or run out. */
export const GET = scheduled(async () => ({ mails: await sendLowStockMailsWithinBudget() }));

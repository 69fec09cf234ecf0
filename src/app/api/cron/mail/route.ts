import { sendWaitingMails } from "@/server/mail/worker";
import { scheduled } from "../scheduled";

export const dynamic = "force-dynamic";

/** Sends what waits in the outbox. */
export const GET = scheduled(async () => ({ tried: await sendWaitingMails() }));

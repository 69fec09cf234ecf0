import { sendWaitingMails } from "@/server/mail/worker";
import { scheduled } from "../scheduled";

export const dynamic = "force-dynamic";

/** Sends waiting mails. */
export const GET = scheduled(async () => ({ tried: await sendWaitingMails() }));

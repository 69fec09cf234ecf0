import { afterResponses } from "@/server/after-responses";
import { onMailKick } from "./kick";

/** Sends mail right after the commit that wrote it, in a function. */
export const sendMailAfterResponses = (): void =>
  onMailKick(
    afterResponses(async () => {
      const { sendWaitingMails } = await import("./worker");
      await sendWaitingMails();
    }, "mails not sent"),
  );

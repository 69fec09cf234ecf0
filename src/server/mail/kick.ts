import { kickFor } from "@/server/kick";

export const { kick: kickMailWorker, onKick: onMailKick } = kickFor("mail");

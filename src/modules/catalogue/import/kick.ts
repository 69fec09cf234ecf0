import { kickFor } from "@/server/kick";

export const { kick: kickImportWorker, onKick: onImportKick } = kickFor("import");

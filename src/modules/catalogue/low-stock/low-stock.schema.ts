import { z } from "zod";

/** Whether one person gets mails about low stock. */
export const ownLowStockMails = z.strictObject({
  enabled: z
    .boolean()
    .describe(
      "Whether you get a mail when products become low or run out: at most one a day, with those since the last one.",
    ),
});

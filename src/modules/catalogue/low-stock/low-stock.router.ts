import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import { ownLowStockMails } from "./low-stock.schema";
import { getLowStockMails, setLowStockMails } from "./low-stock.service";

const rest = restRoutes("Profile");

/** Procedures of the users router for one's own mails about low stock. */
export const lowStockProcedures = {
  lowStockMails: tenantProcedure("profile:read")
    .meta(rest("GET", "/profile/low-stock-mails", "Read whether low stock is mailed"))
    .output(ownLowStockMails)
    .query(async ({ ctx }) => ({ enabled: await getLowStockMails(ctx.db, ctx.user.userId) })),

  setLowStockMails: tenantProcedure("profile:write")
    .meta(rest("PUT", "/profile/low-stock-mails", "Choose whether low stock is mailed"))
    .input(ownLowStockMails)
    .output(ownLowStockMails)
    .mutation(async ({ ctx, input }) => {
      await setLowStockMails(ctx.db, ctx.user.userId, input);
      return input;
    }),
};

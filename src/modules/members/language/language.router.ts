import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import { ownLanguage } from "./language.schema";
import { setLanguage } from "./language.service";

const rest = restRoutes("Profile");

/** Procedures of the users router for one's own language. */
export const languageProcedures = {
  setLanguage: tenantProcedure("profile:write")
    .meta(
      rest("PUT", "/profile/language", "Choose own language", {
        description: "The language of pages and mails. Numbers and dates follow the organization’s format.",
      }),
    )
    .input(ownLanguage)
    .output(ownLanguage)
    .mutation(async ({ ctx, input }) => {
      await setLanguage(ctx.db, ctx, input.language);
      return input;
    }),
};

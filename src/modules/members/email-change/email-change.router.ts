import { z } from "zod";
import { restRoutes } from "@/server/rest-route";
import { credentialProcedure, sessionProcedure } from "@/server/trpc";
import { emailChange, emailLinkInput, emailLinkOutput, requestEmailChangeInput } from "./email-change.schema";
import { cancelEmailChange, getEmailChange, requestEmailChange } from "./email-change.service";
import { confirmEmailChange, keepEmail } from "./email-links.service";

const rest = restRoutes("Profile");

/** Procedures of the users router for one's own email. */
export const emailChangeProcedures = {
  emailChange: sessionProcedure("profile:read")
    .meta(rest("GET", "/profile/email-change", "Read the requested change of own email"))
    .output(emailChange)
    .query(({ ctx }) => getEmailChange(ctx.db, ctx.user.userId)),

  requestEmailChange: sessionProcedure("account:write")
    .meta(
      rest("POST", "/profile/email-change", "Request a change of own email", {
        description:
          "Sends a link to the new email. The email changes when its owner uses the link, which ends all other sessions; the current email is notified, and its owner can object for seven days.",
        repeatable: true,
      }),
    )
    .input(requestEmailChangeInput)
    .output(emailChange)
    .mutation(({ ctx, input }) => requestEmailChange(ctx.db, ctx.tenant, ctx.user, input)),

  cancelEmailChange: sessionProcedure("account:write")
    .meta(rest("DELETE", "/profile/email-change", "Cancel the requested change of own email"))
    .output(z.strictObject({ canceled: z.boolean() }))
    .mutation(async ({ ctx }) => ({ canceled: await cancelEmailChange(ctx.db, ctx.user) })),

  confirmEmailChange: credentialProcedure
    .input(emailLinkInput)
    .output(emailLinkOutput)
    .mutation(({ ctx, input }) => confirmEmailChange(ctx.db, ctx.tenant, input.token)),

  keepEmail: credentialProcedure
    .input(emailLinkInput)
    .output(emailLinkOutput)
    .mutation(({ ctx, input }) => keepEmail(ctx.db, ctx.tenant, input.token)),
};

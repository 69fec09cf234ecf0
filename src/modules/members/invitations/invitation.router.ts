import { z } from "zod";
import { credentialProcedure } from "@/server/trpc";
import { acceptInvitation, inspectInvitation } from "./accept-invitation.service";
import { acceptInvitationInput, invitationLinkInput, invitationLinkOutput } from "./invitations.schema";

/** Procedures of the auth router. */
export const invitationProcedures = {
  /** A mutation, although it changes nothing: inputs of queries are part of URLs, which are logged. */
  inspectInvitation: credentialProcedure
    .input(invitationLinkInput)
    .output(invitationLinkOutput)
    .mutation(({ ctx, input }) => inspectInvitation(ctx.db, ctx.tenant, input.token)),

  acceptInvitation: credentialProcedure
    .input(acceptInvitationInput)
    .output(z.strictObject({ email: z.string() }))
    .mutation(({ ctx, input }) => acceptInvitation(ctx.db, ctx.tenant, input)),
};

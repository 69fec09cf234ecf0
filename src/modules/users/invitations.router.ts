import { tenantProcedure } from "@/server/trpc";
import {
  invitation,
  invitationByIdInput,
  invitationList,
  inviteInput,
  listInvitationsInput,
} from "./invitations.schema";
import * as service from "./invitations.service";

/** Procedures of the users router. */
export const invitationProcedures = {
  invite: tenantProcedure("users:write")
    .input(inviteInput)
    .output(invitation)
    .mutation(({ ctx, input }) => service.invite(ctx.db, ctx, ctx.request, input)),

  invitations: tenantProcedure("users:write")
    .input(listInvitationsInput)
    .output(invitationList)
    .query(({ ctx, input }) => service.listInvitations(ctx.db, input)),

  resendInvitation: tenantProcedure("users:write")
    .input(invitationByIdInput)
    .output(invitation)
    .mutation(({ ctx, input }) => service.resendInvitation(ctx.db, ctx, ctx.request, input.id)),

  revokeInvitation: tenantProcedure("users:write")
    .input(invitationByIdInput)
    .output(invitationByIdInput)
    .mutation(({ ctx, input }) => service.revokeInvitation(ctx.db, ctx.request, input.id)),
};

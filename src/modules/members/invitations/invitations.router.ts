import { findSeats } from "@/modules/members/seats/seats";
import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import { checkedInvitations, invitationRowsInput, seats, sentInvitations } from "./bulk-invitations.schema";
import { checkInvitations, inviteMany } from "./bulk-invitations.service";
import {
  invitation,
  invitationByIdInput,
  invitationList,
  inviteInput,
  listInvitationsInput,
} from "./invitations.schema";
import * as service from "./invitations.service";

const rest = restRoutes("Invitations");

/** Procedures of the users router. */
export const invitationProcedures = {
  invite: tenantProcedure("users:write")
    .meta(rest("POST", "/invitations", "Invite a user", { created: "/invitations/{id}" }))
    .input(inviteInput)
    .output(invitation)
    .mutation(({ ctx, input }) => service.invite(ctx.db, ctx, input)),

  /** A mutation, although it changes nothing: a hundred emails do not fit into the URL of a query. */
  checkInvitations: tenantProcedure("users:write", "bulkInvitations")
    .meta(rest("POST", "/invitations/check", "Check invitations", { repeatable: true }))
    .input(invitationRowsInput)
    .output(checkedInvitations)
    .mutation(async ({ ctx, input }) => ({ statuses: await checkInvitations(ctx.db, ctx, input.rows) })),

  inviteMany: tenantProcedure("users:write", "bulkInvitations")
    .meta(rest("POST", "/invitations/bulk", "Invite several users", { description: "All of them or none." }))
    .input(invitationRowsInput)
    .output(sentInvitations)
    .mutation(async ({ ctx, input }) => ({
      sent: await inviteMany(ctx.db, ctx, input.rows),
    })),

  seats: tenantProcedure("users:write")
    .meta(rest("GET", "/invitations/seats", "Count the seats left"))
    .output(seats)
    .query(({ ctx }) => findSeats(ctx.db, ctx.tenant)),

  invitations: tenantProcedure("users:write")
    .meta(rest("GET", "/invitations", "List open invitations"))
    .input(listInvitationsInput)
    .output(invitationList)
    .query(({ ctx, input }) => service.listInvitations(ctx.db, ctx.tenant, input)),

  resendInvitation: tenantProcedure("users:write")
    .meta(
      rest("POST", "/invitations/{id}/resend", "Resend an invitation", {
        description: "Sends a new link; the old one stops working.",
      }),
    )
    .input(invitationByIdInput)
    .output(invitation)
    .mutation(({ ctx, input }) => service.resendInvitation(ctx.db, ctx, input.id)),

  revokeInvitation: tenantProcedure("users:write")
    .meta(rest("DELETE", "/invitations/{id}", "Revoke an invitation"))
    .input(invitationByIdInput)
    .output(invitationByIdInput)
    .mutation(({ ctx, input }) => service.revokeInvitation(ctx.db, ctx, input.id)),
};

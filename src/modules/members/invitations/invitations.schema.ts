import { z } from "zod";
import { email } from "@/lib/email";
import { idOf } from "@/lib/ids";
import { linkToken } from "@/lib/link-token";
import { firstName, lastName } from "@/lib/names";
import { paginationInput, paginationOutput } from "@/lib/pagination.schema";
import { newPassword } from "@/lib/password-policy";
import { roles } from "@/lib/permissions";
import { userRoles } from "@/modules/members/people/users.schema";

export const inviteInput = z.strictObject({ email, roles: userRoles });
export type InviteInput = z.infer<typeof inviteInput>;

export const invitationByIdInput = z.strictObject({ id: idOf("invitations") });

export const listInvitationsInput = z.strictObject({ ...paginationInput });
export type ListInvitationsInput = z.infer<typeof listInvitationsInput>;

/** An open invitation. */
export const invitation = z.strictObject({
  id: z.number(),
  email: z.string(),
  roles: z.array(z.enum(roles)),
  expired: z
    .boolean()
    .describe("The link no longer works: it has expired, or its sender may no longer invite. Resend it."),
  expiresAt: z.iso.datetime(),
  sentAt: z.iso.datetime(),
  invitedByName: z
    .string()
    .nullable()
    .describe("Who last sent it; null if the platform did, for the first administrator."),
});
export type Invitation = z.infer<typeof invitation>;

export const invitationList = z.strictObject({ items: z.array(invitation), pagination: paginationOutput });

export const invitationLinkInput = z.strictObject({ token: linkToken });
export const invitationLinkOutput = z.strictObject({
  email: z.string(),
  invitedByName: z.string().nullable(),
});

/** The form of the page where people join. */
export const joinFields = z.strictObject({ firstName, lastName, password: newPassword });
export const acceptInvitationInput = joinFields.extend({ token: linkToken });
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { roles } from "@/lib/permissions";

const t = textsOf("peopleChecks");

export const maxInvitationRows = 100;
/** The limits of a row. */
export const rowLimits = { emailLength: 320, roles: 10, roleLength: 40 };

/** Rows as people paste them: a problem in one must not keep the others from being checked. */
const invitationRow = z.strictObject({
  email: z.string().max(rowLimits.emailLength),
  roles: z.array(z.string().max(rowLimits.roleLength)).max(rowLimits.roles),
});
export type InvitationRow = z.infer<typeof invitationRow>;

export const invitationRowsInput = z.strictObject({
  rows: z
    .array(invitationRow)
    .min(1, { error: () => t("emptyList") })
    .max(maxInvitationRows),
});

/** The status of a row: the first two can be sent. */
export const invitationRowStatuses = [
  "ok",
  /** The email has an open invitation, whose link will be replaced. */
  "invited",
  "invalid_email",
  /** A duplicate of an earlier row. */
  "repeated",
  "existing_user",
  "disabled",
  "no_role",
  "unknown_role",
  /** A role that the principal cannot grant, in the row or in the open invitation that it would replace. */
  "forbidden_role",
  /** No seat is left. */
  "no_seat",
] as const;
export type InvitationRowStatus = (typeof invitationRowStatuses)[number];

export const isSendable = (status: InvitationRowStatus) => status === "ok" || status === "invited";

/** In the order of the rows. */
const statuses = z.array(z.enum(invitationRowStatuses));
export const checkedInvitations = z.strictObject({ statuses });

export const sentInvitations = z.strictObject({ sent: z.number() });

export const seats = z
  .strictObject({ limit: z.number(), left: z.number() })
  .nullable()
  .describe("The organization's seats, and how many are left; null without a limit.");

/** The details of an error CONFLICT of `inviteMany`. */
export const refusedInvitations = z.object({ statuses });

/** Finds a role by name, ignoring case. */
export const roleNamed = (name: string) => roles.find((role) => role === name.trim().toLowerCase());

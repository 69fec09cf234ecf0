import { z } from "zod";
import { roles } from "@/lib/permissions";

export const maxInvitationRows = 100;
/** What a row can hold. */
export const rowLimits = { emailLength: 320, roles: 10, roleLength: 40 };

/** As people paste them: that something is wrong with one row must not keep the others from being judged. */
const invitationRow = z.strictObject({
  email: z.string().max(rowLimits.emailLength),
  roles: z.array(z.string().max(rowLimits.roleLength)).max(rowLimits.roles),
});
export type InvitationRow = z.infer<typeof invitationRow>;

export const invitationRowsInput = z.strictObject({
  rows: z.array(invitationRow).min(1, "There is nobody to invite").max(maxInvitationRows),
});

/** What would become of a row: the first two can be sent. */
export const invitationVerdicts = [
  "ok",
  /** An open invitation of the address: its link is replaced. */
  "invited",
  "invalid_address",
  /** The same address stands further up. */
  "repeated",
  "member",
  "disabled",
  "no_role",
  "unknown_role",
  /** A role that the caller may not give. */
  "forbidden_role",
  /** The organization has no room for another person. */
  "no_place",
] as const;
export type InvitationVerdict = (typeof invitationVerdicts)[number];

export const isSendable = (verdict: InvitationVerdict) => verdict === "ok" || verdict === "invited";

/** In the order of the rows. */
const verdicts = z.array(z.enum(invitationVerdicts));
export const checkedInvitations = z.strictObject({ verdicts });

export const sentInvitations = z.strictObject({ sent: z.number() });

export const places = z
  .strictObject({ limit: z.number(), left: z.number() })
  .nullable()
  .describe(
    "How many people the organization may have, and how many more can be invited; null where nothing bounds it.",
  );

/** What comes with an error CONFLICT of `inviteMany`. */
export const refusedInvitations = z.object({ verdicts });

/** The role of that name, in whatever case. */
export const roleNamed = (name: string) => roles.find((role) => role === name.trim().toLowerCase());

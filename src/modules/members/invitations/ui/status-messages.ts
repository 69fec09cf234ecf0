import { type InvitationRow, type InvitationRowStatus, roleNamed } from "../bulk-invitations.schema";

const messages: Record<InvitationRowStatus, string> = {
  ok: "Can be invited",
  invited: "Already invited: a new link replaces the earlier one",
  invalid_email: "This is not an email address",
  repeated: "Duplicate of an earlier row",
  existing_user: "Already belongs to someone here",
  disabled: "Belongs to a disabled account; enable it instead",
  no_role: "Choose a role",
  unknown_role: "Choose an existing role",
  forbidden_role: "You cannot grant one of these roles, or one of an earlier invitation",
  no_seat: "No seats left",
};

/** The message for the status of a row. */
export function messageFor({ roles }: InvitationRow, status: InvitationRowStatus): string {
  const unknown = roles.filter((role) => !roleNamed(role)).map((role) => `“${role}”`);
  if (status !== "unknown_role" || unknown.length === 0) return messages[status];
  return `Unknown role: ${unknown.join(", ")}`;
}

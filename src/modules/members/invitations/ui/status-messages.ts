import { type InvitationRow, type InvitationVerdict, roleNamed } from "../bulk-invitations.schema";

const messages: Record<InvitationVerdict, string> = {
  ok: "Can be invited",
  invited: "Already invited: a new link replaces the earlier one",
  invalid_address: "This is not an email address",
  repeated: "Duplicate of an earlier row",
  member: "Already belongs to someone here",
  disabled: "Belongs to a disabled account; enable it instead",
  no_role: "Choose a role",
  unknown_role: "Choose an existing role",
  forbidden_role: "You cannot grant one of these roles, or one of an earlier invitation",
  no_place: "No seats left",
};

/** The message for the verdict of a row. */
export function messageFor({ roles }: InvitationRow, verdict: InvitationVerdict): string {
  const unknown = roles.filter((role) => !roleNamed(role)).map((role) => `“${role}”`);
  if (verdict !== "unknown_role" || unknown.length === 0) return messages[verdict];
  return `Unknown role: ${unknown.join(", ")}`;
}

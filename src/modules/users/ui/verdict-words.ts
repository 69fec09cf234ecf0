import { type InvitationRow, type InvitationVerdict, roleNamed } from "../bulk-invitations.schema";

const words: Record<InvitationVerdict, string> = {
  ok: "Can be invited",
  invited: "Was invited before: gets a new link, the earlier one stops working",
  invalid_address: "This is not an e-mail address",
  repeated: "Stands further up already",
  member: "Belongs to somebody here already",
  disabled: "Belongs to a disabled account: enable it instead",
  no_role: "Choose a role",
  unknown_role: "Choose a role that there is",
  forbidden_role: "You may not give one of these roles",
  no_place: "All places are taken",
};

/** What would become of the row, in words. */
export function wordsFor({ roles }: InvitationRow, verdict: InvitationVerdict): string {
  const unknown = roles.filter((role) => !roleNamed(role)).map((role) => `“${role}”`);
  if (verdict !== "unknown_role" || unknown.length === 0) return words[verdict];
  return `There is no role ${unknown.join(" or ")}`;
}

import type { Translator } from "@/i18n/translations";
import { type InvitationRow, type InvitationRowStatus, roleNamed } from "../bulk-invitations.schema";

/** The message for the status of a row. */
export function messageFor(
  { roles }: InvitationRow,
  status: InvitationRowStatus,
  t: Translator<"invitations">,
): string {
  const unknown = roles.filter((role) => !roleNamed(role)).map((text) => t("quoted", { text }));
  if (status !== "unknown_role" || unknown.length === 0) return t(`status.${status}`);
  return t("unknownRoles", { roles: unknown.join(", ") });
}

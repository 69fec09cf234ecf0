import { Badge } from "@/components/ui/badge";
import type { Role } from "@/lib/permissions";
import type { UserState } from "../users.schema";
import { roleLabels, stateLabels } from "./role-labels";

export function Roles({ roles }: { roles: Role[] }) {
  return (
    <span className="flex flex-wrap gap-1">
      {roles.map((role) => (
        <Badge key={role}>{roleLabels[role].name}</Badge>
      ))}
    </span>
  );
}

/** Nothing for active people, the normal case. */
export function StateBadge({ state }: { state: UserState }) {
  return state === "active" ? null : <Badge tone="warning">{stateLabels[state]}</Badge>;
}

"use client";

import { DropdownMenuCheckboxItem } from "@/components/ui/dropdown-menu";
import { ChevronDown } from "@/components/ui/list-icons";
import { MenuButton } from "@/components/ui/menu-button";
import { roles as everyRole, mayGrant } from "@/lib/permissions";
import { type InvitationRow, roleNamed } from "@/modules/members/invitations/bulk-invitations.schema";
import { useViewer } from "@/viewer/viewer-context";
import { roleLabels } from "./role-labels";

interface RowRolesProps {
  row: InvitationRow;
  onChange: (roles: string[]) => void;
}

/** The roles of a row; a choice drops unknown roles. */
export function RowRoles({ row, onChange }: RowRolesProps) {
  const viewer = useViewer();
  const chosen = everyRole.filter((role) => row.roles.some((name) => roleNamed(name) === role));
  const names = row.roles.map((name) => {
    const role = roleNamed(name);
    return role ? roleLabels[role].name : name;
  });
  return (
    <MenuButton
      label={`Roles of ${row.email}: ${names.join(", ") || "none"}`}
      content={
        <>
          <span className="truncate">{names.join(", ") || "No role"}</span>
          <ChevronDown aria-hidden className="text-subtle" />
        </>
      }
      className="min-w-0 max-w-full justify-between"
    >
      {everyRole
        .filter((role) => mayGrant(viewer.user, role) || chosen.includes(role))
        .map((role) => (
          <DropdownMenuCheckboxItem
            key={role}
            checked={chosen.includes(role)}
            onCheckedChange={(isChosen) =>
              onChange(everyRole.filter((other) => (other === role ? isChosen : chosen.includes(other))))
            }
          >
            {roleLabels[role].name}
          </DropdownMenuCheckboxItem>
        ))}
    </MenuButton>
  );
}

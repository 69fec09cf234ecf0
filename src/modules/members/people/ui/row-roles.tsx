"use client";

import { DropdownMenuCheckboxItem } from "@/components/ui/dropdown-menu";
import { ChevronDown } from "@/components/ui/list-icons";
import { MenuButton } from "@/components/ui/menu-button";
import { useTranslations } from "@/i18n/translations";
import { roles as everyRole, mayGrant } from "@/lib/permissions";
import { type InvitationRow, roleNamed } from "@/modules/members/invitations/bulk-invitations.schema";
import { useViewer } from "@/viewer/viewer-context";

interface RowRolesProps {
  row: InvitationRow;
  onChange: (roles: string[]) => void;
}

/** The roles of a row; a choice drops unknown roles. */
export function RowRoles({ row, onChange }: RowRolesProps) {
  const t = useTranslations("invitations");
  const tRoles = useTranslations("roles");
  const viewer = useViewer();
  const chosen = everyRole.filter((role) => row.roles.some((name) => roleNamed(name) === role));
  const names = row.roles.map((name) => {
    const role = roleNamed(name);
    return role ? tRoles(`role.${role}.name`) : name;
  });
  const { email } = row;
  const listed = names.join(", ");
  return (
    <MenuButton
      label={listed ? t("several.rolesOf", { email, roles: listed }) : t("several.noRolesOf", { email })}
      content={
        <>
          <span className="truncate">{listed || t("several.noRole")}</span>
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
            {tRoles(`role.${role}.name`)}
          </DropdownMenuCheckboxItem>
        ))}
    </MenuButton>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Check, Minus } from "@/components/ui/icons";
import { TableFrame } from "@/components/ui/table-frame";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { formatCount } from "@/lib/format";
import { type PermissionGroup, permissionGroups, permissionsOfGroup } from "@/lib/permission-groups";
import { carries, isNeverInAnothersName, type Permission, type Role, roles } from "@/lib/permissions";
import { platformSubdomain } from "@/lib/subdomain";
import { permissionKey } from "@/modules/members/people/ui/permission-key";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";

/** The permissions of each role, from the same table that the API uses. */
export function PermissionMatrix() {
  const t = useTranslations("permissionMatrix");
  const tRoles = useTranslations("roles");
  const { user, organization } = useViewer();
  const holders = useQuery(useTRPC().organizations.roleHolders.queryOptions());
  // Superusers exist only on the platform.
  const shownRoles = roles.filter(
    (role) => role !== "superuser" || organization.subdomain === platformSubdomain,
  );
  const isShown = (permission: Permission) => shownRoles.some((role) => carries(role, permission));
  return (
    <div className="flex flex-col gap-4">
      <Card className="@container overflow-clip">
        <TableFrame>
          <table
            className="w-full table-fixed border-separate border-spacing-0"
            style={{ minWidth: `${11 + 2.5 * shownRoles.length}rem` }}
          >
            <caption className="sr-only">{t("caption")}</caption>
            <thead>
              <tr>
                <th
                  scope="col"
                  className="border-line border-b bg-surface px-4 py-3 align-bottom font-medium text-subtle text-xs"
                >
                  {t("permission")}
                </th>
                {shownRoles.map((role) => (
                  <th
                    key={role}
                    scope="col"
                    className="w-10 border-line border-b py-3 text-center align-bottom font-medium @2xl:w-24"
                  >
                    {/* Written from bottom to top where there is little room, so that the table hardly ever scrolls. */}
                    <span className="inline-flex items-center gap-1.5 @max-2xl:rotate-180 @max-2xl:[writing-mode:vertical-rl] @2xl:flex-col">
                      {tRoles(`role.${role}.name`)}
                      {user.roles.includes(role) && (
                        <span className="font-normal text-link text-xs">{t("yours")}</span>
                      )}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            {permissionGroups.map((group) => (
              <Group
                key={group}
                name={group}
                permissions={permissionsOfGroup(group).filter(isShown)}
                roles={shownRoles}
              />
            ))}
            <tfoot>
              <tr>
                <th scope="row" className="bg-surface px-4 py-3 font-medium">
                  {t("activePeople")}
                </th>
                {shownRoles.map((role) => (
                  <td key={role} className="py-3 text-center font-medium tabular-nums">
                    {holders.data ? (
                      formatCount(holders.data[role], organization.locale)
                    ) : (
                      <span className="text-subtle">{holders.isError ? t("unknown") : "…"}</span>
                    )}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </TableFrame>
      </Card>
      <Card aria-labelledby="roles-notes" className="p-4">
        <h2 id="roles-notes" className="font-semibold">
          {t("notes.title")}
        </h2>
        <ul className="mt-2 list-disc space-y-1 ps-5 text-subtle">
          <li>{t("notes.severalRoles")}</li>
          <li>{t("notes.granting")}</li>
          <li>{t("notes.support")}</li>
        </ul>
      </Card>
    </div>
  );
}

interface GroupProps {
  name: PermissionGroup;
  permissions: Permission[];
  roles: Role[];
}

function Group({ name, permissions, roles }: GroupProps) {
  const t = useTranslations("permissionMatrix");
  const tPermissions = useTranslations("permissions");
  if (permissions.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          className="border-line border-b bg-muted px-4 py-2 font-medium text-subtle text-xs"
        >
          {tPermissions(`group.${name}`)}
        </th>
        <td colSpan={roles.length} className="border-line border-b bg-muted" />
      </tr>
      {permissions.map((permission) => (
        <tr key={permission}>
          <th scope="row" className="border-line border-b bg-surface px-4 py-2.5 font-normal">
            <span className="block font-medium">
              {tPermissions(`permission.${permissionKey(permission)}.name`)}
            </span>
            <span className="block text-subtle text-xs">
              {tPermissions(`permission.${permissionKey(permission)}.help`)}
            </span>
            {isNeverInAnothersName(permission) && (
              <span className="mt-1 flex">
                <Badge>{t("notInSupportSessions")}</Badge>
              </span>
            )}
          </th>
          {roles.map((role) => (
            <Cell key={role} isAllowed={carries(role, permission)} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Cell({ isAllowed }: { isAllowed: boolean }) {
  const t = useTranslations("permissionMatrix");
  const Icon = isAllowed ? Check : Minus;
  return (
    <td className="border-line border-b text-center">
      <Icon aria-hidden className={cn("inline size-4", isAllowed ? "text-success-text" : "text-subtle")} />
      <span className="sr-only">{isAllowed ? t("yes") : t("no")}</span>
    </td>
  );
}

import { useTranslations } from "@/i18n/translations";
import type { Scope } from "@/lib/permissions";
import { permissionKey } from "@/modules/members/people/ui/permission-key";

/** The labels of scopes: those of the permissions, from the point of view of a program. */
export function useScopeLabels() {
  const t = useTranslations("apiKeys");
  const tPermissions = useTranslations("permissions");
  const labelOf = (scope: Scope): { name: string; help: string } => {
    if (scope === "profile:read") return { name: t("workspaceScope.name"), help: t("workspaceScope.help") };
    const key = permissionKey(scope);
    return { name: tPermissions(`permission.${key}.name`), help: tPermissions(`permission.${key}.help`) };
  };
  /** The scopes in one line. */
  const lineOf = (scopes: readonly Scope[]) => scopes.map((scope) => labelOf(scope).name).join(", ");
  return { labelOf, lineOf };
}

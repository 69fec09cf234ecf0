"use client";

import { Choice } from "@/components/ui/choice";
import { FieldError } from "@/components/ui/field";
import { useTranslations } from "@/i18n/translations";
import { completeScopes, scopesWithout } from "@/lib/api-key";
import { permissionGroups, permissionsOfGroup } from "@/lib/permission-groups";
import { can, isScope, type Scope } from "@/lib/permissions";
import { useViewer } from "@/viewer/viewer-context";
import { useScopeLabels } from "./scope-labels";

interface ScopeCheckboxesProps {
  value: readonly Scope[];
  onChange: (scopes: Scope[]) => void;
  error?: string | undefined;
}

/** The scopes of a key, limited to what the viewer may do; required scopes are selected and removed together. */
export function ScopeCheckboxes({ value, onChange, error }: ScopeCheckboxesProps) {
  const t = useTranslations("apiKeys");
  const tPermissions = useTranslations("permissions");
  const { labelOf } = useScopeLabels();
  const { user } = useViewer();
  const isShown = (scope: Scope) => can(user, scope) || value.includes(scope);
  const groups = permissionGroups
    .map((name) => ({ name, scopes: permissionsOfGroup(name).filter(isScope).filter(isShown) }))
    .filter(({ scopes }) => scopes.length > 0);
  return (
    <fieldset aria-describedby={error ? "scopes-error" : "scopes-help"}>
      <legend className="font-medium">{t("fields.scopes")}</legend>
      <p id="scopes-help" className="mb-3 text-subtle text-xs">
        {t("help.scopes")}
      </p>
      <div className="divide-y divide-line rounded-md border border-line">
        {groups.map(({ name, scopes }) => (
          <fieldset key={name} className="px-3 py-2">
            <legend className="float-left w-full py-1 font-medium text-subtle text-xs">
              {name === "Account" ? t("workspace") : tPermissions(`group.${name}`)}
            </legend>
            <div className="clear-left grid gap-x-4 sm:grid-cols-2">
              {scopes.map((scope) => (
                <Choice
                  key={scope}
                  type="checkbox"
                  label={labelOf(scope).name}
                  help={labelOf(scope).help}
                  checked={value.includes(scope)}
                  onChange={({ target: { checked } }) =>
                    onChange(checked ? completeScopes([...value, scope]) : scopesWithout(value, scope))
                  }
                  className="min-h-10 rounded py-1.5"
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      {error && <FieldError id="scopes-error">{error}</FieldError>}
    </fieldset>
  );
}

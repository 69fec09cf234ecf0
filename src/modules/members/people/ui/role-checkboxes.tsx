"use client";

import { Choice } from "@/components/ui/choice";
import { FieldError } from "@/components/ui/field";
import { useTranslations } from "@/i18n/translations";
import { mayGrant, type Role, roles } from "@/lib/permissions";
import { useViewer } from "@/viewer/viewer-context";

interface RoleCheckboxesProps {
  legend?: string;
  value: Role[];
  onChange: (roles: Role[]) => void;
  error?: string | undefined;
}

/** The roles to choose from; roles that the viewer cannot grant are shown only if the person has them, and stay. */
export function RoleCheckboxes({ legend, value, onChange, error }: RoleCheckboxesProps) {
  const t = useTranslations("roles");
  const tFields = useTranslations("personFields");
  const viewer = useViewer();
  const grantable = (role: Role) => mayGrant(viewer.user, role);
  return (
    <fieldset aria-describedby={error ? "roles-error" : undefined}>
      <legend className="mb-1.5 font-medium">{legend ?? tFields("roles")}</legend>
      <div className="divide-y divide-line rounded-md border border-line">
        {roles
          .filter((role) => grantable(role) || value.includes(role))
          .map((role) => (
            <Choice
              key={role}
              type="checkbox"
              label={t(`role.${role}.name`)}
              help={t(`role.${role}.help`)}
              checked={value.includes(role)}
              disabled={!grantable(role)}
              onChange={({ target: { checked } }) =>
                onChange(roles.filter((other) => (other === role ? checked : value.includes(other))))
              }
              className="px-3 py-2.5 font-medium"
            />
          ))}
      </div>
      {error && <FieldError id="roles-error">{error}</FieldError>}
    </fieldset>
  );
}

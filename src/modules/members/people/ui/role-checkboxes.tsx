"use client";

import { CircleAlert } from "lucide-react";
import { mayGrant, type Role, roles } from "@/lib/permissions";
import { useViewer } from "@/viewer/viewer-context";
import { roleLabels } from "./role-labels";

interface RoleCheckboxesProps {
  legend?: string;
  value: Role[];
  onChange: (roles: Role[]) => void;
  error?: string | undefined;
}

/** The roles to choose from; roles that the viewer cannot grant are shown only if the person has them, and stay. */
export function RoleCheckboxes({ legend = "Roles", value, onChange, error }: RoleCheckboxesProps) {
  const viewer = useViewer();
  const grantable = (role: Role) => mayGrant(viewer.user, role);
  return (
    <fieldset aria-describedby={error ? "roles-error" : undefined}>
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <div className="divide-y divide-line rounded-md border border-line">
        {roles
          .filter((role) => grantable(role) || value.includes(role))
          .map((role) => (
            <label
              key={role}
              className="flex cursor-pointer items-start gap-3 px-3 py-2.5 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-link has-[:disabled]:cursor-default"
            >
              <input
                type="checkbox"
                checked={value.includes(role)}
                disabled={!grantable(role)}
                onChange={(event) =>
                  onChange(
                    roles.filter((other) => (other === role ? event.target.checked : value.includes(other))),
                  )
                }
                className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
              />
              <span>
                <span className="block font-medium leading-5">{roleLabels[role].name}</span>
                <span className="block text-subtle text-xs">{roleLabels[role].help}</span>
              </span>
            </label>
          ))}
      </div>
      {error && (
        <p id="roles-error" className="mt-1.5 flex items-start gap-1.5 text-danger-text">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}

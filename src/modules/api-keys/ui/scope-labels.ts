import { permissionLabels } from "@/lib/permission-labels";
import type { Scope } from "@/lib/permissions";

/** The label of a scope: that of the permission, from the point of view of a program. */
export function scopeLabelOf(scope: Scope): { name: string; help: string } {
  if (scope !== "profile:read") return permissionLabels[scope];
  return { name: "See the workspace", help: "Its details, its limits, and who created the key." };
}

/** The scopes in one line. */
export const scopeLabels = (scopes: readonly Scope[]) =>
  scopes.map((scope) => scopeLabelOf(scope).name).join(", ");

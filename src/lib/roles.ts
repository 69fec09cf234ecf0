import { type Role, roles } from "./permissions";

/** The stored codes of roles in `user.roles`, for example "[a][s]". Existing databases have these. */
const codes: Record<Role, string> = {
  admin: "[a]",
  staff: "[s]",
  client: "[c]",
  superuser: "[su]",
  coordinator: "[co]",
};

/** The roles in a stored value such as "[a][s]"; unknown codes are ignored. */
export function parseRoles(stored: string): Role[] {
  return roles.filter((role) => stored.includes(codes[role]));
}

/** The stored form of a list of role names. */
export function formatRoles(list: readonly Role[]): string {
  return roles
    .filter((role) => list.includes(role))
    .map((role) => codes[role])
    .join("");
}

/** The stored roles of the people that coordinators see: those whose only role is client. */
export const storedClientOnly = formatRoles(["client"]);

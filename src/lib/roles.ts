import { type Role, roles } from "./permissions";

/** How each role stands in `user.roles`, for example "[a][s]". Existing databases hold these. */
const codes: Record<Role, string> = {
  admin: "[a]",
  staff: "[s]",
  client: "[c]",
  superuser: "[su]",
  coordinator: "[co]",
};

/** The role names in a stored value such as "[a][s]"; codes nobody knows are ignored. */
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

/** How the roles of those stand whom coordinators see: the people whose only role is client. */
export const storedClientOnly = formatRoles(["client"]);

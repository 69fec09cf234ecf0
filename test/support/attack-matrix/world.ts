import {
  asTenant,
  createOrganization,
  createSecondFactor,
  createUser,
  platformOrganization,
  testPassword,
  testPasswordHash,
  unique,
} from "@test/builders";
import type { Role } from "@/lib/permissions";
import { formatRoles } from "@/lib/roles";
import { beginSession } from "@/server/auth/begin-session";
import type { SignedIn } from "./attack-fixtures";
import { addRowsEverywhere, type Owner, type RowsByTable, remarkableId, rowsOf } from "./rows";

export interface Organization {
  organizationId: number;
  subdomain: string;
}

/** The organizations of an attack. */
export interface World {
  /** The tenant whose host is called. */
  own: Organization;
  /** The tenant whose rows are the target: it has one in every table. */
  victim: Organization & { owner: Owner; admin: SignedIn; rows: () => Promise<RowsByTable> };
  /** The tenant whose admin tries their token elsewhere. */
  attacker: Organization;
  /** Where the superusers are. */
  platform: Organization;
  /** People who only read, by role, and for how many procedures they have been used. */
  users: Map<string, { user: SignedIn; procedures: number }>;
}

export async function createWorld(): Promise<World> {
  const [own, attacker, victim, platform] = await Promise.all([
    createOrganization(),
    createOrganization(),
    createOrganization({ id: remarkableId() }),
    platformOrganization(),
  ]);
  const userId = await createUser(victim.organizationId, {
    id: remarkableId(),
    email: `${unique("victim")}@example.test`,
    firstName: unique("Victoria"),
    lastName: unique("Victim"),
    username: unique("victim"),
  });
  const owner = { organizationId: victim.organizationId, userId };
  await addRowsEverywhere(owner);
  const admin = await newUserOf(victim, ["admin"]);
  const rows = () => rowsOf(victim.organizationId);
  return { own, attacker, victim: { ...victim, owner, admin, rows }, platform, users: new Map() };
}

/** A new person of the organization, signed in. */
export async function newUserOf(
  { organizationId, subdomain }: Organization,
  roles: readonly Role[],
): Promise<SignedIn> {
  const email = `${unique("user")}@example.test`;
  const userId = await createUser(organizationId, {
    email,
    passwordHash: testPasswordHash,
    roles: formatRoles(roles),
  });
  if (roles.includes("superuser")) await createSecondFactor(organizationId, userId);
  const tokens = await asTenant(organizationId, () => beginSession({ userId, email }));
  return { organizationId, subdomain, userId, email, password: testPassword, ...tokens };
}

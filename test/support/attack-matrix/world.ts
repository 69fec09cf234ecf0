import {
  createAuthSession,
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
import { hashToken, issueToken, newOpaqueId, refreshTokenTtlSeconds } from "@/server/auth/tokens";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
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
  const tokens = await sessionOf({ organizationId, userId, email });
  return { organizationId, subdomain, userId, email, password: testPassword, ...tokens };
}

/** What `beginSession` leaves of a session, without what it checks and records of a sign-in: that is most of its statements. */
async function sessionOf(user: { organizationId: number; userId: number; email: string }) {
  const { organizationId, userId } = user;
  const id = newOpaqueId();
  const [access, refresh] = await Promise.all([
    issueToken("access", { ...user, sessionId: id }),
    issueToken("refresh", { ...user, sessionId: id }),
  ]);
  await Promise.all([
    createAuthSession(organizationId, userId, {
      id,
      refreshTokenHash: hashToken(refresh.token),
      expiresAt: new Date(refresh.expiresAtSeconds * 1000),
    }),
    redis().set(keys.refreshToken(userId, refresh.jti), "true", { ex: refreshTokenTtlSeconds }),
  ]);
  return { accessToken: access.token, refreshToken: refresh.token };
}

import { aliasedTable, and, eq, type SQL } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { fullName } from "@/lib/full-name";
import { can } from "@/lib/permissions";
import { parseRoles, storedClientOnly } from "@/lib/roles";
import { user, userDetails, userStatus } from "@/server/db/schema";
import type { Principal, Reader } from "@/server/principal";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ListedPerson, Person, PersonReference, UserState } from "./users.schema";

const t = textsOf("memberErrors");

export const listedColumns = {
  id: user.id,
  email: user.email,
  firstName: user.firstName,
  lastName: user.lastName,
  username: user.username,
  roles: user.roles,
  status: user.status,
  createdAt: user.createdAt,
  lastLoginTime: user.lastLoginTime,
  version: userDetails.version,
  avatar: userDetails.avatarHash,
};

interface ListedRow {
  id: number;
  email: string;
  firstName: string;
  lastName: string;
  username: string | null;
  roles: string;
  status: number;
  /** Unix seconds. */
  createdAt: number;
  lastLoginTime: Date | null;
  /** Null if the person comes from an existing database and has no details yet. */
  version: number | null;
  avatar: string | null;
}

/** A person's advisor and sponsor, under their own aliases in a query. */
export const advisor = aliasedTable(user, "advisor");
export const sponsor = aliasedTable(user, "sponsor");

const tieOf = ({ id, firstName, lastName, roles }: typeof advisor) => ({ id, firstName, lastName, roles });

interface Assignment {
  id: number;
  firstName: string;
  lastName: string;
  roles: string;
}

/** A person as the API returns them in lists; a row without details has version 1. */
export function toListedPerson({ status, roles, createdAt, lastLoginTime, ...row }: ListedRow): ListedPerson {
  return {
    ...row,
    roles: parseRoles(roles),
    status: stateOf(status),
    version: row.version ?? 1,
    createdAt: new Date(createdAt * 1000).toISOString(),
    lastLoginAt: lastLoginTime?.toISOString() ?? null,
  };
}

function stateOf(status: number): UserState {
  if (status === userStatus.active) return "active";
  return status === userStatus.disabled ? "disabled" : "removed";
}

/** Whether the principal sees all people; otherwise they see clients alone. */
export const seesEveryone = ({ user: viewer }: Reader) => can(viewer, "users:read");

/** The people that the principal may see. */
export function visibleTo(principal: Principal): SQL | undefined {
  return seesEveryone(principal) ? undefined : eq(user.roles, storedClientOnly);
}

/**
 * A person as the principal may see them. Throws AppError NOT_FOUND, even for an existing person that the principal may not
 * see.
 */
export async function readPerson(db: TenantDb, principal: Principal, id: number): Promise<Person> {
  const [row] = await db
    .select({ ...listedColumns, advisor: tieOf(advisor), sponsor: tieOf(sponsor) })
    .from(user)
    .leftJoin(userDetails, eq(userDetails.userId, user.id))
    .leftJoin(advisor, eq(advisor.id, user.advisorId))
    .leftJoin(sponsor, eq(sponsor.id, user.sponsorId))
    .where(and(eq(user.id, id), visibleTo(principal)))
    .limit(1);
  if (!row) throw new AppError("NOT_FOUND", t("personNotFound", { id: String(id) }));
  const { advisor: advisorRow, sponsor: sponsorRow, ...listed } = row;
  return {
    ...toListedPerson(listed),
    advisor: toReference(principal, advisorRow),
    sponsor: toReference(principal, sponsorRow),
  };
}

/** Advisor and sponsor are not hidden: of people that the principal may not see, only the name is shown. */
function toReference(principal: Principal, assignment: Assignment | null): PersonReference | null {
  if (!assignment) return null;
  const isVisible = seesEveryone(principal) || assignment.roles === storedClientOnly;
  return { id: isVisible ? assignment.id : null, name: fullName(assignment) };
}

/** Increments the version of a person and returns it. */
export async function incrementVersion(
  tx: TenantDb,
  { id, version }: { id: number; version: number },
): Promise<number> {
  const next = version + 1;
  // For a person from an existing database, who has no details yet: the account existed before verification links did.
  await tx.upsert(userDetails, { userId: id, version: next, emailVerifiedAt: new Date() }, { version: next });
  return next;
}

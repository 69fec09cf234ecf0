import { and, eq, like, ne, type SQL } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { paginationOf } from "@/lib/pagination";
import { can, type Role } from "@/lib/permissions";
import { formatRoles, parseRoles } from "@/lib/roles";
import { recordActivity } from "@/modules/activity-logs/activity-logs.service";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { endSessionsOf } from "@/server/auth/sessions";
import type { Caller } from "@/server/context";
import { containsWords, orderOf } from "@/server/db/lists";
import { user, userDetails, userStatus } from "@/server/db/schema";
import type { RequestInfo } from "@/server/http/request-info";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { refuseForeignRoles, refuseLastOne } from "./people-rules";
import type { ListUsersInput, Person, UpdateUserInput, UserState } from "./users.schema";

const columns = {
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
};

interface Row {
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
  /** Null where an existing database has no details of the person yet. */
  version: number | null;
}

function toPerson({ status, roles, createdAt, lastLoginTime, version, ...rest }: Row): Person {
  return {
    ...rest,
    roles: parseRoles(roles),
    status: stateOf(status),
    version: version ?? 1,
    createdAt: new Date(createdAt * 1000).toISOString(),
    lastLoginAt: lastLoginTime?.toISOString() ?? null,
  };
}

function stateOf(status: number): UserState {
  if (status === userStatus.active) return "active";
  return status === userStatus.disabled ? "disabled" : "removed";
}

/** Those whom the caller may see: coordinators see the people whose only role is client. */
function visibleTo({ user: person }: Caller): SQL | undefined {
  return can(person, "users:read") ? undefined : eq(user.roles, formatRoles(["client"]));
}

const sortColumns = {
  name: user.lastName,
  email: user.email,
  lastLoginAt: user.lastLoginTime,
  createdAt: user.createdAt,
};

/** One page of the people whom the caller may see, with the total. */
export async function listUsers(db: TenantDb, caller: Caller, input: ListUsersInput) {
  const where = and(
    visibleTo(caller),
    input.status ? eq(user.status, userStatus[input.status]) : ne(user.status, userStatus.removed),
    input.role && like(user.roles, `%${formatRoles([input.role])}%`),
    containsWords([user.firstName, user.lastName, user.email], input.search),
  );
  const [rows, total] = await Promise.all([
    db
      .select(columns)
      .from(user)
      .leftJoin(userDetails, eq(userDetails.userId, user.id))
      .where(where)
      .orderBy(...orderOf(sortColumns, input.sort, user.id))
      .limit(input.limit)
      .offset((input.page - 1) * input.limit),
    db.count(user, where),
  ]);
  return { items: rows.map(toPerson), pagination: paginationOf(input, total) };
}

/** Throws AppError NOT_FOUND, also for people whom the caller may not see. */
export async function getUser(db: TenantDb, caller: Caller, id: number): Promise<Person> {
  return toPerson(await readRow(db, id, visibleTo(caller)));
}

/**
 * Changes the given fields of the version that the caller saw; other roles end the sessions of the person.
 * Throws AppError NOT_FOUND, STALE_VERSION (with the current person), FORBIDDEN for roles that the caller may not grant
 * or take, and CONFLICT where nobody would be left in a role that the organization cannot do without.
 */
export async function updateUser(
  db: TenantDb,
  caller: Caller,
  request: RequestInfo,
  { id, version, ...fields }: UpdateUserInput,
): Promise<Person> {
  return changePerson(db, id, async (tx, current) => {
    if (current.version !== version) {
      throw new AppError("STALE_VERSION", "Somebody else changed this person in the meantime.", {
        data: { current },
      });
    }
    const changed = changedFields(current, fields);
    if (Object.keys(changed).length === 0) return;
    if (changed.roles) {
      refuseForeignRoles(caller, difference(current.roles, changed.roles));
      await refuseLastOne(tx, current, changed.roles);
    }
    const { roles, ...others } = changed;
    await tx.update(user, { ...others, roles: roles && formatRoles(roles) }, eq(user.id, id));
    await recordActivity(tx, request, {
      action: "user.update",
      entityType: "user",
      entityId: id,
      before: pick(current, Object.keys(changed)),
      after: changed,
    });
    if (!roles) return;
    await recordSecurityEvent(tx, request, {
      type: "account.roles_changed",
      userId: id,
      details: { before: current.roles, after: roles },
    });
    await endSessionsOf(tx, id, request);
  });
}

const transitions = {
  active: { verb: "enable", event: "account.enabled" },
  disabled: { verb: "disable", event: "account.disabled" },
  removed: { verb: "remove", event: "account.removed" },
} as const;

/**
 * Lets a person in again, keeps them out, or removes them; their sessions end. Repeated, it changes nothing.
 * Throws AppError NOT_FOUND, FORBIDDEN where the caller may not take the person's roles, and CONFLICT for oneself and for
 * the last one in a role that the organization cannot do without.
 */
export async function setState(
  db: TenantDb,
  caller: Caller,
  request: RequestInfo,
  id: number,
  state: UserState,
): Promise<Person> {
  return changePerson(db, id, async (tx, current) => {
    if (current.status === state) return;
    const { verb, event } = transitions[state];
    if (id === caller.user.userId) {
      throw new AppError("CONFLICT", `You cannot ${verb} yourself. Ask another administrator.`);
    }
    refuseForeignRoles(caller, current.roles);
    if (state !== "active") await refuseLastOne(tx, current, []);
    await tx.update(user, { status: userStatus[state] }, eq(user.id, id));
    await recordActivity(tx, request, {
      action: `user.${verb}`,
      entityType: "user",
      entityId: id,
      before: { status: current.status },
      after: { status: state },
    });
    await recordSecurityEvent(tx, request, { type: event, userId: id });
    await endSessionsOf(tx, id, request);
  });
}

/** Roles that are in one list and not in the other. */
function difference(before: Role[], after: Role[]): Role[] {
  return [...before, ...after].filter((role) => before.includes(role) !== after.includes(role));
}

/** Changes a person in a transaction in which nobody else changes people of the organization, and counts the version up. */
async function changePerson(
  db: TenantDb,
  id: number,
  change: (tx: TenantDb, current: Person) => Promise<void>,
): Promise<Person> {
  return db.transaction(async (tx) => {
    await lockOrganization(tx);
    const before = toPerson(await readRow(tx, id));
    await change(tx, before);
    const after = toPerson(await readRow(tx, id));
    if (JSON.stringify(after) === JSON.stringify(before)) return before;
    const version = before.version + 1;
    // A person of an existing database, who has no details yet: the address was in use before there were links.
    await tx.upsert(userDetails, { userId: id, version, emailVerifiedAt: new Date() }, { version });
    return { ...after, version };
  });
}

async function readRow(db: TenantDb, id: number, condition?: SQL): Promise<Row> {
  const [row] = await db
    .select(columns)
    .from(user)
    .leftJoin(userDetails, eq(userDetails.userId, user.id))
    .where(and(eq(user.id, id), condition))
    .limit(1);
  if (!row) throw new AppError("NOT_FOUND", `There is no person ${id}.`);
  return row;
}

type Changes = Omit<UpdateUserInput, "id" | "version">;

function changedFields(current: Person, fields: Changes): Changes {
  const entries = Object.entries(fields).filter(
    ([name, value]) =>
      value !== undefined && JSON.stringify(value) !== JSON.stringify(pick(current, [name])[name]),
  );
  return Object.fromEntries(entries);
}

function pick(current: Person, names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(current).filter(([name]) => names.includes(name)));
}

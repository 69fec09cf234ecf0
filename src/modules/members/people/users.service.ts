import { and, eq, like, ne } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { assertVersion, diff, pick } from "@/lib/changes";
import { paginationOf } from "@/lib/pagination";
import { can, type Role } from "@/lib/permissions";
import { formatRoles } from "@/lib/roles";
import { assertValidAssignments, clearAssignments } from "@/modules/members/assignments/assignments";
import { deleteAvatarOf } from "@/modules/members/avatars/avatars.service";
import { revokeUnbacked } from "@/modules/members/invitations/invitations.service";
import { assertActiveSeatAvailable } from "@/modules/members/seats/seats";
import { revokeApiKeysOf } from "@/server/auth/end-api-keys";
import { endSessionsOf } from "@/server/auth/end-sessions";
import { voidOneTimeTokens } from "@/server/auth/one-time-tokens";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { keys } from "@/server/cache/keys";
import { totalInCache, totalOf } from "@/server/cache/totals";
import { type Audit, change } from "@/server/change";
import { containsWords, orderOf } from "@/server/db/lists";
import { user, userDetails, userStatus } from "@/server/db/schema";
import type { Principal, Reader } from "@/server/principal";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import {
  incrementVersion,
  listedColumns,
  readPerson,
  seesEveryone,
  toListedPerson,
  visibleTo,
} from "./people-rows";
import {
  assertCanChangePerson,
  assertCanGrantRoles,
  assertNotLastAdmin,
  assertNotOfficer,
} from "./people-rules";
import { assertUsernameAvailable, isUsernameTaken } from "./usernames";
import {
  type ListUsersInput,
  namesAsWritten,
  type Person,
  type UpdateUserInput,
  type UserState,
} from "./users.schema";

const t = textsOf("memberErrors");

const sortColumns = {
  name: user.lastName,
  email: user.email,
  lastLoginAt: user.lastLoginTime,
  createdAt: user.createdAt,
};

/** What the total of a list depends on. */
function totalFilter(reader: Reader, { page: _, limit: __, sort: ___, ...filters }: ListUsersInput) {
  return { ...filters, ofClients: !seesEveryone(reader) };
}

/** What the total of a list is read from first. */
export const peopleTotalInCache = (reader: Reader, input: ListUsersInput) => [
  totalInCache(reader.tenant.organizationId, "people", totalFilter(reader, input)),
];

/** One page of the people that the principal may see, with the total. */
export async function listUsers(db: TenantDb, principal: Principal, input: ListUsersInput) {
  const where = and(
    visibleTo(principal),
    input.status ? eq(user.status, userStatus[input.status]) : ne(user.status, userStatus.removed),
    input.role && like(user.roles, `%${formatRoles([input.role])}%`),
    input.advisorId ? eq(user.advisorId, input.advisorId) : undefined,
    input.sponsorId ? eq(user.sponsorId, input.sponsorId) : undefined,
    containsWords([user.firstName, user.lastName, user.email], input.search),
  );
  const [rows, total] = await Promise.all([
    db
      .select(listedColumns)
      .from(user)
      .leftJoin(userDetails, eq(userDetails.userId, user.id))
      .where(where)
      .orderBy(...orderOf(sortColumns, input.sort, user.id))
      .limit(input.limit)
      .offset((input.page - 1) * input.limit),
    totalOf("people", totalFilter(principal, input), (db) => db.total(user, where)),
  ]);
  return { items: rows.map(toListedPerson), pagination: paginationOf(input, total, { rows: rows.length }) };
}

/**
 * Changes the given fields of the version that the principal read; changed roles end the sessions of the person. Throws
 * AppError NOT_FOUND, also for an advisor or sponsor who is not in the organization, STALE_VERSION (with the current
 * person), DUPLICATE for a username that is taken, FORBIDDEN for a person with higher roles and for roles that the
 * principal cannot grant, and CONFLICT if the person is the last one with a vital role.
 */
export async function updateUser(
  db: TenantDb,
  principal: Principal,
  { id, version, ...fields }: UpdateUserInput,
): Promise<Person> {
  return changePerson(db, principal, id, async (tx, audit, current) => {
    assertVersion(current, version, "person");
    const before = fieldsOf(current);
    const changed = diff(before, fields);
    if (Object.keys(changed).length === 0) return;
    assertCanChangePerson(principal, current.roles);
    if (changed.roles) {
      assertCanGrantRoles(principal, difference(current.roles, changed.roles));
      await assertNotLastAdmin(tx, current, changed.roles);
    }
    await assertUsernameAvailable(tx, id, changed.username);
    await assertValidAssignments(tx, id, changed);
    const { roles, ...others } = changed;
    // The cached session contains the name.
    await audit.invalidate(keys.session(principal.tenant.organizationId, id));
    await tx.update(user, { ...others, roles: roles && formatRoles(roles) }, eq(user.id, id));
    await audit.record({
      action: "user.update",
      entityId: id,
      before: pick(before, Object.keys(changed)),
      after: changed,
    });
    if (!roles) return;
    await recordSecurityEvent(tx, {
      type: "account.roles_changed",
      userId: id,
      details: { before: current.roles, after: roles },
    });
    await endSessionsOf(tx, id);
  });
}

const transitions = {
  active: { verb: "enable", event: "account.enabled" },
  disabled: { verb: "disable", event: "account.disabled" },
  removed: { verb: "remove", event: "account.removed" },
} as const;

/**
 * Enables, disables or removes a person; their sessions end. A removed person is nobody's advisor or sponsor any more.
 * Idempotent. Throws AppError NOT_FOUND, FORBIDDEN if the principal cannot grant the person's roles, LIMIT_REACHED if no
 * seat is left, and CONFLICT for oneself, for the last one with a vital role, and for removing the sponsor or
 * representative of the organization.
 */
export async function setState(
  db: TenantDb,
  principal: Principal,
  id: number,
  state: UserState,
): Promise<Person> {
  return changePerson(db, principal, id, async (tx, audit, current) => {
    if (current.status === state) return;
    const { verb, event } = transitions[state];
    if (id === principal.user.userId) {
      throw new AppError("CONFLICT", t(`yourself.${verb}`));
    }
    assertCanChangePerson(principal, current.roles);
    if (state === "active") {
      await assertActiveSeatAvailable(tx, principal.tenant, "enable");
    } else await assertNotLastAdmin(tx, current, []);
    if (state === "removed") await assertNotOfficer(tx, current);
    const cleared = state === "removed" ? await clearAssignments(tx, id) : {};
    const lost = await lostUsername(tx, current);
    // As its sessions end.
    await audit.invalidate(keys.session(principal.tenant.organizationId, id));
    await tx.update(user, { status: userStatus[state], ...(lost && { username: null }) }, eq(user.id, id));
    await audit.record({
      action: `user.${verb}`,
      entityId: id,
      before: { status: current.status, ...cleared, ...lost },
      after: {
        status: state,
        ...Object.fromEntries(Object.keys(cleared).map((assignment) => [assignment, []])),
        ...(lost && { username: null }),
      },
    });
    await recordSecurityEvent(tx, { type: event, userId: id });
    await endSessionsOf(tx, id);
    if (state === "removed") {
      await revokeApiKeysOf(tx, id);
      await deleteAvatarOf(tx, id);
    }
  });
}

/** The username that a reinstated person loses because someone else has taken it. */
async function lostUsername(tx: TenantDb, { id, status, username }: Person) {
  if (status !== "removed" || username === null) return undefined;
  return (await isUsernameTaken(tx, id, username)) ? { username } : undefined;
}

/** Roles that are in one list and not in the other. */
function difference(before: Role[], after: Role[]): Role[] {
  return [...before, ...after].filter((role) => before.includes(role) !== after.includes(role));
}

/**
 * Changes a person in a transaction that locks the people of the organization, and increments the version. What the person
 * set going and could no longer ends for good.
 */
async function changePerson(
  db: TenantDb,
  principal: Principal,
  id: number,
  body: (tx: TenantDb, audit: Audit, current: Person) => Promise<void>,
): Promise<Person> {
  return change(db, async (tx, audit) => {
    await lockOrganization(tx);
    const before = await readPerson(tx, principal, id);
    await body(tx, audit, before);
    const after = await readPerson(tx, principal, id);
    if (JSON.stringify(after) === JSON.stringify(before)) return before;
    await revokeUnbacked(tx, audit, principal.tenant, id);
    if (mayChangeOrganization(before) && !mayChangeOrganization(after)) {
      await voidOneTimeTokens(tx, "confirm_audit_email", id);
    }
    return { ...after, version: await incrementVersion(tx, before) };
  });
}

const mayChangeOrganization = ({ status, roles }: Person) =>
  status === "active" && can({ roles }, "organization:write");

type Fields = Omit<UpdateUserInput, "id" | "version">;

/** The editable fields of a person. */
function fieldsOf({ roles, advisor, sponsor, ...names }: Person): Fields {
  return {
    ...namesAsWritten(names),
    roles,
    advisorId: advisor?.id ?? null,
    sponsorId: sponsor?.id ?? null,
  };
}

import { randomBytes } from "node:crypto";
import { aliasedTable, and, desc, eq, isNull } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { normalizeEmail } from "@/lib/email";
import { fullName } from "@/lib/full-name";
import { paginationOf } from "@/lib/pagination";
import type { Role } from "@/lib/permissions";
import { formatRoles, parseRoles } from "@/lib/roles";
import { recordActivity } from "@/modules/activity-logs/activity-logs.service";
import { ownerOf, refuseOwnWords } from "@/modules/auth/password.service";
import { requireVerifiedEmail } from "@/modules/auth/verification.service";
import { linkProblem } from "@/server/auth/link-problem";
import { hashPassword } from "@/server/auth/passwords";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { hashToken } from "@/server/auth/tokens";
import type { Caller } from "@/server/context";
import { allOf } from "@/server/db/conditions";
import { invitations, organization, user, userDetails, userStatus } from "@/server/db/schema";
import type { RequestInfo } from "@/server/http/request-info";
import { enqueueMail } from "@/server/mail/outbox";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { invitationMail } from "./invitations.mails";
import type {
  AcceptInvitationInput,
  Invitation,
  InviteInput,
  ListInvitationsInput,
} from "./invitations.schema";
import { refuseForeignRoles } from "./people-rules";

const ttlMs = 7 * 24 * 3600 * 1000;

const inviter = aliasedTable(user, "inviter");
const columns = {
  id: invitations.id,
  email: invitations.email,
  roles: invitations.roles,
  expiresAt: invitations.expiresAt,
  updatedAt: invitations.updatedAt,
  inviterFirstName: inviter.firstName,
  inviterLastName: inviter.lastName,
};

interface Row {
  id: number;
  email: string;
  roles: string;
  expiresAt: Date;
  /** When it was sent last. */
  updatedAt: Date;
  inviterFirstName: string | null;
  inviterLastName: string | null;
}

function toInvitation(row: Row): Invitation {
  return {
    id: row.id,
    email: row.email,
    roles: parseRoles(row.roles),
    expired: row.expiresAt <= new Date(),
    expiresAt: row.expiresAt.toISOString(),
    sentAt: row.updatedAt.toISOString(),
    invitedByName: nameOfInviter(row),
  };
}

const nameOfInviter = (row: Pick<Row, "inviterFirstName" | "inviterLastName">) =>
  row.inviterFirstName === null ? null : `${row.inviterFirstName} ${row.inviterLastName}`;

const isOpen = allOf(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

/** One page of the invitations that nobody has accepted or taken back, the latest first. */
export async function listInvitations(db: TenantDb, input: ListInvitationsInput) {
  const [rows, total] = await Promise.all([
    db
      .select(columns)
      .from(invitations)
      .leftJoin(inviter, eq(inviter.id, invitations.updatedBy))
      .where(isOpen)
      .orderBy(desc(invitations.updatedAt), desc(invitations.id))
      .limit(input.limit)
      .offset((input.page - 1) * input.limit),
    db.count(invitations, isOpen),
  ]);
  return { items: rows.map(toInvitation), pagination: paginationOf(input, total) };
}

/**
 * Sends a link to join with these roles. Inviting an address again makes the earlier link worthless.
 * Throws AppError EMAIL_NOT_VERIFIED, FORBIDDEN for roles that the caller may not grant, and DUPLICATE where the address has an account.
 */
export async function invite(
  db: TenantDb,
  caller: Caller,
  request: RequestInfo,
  { email, roles }: InviteInput,
): Promise<Invitation> {
  requireVerifiedEmail(caller.user);
  refuseForeignRoles(caller, roles);
  return db.transaction(async (tx) => {
    await lockOrganization(tx);
    await refuseKnownAddress(tx, email);
    return sendInvitation(tx, caller, request, { email, roles });
  });
}

/** Makes an invitation and mails its link. Whether the address may be invited is the caller's to find out. */
export async function sendInvitation(
  tx: TenantDb,
  { tenant, user: sender }: InvitedBy,
  request: RequestInfo,
  { email, roles }: InviteInput,
): Promise<Invitation> {
  const { token, ...link } = newLink();
  const fields = { ...link, roles: formatRoles(roles), revokedAt: null, acceptedAt: null, userId: null };
  await tx.upsert(invitations, { email, ...fields }, fields);
  const sent = await readOpen(tx, eq(invitations.email, email));
  await recordActivity(tx, request, {
    action: "invitation.create",
    entityType: "invitation",
    entityId: sent.id,
    after: { email, roles },
  });
  await enqueueMail(tx, { address: email }, invitationMail(tenant, fullName(sender), token));
  return sent;
}

/** Where to, and in whose name. */
interface InvitedBy {
  tenant: Pick<Tenant, "name" | "subdomain">;
  user: Pick<Caller["user"], "firstName" | "lastName">;
}

/** Sends a new link, good for another seven days; the old one is worthless. Throws AppError as `invite` does, and NOT_FOUND. */
export async function resendInvitation(
  db: TenantDb,
  caller: Caller,
  request: RequestInfo,
  id: number,
): Promise<Invitation> {
  requireVerifiedEmail(caller.user);
  return db.transaction(async (tx) => {
    await lockOrganization(tx);
    const { email, roles } = await readOpen(tx, eq(invitations.id, id));
    refuseForeignRoles(caller, roles);
    const { token, ...link } = newLink();
    await tx.update(invitations, link, eq(invitations.id, id));
    await recordActivity(tx, request, {
      action: "invitation.resend",
      entityType: "invitation",
      entityId: id,
      after: { email },
    });
    await enqueueMail(tx, { address: email }, invitationMail(caller.tenant, fullName(caller.user), token));
    return readOpen(tx, eq(invitations.id, id));
  });
}

/** Takes an invitation back: its link is worthless. Throws AppError NOT_FOUND. */
export async function revokeInvitation(db: TenantDb, request: RequestInfo, id: number) {
  await db.transaction(async (tx) => {
    await lockOrganization(tx);
    const { email, roles } = await readOpen(tx, eq(invitations.id, id));
    await tx.update(invitations, { revokedAt: new Date() }, eq(invitations.id, id));
    await recordActivity(tx, request, {
      action: "invitation.revoke",
      entityType: "invitation",
      entityId: id,
      before: { email, roles },
    });
  });
  return { id };
}

/** Whom a link is for. The link stays good. Throws AppError LINK_USED, LINK_EXPIRED or LINK_UNKNOWN. */
export async function inspectInvitation(db: TenantDb, token: string) {
  const { email, invitedByName } = await readLink(db, token);
  return { email, invitedByName };
}

/**
 * Makes an account of an invitation, or brings a removed one back, and answers its address. The address counts as
 * verified: the link came there.
 * Throws AppError LINK_USED, LINK_EXPIRED, LINK_UNKNOWN, BAD_REQUEST for a password that is not good enough, and
 * DUPLICATE where the address got an account by other means.
 */
export async function acceptInvitation(
  db: TenantDb,
  tenant: Tenant,
  request: RequestInfo,
  { token, password, firstName, lastName }: AcceptInvitationInput,
): Promise<{ email: string }> {
  const { email } = await readLink(db, token);
  refuseOwnWords("password", password, ownerOf(tenant, { email, firstName, lastName }));
  // Before the transaction: hashing takes longer than anybody should wait for a lock.
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    await lockOrganization(tx);
    const { id, roles } = await readLink(tx, token);
    await refuseKnownAddress(tx, email);
    const userId = await join(tx, { email, firstName, lastName, passwordHash, roles });
    if (roles.includes("admin")) await adoptOrganization(tx, userId);
    await tx.update(invitations, { acceptedAt: new Date(), userId }, eq(invitations.id, id));
    await recordActivity(tx, request, {
      action: "user.join",
      entityType: "user",
      entityId: userId,
      after: { email, firstName, lastName, roles },
    });
    await recordSecurityEvent(tx, request, { type: "account.joined", userId });
    return { email };
  });
}

/** The first administrator of an organization that the platform made becomes who stands for it. */
async function adoptOrganization(tx: TenantDb, userId: number): Promise<void> {
  const isNobodys = allOf(eq(organization.sponsorId, 0), eq(organization.repId, 0));
  await tx.update(organization, { sponsorId: userId, repId: userId }, isNobodys);
}

interface Newcomer {
  email: string;
  firstName: string;
  lastName: string;
  passwordHash: string;
  roles: Role[];
}

/** A new account, or the removed one of that address. */
async function join(tx: TenantDb, { roles, ...newcomer }: Newcomer): Promise<number> {
  const fields = { ...newcomer, roles: formatRoles(roles), status: userStatus.active };
  const [removed] = await tx
    .select({ id: user.id })
    .from(user)
    .where(eq(user.email, newcomer.email))
    .limit(1);
  if (removed) await tx.update(user, fields, eq(user.id, removed.id));
  const userId = removed?.id ?? (await tx.insert(user, fields)).insertId;
  const emailVerifiedAt = new Date();
  await tx.upsert(userDetails, { userId, emailVerifiedAt }, { emailVerifiedAt });
  return userId;
}

/** Throws AppError DUPLICATE where the address has an account that is not removed. */
async function refuseKnownAddress(tx: TenantDb, email: string): Promise<void> {
  const [known] = await tx
    .select({ id: user.id, email: user.email, status: user.status })
    .from(user)
    .where(eq(user.email, email))
    .limit(1);
  if (!known) return;
  // The collation takes addresses that differ in accents only for the same one; both cannot have an account.
  const isSame = normalizeEmail(known.email) === email;
  if (isSame && known.status === userStatus.removed) return;
  const message =
    known.status === userStatus.disabled
      ? "This address belongs to a disabled account. Enable it instead."
      : "This address already belongs to somebody here.";
  throw new AppError("DUPLICATE", message, { fieldErrors: { email: [message] } });
}

function newLink() {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token), expiresAt: new Date(Date.now() + ttlMs) };
}

async function readOpen(tx: TenantDb, isIt: ReturnType<typeof eq>): Promise<Invitation> {
  const [row] = await tx
    .select(columns)
    .from(invitations)
    .leftJoin(inviter, eq(inviter.id, invitations.updatedBy))
    .where(and(isIt, isOpen))
    .limit(1);
  if (!row) throw new AppError("NOT_FOUND", "There is no such invitation.");
  return toInvitation(row);
}

/** The invitation of a good link. */
async function readLink(db: TenantDb, token: string) {
  const [row] = await db
    .select({ ...columns, acceptedAt: invitations.acceptedAt, revokedAt: invitations.revokedAt })
    .from(invitations)
    .leftJoin(inviter, eq(inviter.id, invitations.updatedBy))
    .where(eq(invitations.tokenHash, hashToken(token)))
    .limit(1);
  if (!row) throw linkProblem("unknown");
  if (row.acceptedAt) throw linkProblem("used");
  const invitation = toInvitation(row);
  if (row.revokedAt || invitation.expired) throw linkProblem("expired");
  return invitation;
}

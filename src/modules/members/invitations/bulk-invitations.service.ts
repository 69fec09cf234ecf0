import { and, inArray } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { email as emailSchema } from "@/lib/email";
import type { Role } from "@/lib/permissions";
import { parseRoles } from "@/lib/roles";
import { assertEmailVerified } from "@/modules/accounts/verification/verification.service";
import { mayAssign } from "@/modules/members/people/people-rules";
import { userRoles } from "@/modules/members/people/users.schema";
import { countSeatsLeft } from "@/modules/members/seats/seats";
import { change } from "@/server/change";
import { invitations } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import {
  type InvitationRow,
  type InvitationRowStatus,
  isSendable,
  roleNamed,
} from "./bulk-invitations.schema";
import { isOpen } from "./invitation-rows";
import type { InviteInput } from "./invitations.schema";
import { findKnownEmails, type KnownEmail } from "./known-emails";
import { sendInvitations } from "./send-invitations";

const t = textsOf("memberErrors");

/** The status of each row at the moment. Throws AppError EMAIL_NOT_VERIFIED. */
export async function checkInvitations(
  db: TenantDb,
  principal: Principal,
  rows: InvitationRow[],
): Promise<InvitationRowStatus[]> {
  assertEmailVerified(principal.user);
  return classifyRows(principal, rows, await look(db, principal, rows));
}

/**
 * Invites all rows or none. Throws AppError as `checkInvitations` does, and CONFLICT with the status of each row if
 * one cannot be invited.
 */
export async function inviteMany(db: TenantDb, principal: Principal, rows: InvitationRow[]): Promise<number> {
  assertEmailVerified(principal.user);
  return change(db, async (tx, audit) => {
    await lockOrganization(tx);
    const statuses = classifyRows(principal, rows, await look(tx, principal, rows));
    const wrong = statuses.filter((status) => !isSendable(status)).length;
    if (wrong > 0) {
      const message = t("nobodyInvited", { wrong, rows: rows.length });
      throw new AppError("CONFLICT", message, { data: { statuses } });
    }
    await sendInvitations(tx, audit, principal, rows.map(toGuest));
    return rows.length;
  });
}

/** The invitation of a row that can be sent. */
const toGuest = ({ email, roles }: InvitationRow): InviteInput => ({
  email: emailSchema.parse(email),
  roles: userRoles.parse([...new Set(roles.map(roleNamed))]),
});

interface World {
  known: Map<string, KnownEmail>;
  /** The open invitations, and whether each can still be accepted: then it uses a seat. */
  invited: Map<string, { isLive: boolean; roles: Role[] }>;
  seatsLeft: number;
}

const emailOf = ({ email }: InvitationRow) => emailSchema.safeParse(email).data;

/** Existing accounts and invitations of the rows' emails. */
async function look(db: TenantDb, { tenant }: Principal, rows: InvitationRow[]): Promise<World> {
  const emails = [...new Set(rows.map(emailOf).filter((email) => email !== undefined))];
  if (emails.length === 0) return { known: new Map(), invited: new Map(), seatsLeft: 0 };
  const [known, open, seatsLeft] = await Promise.all([
    findKnownEmails(db, emails),
    db
      .select({ email: invitations.email, roles: invitations.roles, expiresAt: invitations.expiresAt })
      .from(invitations)
      .where(and(inArray(invitations.email, emails), isOpen)),
    countSeatsLeft(db, tenant),
  ]);
  const now = new Date();
  const invited = new Map(
    open.map(({ email, roles, expiresAt }) => [email, { isLive: expiresAt > now, roles: parseRoles(roles) }]),
  );
  return { known, invited, seatsLeft };
}

function classifyRows(principal: Principal, rows: InvitationRow[], { known, invited, seatsLeft }: World) {
  const seen = new Set<string>();
  let seats = seatsLeft;
  return rows.map((row): InvitationRowStatus => {
    const email = emailOf(row);
    if (email === undefined) return "invalid_email";
    if (seen.has(email)) return "repeated";
    seen.add(email);
    const earlier = invited.get(email);
    const problem = known.get(email) ?? roleProblemOf(principal, row, earlier?.roles ?? []);
    if (problem) return problem;
    if (!earlier?.isLive) {
      if (seats === 0) return "no_seat";
      seats -= 1;
    }
    return earlier ? "invited" : "ok";
  });
}

function roleProblemOf(
  principal: Principal,
  { roles }: InvitationRow,
  earlier: Role[],
): InvitationRowStatus | undefined {
  if (roles.length === 0) return "no_role";
  const named = roles.map(roleNamed);
  if (named.includes(undefined)) return "unknown_role";
  const isMine = [...named, ...earlier].every((role) => role && mayAssign(principal, role));
  return isMine ? undefined : "forbidden_role";
}

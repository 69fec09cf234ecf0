import { and, asc, eq, isNotNull, ne, notInArray, type SQL } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { fullName } from "@/lib/full-name";
import { paginationOf } from "@/lib/pagination";
import { parseRoles } from "@/lib/roles";
import { assertCanChangePerson } from "@/modules/members/people/people-rules";
import { removeSecondFactor } from "@/modules/second-factor/own/second-factor.service";
import { secondFactorMail } from "@/modules/second-factor/second-factor.mail";
import { endSessionsOf } from "@/server/auth/end-sessions";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { keys } from "@/server/cache/keys";
import { change } from "@/server/change";
import { columnsOf } from "@/server/db/columns";
import { containsWords } from "@/server/db/lists";
import { user, userDetails, userStatus } from "@/server/db/schema";
import { enqueueMail } from "@/server/mail/outbox";
import type { Principal } from "@/server/principal";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ListSecondFactorsInput } from "./second-factors.schema";

const t = textsOf("secondFactorErrors");

/** One page of the people who can sign in, by name, with whether they have a second factor. */
export async function listSecondFactors(db: TenantDb, input: ListSecondFactorsInput) {
  const where = and(
    eq(user.status, userStatus.active),
    containsWords([user.firstName, user.lastName, user.email], input.search),
    input.missing ? withoutSecondFactor(db) : undefined,
  );
  const [rows, total] = await Promise.all([
    db
      .select({
        ...columnsOf(user, "id", "firstName", "lastName", "email", "roles"),
        totpSecretSealed: userDetails.totpSecretSealed,
      })
      .from(user)
      .leftJoin(userDetails, eq(userDetails.userId, user.id))
      .where(where)
      .orderBy(asc(user.lastName), asc(user.firstName), asc(user.id))
      .limit(input.limit)
      .offset((input.page - 1) * input.limit),
    db.total(user, where),
  ]);
  const items = rows.map(({ id, firstName, lastName, email, roles, totpSecretSealed }) => ({
    id,
    name: fullName({ firstName, lastName }),
    email,
    roles: parseRoles(roles),
    enabled: totpSecretSealed !== null,
  }));
  return { items, pagination: paginationOf(input, total, { rows: rows.length }) };
}

function withoutSecondFactor(db: TenantDb): SQL {
  const holders = db
    .select({ userId: userDetails.userId })
    .from(userDetails)
    .where(isNotNull(userDetails.totpSecretSealed));
  return notInArray(user.id, holders);
}

/**
 * Resets the second factor of another person, who has lost the device, and ends their sessions. Throws AppError
 * NOT_FOUND, FORBIDDEN for people with roles that the principal lacks, and CONFLICT for oneself and if there is no second
 * factor.
 */
export async function resetSecondFactor(db: TenantDb, principal: Principal, id: number): Promise<void> {
  await change(db, async (tx, audit) => {
    const [person] = await tx
      .select({ roles: user.roles })
      .from(user)
      .where(and(eq(user.id, id), ne(user.status, userStatus.removed)))
      .limit(1);
    if (!person) throw new AppError("NOT_FOUND", t("personNotFound", { id: String(id) }));
    if (id === principal.user.userId) {
      throw new AppError("CONFLICT", t("ownInSettings"));
    }
    assertCanChangePerson(principal, parseRoles(person.roles));
    await audit.invalidate(keys.session(principal.tenant.organizationId, id));
    if (!(await removeSecondFactor(tx, id))) {
      throw new AppError("CONFLICT", t("notSetUpForPerson"));
    }
    await endSessionsOf(tx, id);
    await recordSecurityEvent(tx, { type: "second_factor.reset", userId: id });
    await enqueueMail(tx, { userId: id }, (chosen) =>
      secondFactorMail(principal.tenant, chosen ?? principal.tenant.language, "reset"),
    );
    await audit.record({ action: "user.reset_second_factor", entityId: id });
  });
}

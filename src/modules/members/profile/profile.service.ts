import { eq } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { staleVersion } from "@/lib/changes";
import { fullName } from "@/lib/full-name";
import { parseRoles } from "@/lib/roles";
import { advisor, incrementVersion, sponsor } from "@/modules/members/people/people-rows";
import { assertUsernameAvailable } from "@/modules/members/people/usernames";
import { namesAsWritten } from "@/modules/members/people/users.schema";
import { keys } from "@/server/cache/keys";
import { change } from "@/server/change";
import { columnsOf } from "@/server/db/columns";
import { user, userDetails } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { Profile, UpdateProfileInput } from "./profile.schema";

const t = textsOf("memberErrors");

/** The principal's profile. Throws AppError NOT_FOUND if the person has been removed meanwhile. */
export async function getProfile(db: TenantDb, { user: { userId } }: Principal): Promise<Profile> {
  const [row] = await db
    .select({
      ...columnsOf(user, "email", "firstName", "lastName", "username", "roles"),
      advisor: { firstName: advisor.firstName, lastName: advisor.lastName },
      sponsor: { firstName: sponsor.firstName, lastName: sponsor.lastName },
      version: userDetails.version,
    })
    .from(user)
    .leftJoin(userDetails, eq(userDetails.userId, user.id))
    .leftJoin(advisor, eq(advisor.id, user.advisorId))
    .leftJoin(sponsor, eq(sponsor.id, user.sponsorId))
    .where(eq(user.id, userId))
    .limit(1);
  if (!row) throw new AppError("NOT_FOUND", t("accountGone"));
  const { advisor: advisedBy, sponsor: sponsoredBy, ...rest } = row;
  return {
    ...rest,
    roles: parseRoles(row.roles),
    advisorName: advisedBy && fullName(advisedBy),
    sponsorName: sponsoredBy && fullName(sponsoredBy),
    version: row.version ?? 1,
  };
}

/**
 * Changes name and username of the principal, of the version that they read. Throws AppError STALE_VERSION (with the
 * current profile), and DUPLICATE for a username that is taken.
 */
export async function updateProfile(
  db: TenantDb,
  principal: Principal,
  { version, firstName, lastName, username }: UpdateProfileInput,
): Promise<Profile> {
  const { userId, organizationId } = principal.user;
  return change(db, async (tx, audit) => {
    await lockOrganization(tx);
    const current = await getProfile(tx, principal);
    if (current.version !== version) {
      throw staleVersion(current, t("profileChanged"));
    }
    const before = namesAsWritten(current);
    const after = { firstName, lastName, username };
    if (JSON.stringify(after) === JSON.stringify(before)) return current;
    await assertUsernameAvailable(tx, userId, username);
    // The cached session contains the name.
    await audit.invalidate(keys.session(organizationId, userId));
    await tx.update(user, after, eq(user.id, userId));
    await audit.record({ action: "user.update_profile", entityId: userId, before, after });
    return { ...current, ...after, version: await incrementVersion(tx, { id: userId, version }) };
  });
}

import { eq } from "drizzle-orm";
import type { languages } from "@/i18n/languages";
import { keys } from "@/server/cache/keys";
import { change } from "@/server/change";
import { userDetails } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/** Sets the language of pages and mails for the principal; null for that of the organization. */
export async function setLanguage(
  db: TenantDb,
  { user: { userId, organizationId } }: Principal,
  language: (typeof languages)[number] | null,
): Promise<void> {
  await change(db, async (tx, audit) => {
    await lockOrganization(tx);
    const [details] = await tx
      .select({ language: userDetails.language })
      .from(userDetails)
      .where(eq(userDetails.userId, userId))
      .limit(1);
    const before = details?.language ?? null;
    if (before === language) return;
    // The cached session contains it.
    await audit.invalidate(keys.session(organizationId, userId));
    // Without details, the account existed before verification links did.
    await tx.upsert(userDetails, { userId, emailVerifiedAt: new Date(), language }, { language });
    await audit.record({
      action: "user.set_language",
      entityId: userId,
      before: { language: before },
      after: { language },
    });
  });
}

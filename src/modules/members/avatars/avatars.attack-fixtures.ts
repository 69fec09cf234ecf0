import type { AttackFixtures, SignedIn } from "@test/attack-matrix/attack-fixtures";
import { userDetails } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

/** A PNG of one pixel. */
const content =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** What is removed: the hash decides whether there is a picture. */
async function withPicture({ organizationId, userId }: SignedIn) {
  const now = new Date();
  const picture = { avatarHash: "0".repeat(64) };
  await withoutTenantScope("test data", (db) =>
    db
      .insert(userDetails)
      .values({ organizationId, userId, ...picture, createdAt: now, updatedAt: now })
      .onDuplicateKeyUpdate({ set: picture }),
  );
  return {};
}

export const attackFixtures: AttackFixtures = {
  "users.setAvatar": { fields: () => ({ content }) },
  "users.removeAvatar": { fields: withPicture },
};

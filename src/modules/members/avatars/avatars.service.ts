import { eq } from "drizzle-orm";
import type { AvatarSize } from "@/lib/avatar";
import { keys } from "@/server/cache/keys";
import { change } from "@/server/change";
import { userAvatars, userDetails } from "@/server/db/schema";
import { consumeOrThrow } from "@/server/http/enforce-rate-limit";
import type { Principal } from "@/server/principal";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { encodeAvatar } from "./avatar-image";
import type { SetAvatarInput } from "./avatars.schema";

const uploadsPerHour = 20;

const sha256 = /^[\da-f]{64}$/;

/**
 * Replaces the principal's picture and returns its hash. Throws what `encodeAvatar` throws, and AppError TOO_MANY_REQUESTS.
 */
export async function setAvatar(
  db: TenantDb,
  { user: { userId, organizationId } }: Principal,
  { content }: SetAvatarInput,
): Promise<string> {
  await consumeOrThrow(`avatar:${organizationId}:${userId}`, uploadsPerHour, 3600);
  // Before the transaction: it takes longer than everything else together.
  const image = await encodeAvatar(Buffer.from(content, "base64"));
  await changeAvatar(db, { userId, organizationId }, image.hash, (tx) =>
    tx.upsert(userAvatars, { userId, ...image }, image),
  );
  return image.hash;
}

/** Removes the principal's picture, if there is one: initials are shown again. */
export async function removeAvatar(
  db: TenantDb,
  { user: { userId, organizationId } }: Principal,
): Promise<void> {
  await changeAvatar(db, { userId, organizationId }, null, (tx) =>
    tx.delete(userAvatars, eq(userAvatars.userId, userId)),
  );
}

/** Deletes the picture of a person who is removed. */
export async function deleteAvatarOf(tx: TenantDb, userId: number): Promise<void> {
  const { affectedRows } = await tx.delete(userAvatars, eq(userAvatars.userId, userId));
  if (affectedRows > 0) await tx.update(userDetails, { avatarHash: null }, eq(userDetails.userId, userId));
}

async function changeAvatar(
  db: TenantDb,
  { userId, organizationId }: { userId: number; organizationId: number },
  hash: string | null,
  write: (tx: TenantDb) => Promise<unknown>,
): Promise<void> {
  await change(db, async (tx, audit) => {
    await lockOrganization(tx);
    const [details] = await tx
      .select({ version: userDetails.version, hash: userDetails.avatarHash })
      .from(userDetails)
      .where(eq(userDetails.userId, userId))
      .limit(1);
    const before = details?.hash ?? null;
    if (before === hash) return;
    await write(tx);
    // The cached session contains it.
    await audit.invalidate(keys.session(organizationId, userId));
    const changed = { avatarHash: hash, version: (details?.version ?? 1) + 1 };
    // Without details, the account existed before verification links did.
    await tx.upsert(userDetails, { userId, emailVerifiedAt: new Date(), ...changed }, changed);
    await audit.record({
      action: hash ? "user.set_picture" : "user.remove_picture",
      entityId: userId,
      before: { picture: before },
      after: { picture: hash },
    });
  });
}

/** A picture of someone in the principal's organization; undefined if nobody has it now. */
export async function findAvatar(db: TenantDb, hash: string, size: AvatarSize): Promise<Buffer | undefined> {
  if (!sha256.test(hash)) return undefined;
  const [avatar] = await db
    .select({ content: userAvatars[size] })
    .from(userAvatars)
    .where(eq(userAvatars.hash, hash))
    .limit(1);
  return avatar?.content;
}

import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { recordActivity } from "@/modules/activity-logs/activity-logs.service";
import { redeemOneTimeToken } from "@/server/auth/one-time-tokens";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { beginSession, type Impersonation, type Tokens } from "@/server/auth/sessions";
import { user, userStatus } from "@/server/db/schema";
import type { RequestInfo } from "@/server/http/request-info";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/** What leads into a workspace from another host: a sign-up at the root domain, or a superuser of the platform. */
export type HandoffKind = "handoff" | "impersonation";

const impersonation = z.object({
  impersonatorId: z.number().int().positive(),
  impersonator: z.string().min(1),
  reason: z.string(),
}) satisfies z.ZodType<Impersonation>;

/** Begins a session of the user for whom the token was made; null where it is not good, or not any more. */
export async function acceptHandoff(
  db: TenantDb,
  kind: HandoffKind,
  token: string,
  request: RequestInfo,
): Promise<Tokens | null> {
  const subject = await db.transaction(async (tx) => {
    const redemption = await redeemOneTimeToken(tx, kind, token);
    if (redemption.status !== "good") return undefined;
    const [active] = await tx
      .select({ userId: user.id, email: user.email })
      .from(user)
      .where(and(eq(user.id, redemption.userId), eq(user.status, userStatus.active)))
      .limit(1);
    if (!active || kind === "handoff") return active;
    const by = impersonation.parse(redemption.data);
    await recordImpersonation(tx, active.userId, by, request);
    return { ...active, impersonation: by };
  });
  return subject ? beginSession(subject, request) : null;
}

/** For the organization itself: its administrators see who came in, as whom, and why. */
async function recordImpersonation(
  tx: TenantDb,
  userId: number,
  { impersonator, reason }: Impersonation,
  request: RequestInfo,
): Promise<void> {
  const context = { ...TenantContext.require(), userId, impersonator };
  await TenantContext.run(context, async () => {
    await recordSecurityEvent(tx, request, { type: "impersonation.begun", userId, details: { reason } });
    await recordActivity(tx, request, {
      action: "user.impersonate",
      entityType: "user",
      entityId: userId,
      after: { reason },
    });
  });
}

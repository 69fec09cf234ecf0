import { asTenant, createOrganization, createUser } from "@test/builders";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { oneTimeTokens } from "@/server/db/schema";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { issueOneTimeToken, type OneTimeTokenKind, redeemOneTimeToken } from "./one-time-tokens";

async function user() {
  const { organizationId } = await createOrganization();
  const userId = await createUser(organizationId);
  const within = <T>(body: (tx: TenantDb) => Promise<T>) =>
    asTenant(organizationId, () => tenantDb().transaction(body));
  return {
    userId,
    within,
    issue: (kind: OneTimeTokenKind, data?: Record<string, unknown>) =>
      within((tx) => issueOneTimeToken(tx, { kind, userId, data })),
    redeem: (kind: OneTimeTokenKind, token: string) => within((tx) => redeemOneTimeToken(tx, kind, token)),
    rows: () => asTenant(organizationId, async () => tenantDb().select().from(oneTimeTokens)),
  };
}

it("a token works once, for its user, with its data", async () => {
  const { userId, issue, redeem } = await user();
  const token = await issue("verify_email", { email: "ann@example.test" });
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await redeem("verify_email", token)).toEqual({
    status: "good",
    userId,
    data: { email: "ann@example.test" },
  });
  expect(await redeem("verify_email", token)).toEqual({ status: "used" });
});

it("of several concurrent uses, one succeeds", async () => {
  const { issue, redeem } = await user();
  const token = await issue("handoff");
  const outcomes = await Promise.all(Array.from({ length: 7 }, () => redeem("handoff", token)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["good", ...Array(6).fill("used")]);
});

it("only a hash is stored", async () => {
  const { issue, rows } = await user();
  const token = await issue("reset_password");
  const [row] = await rows();
  expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(row)).not.toContain(token);
});

it("an altered or made-up token, or one of another kind or tenant, is unknown", async () => {
  const { issue, redeem } = await user();
  const other = await user();
  const token = await issue("verify_email");
  expect(await redeem("reset_password", token)).toEqual({ status: "unknown" });
  expect(await other.redeem("verify_email", token)).toEqual({ status: "unknown" });
  expect(await redeem("verify_email", token.toUpperCase())).toEqual({ status: "unknown" });
  expect(await redeem("verify_email", `${token} `)).toEqual({ status: "unknown" });
  expect(await redeem("verify_email", "")).toEqual({ status: "unknown" });
  expect(await redeem("verify_email", token)).toMatchObject({ status: "good" });
});

it.each([
  ["verify_email", 24 * 3600],
  ["reset_password", 3600],
  ["handoff", 60],
] as const)("%s is good for %i seconds and not longer", async (kind, seconds) => {
  const { issue, redeem, rows, within } = await user();
  const before = Date.now();
  const token = await issue(kind);
  const [row] = await rows();
  const lifeMs = (row?.expiresAt.getTime() ?? 0) - before;
  expect(lifeMs).toBeGreaterThanOrEqual(seconds * 1000);
  expect(lifeMs).toBeLessThan(seconds * 1000 + 10_000);
  await within((tx) => tx.update(oneTimeTokens, { expiresAt: new Date() }, eq(oneTimeTokens.kind, kind)));
  expect(await redeem(kind, token)).toEqual({ status: "expired" });
});

it("a newer token voids only the older one of the same kind", async () => {
  const { issue, redeem } = await user();
  const used = await issue("reset_password");
  await redeem("reset_password", used);
  const older = await issue("reset_password");
  const verification = await issue("verify_email");
  const newer = await issue("reset_password");
  expect(await redeem("reset_password", older)).toEqual({ status: "expired" });
  expect(await redeem("reset_password", used)).toEqual({ status: "used" });
  expect(await redeem("reset_password", newer)).toMatchObject({ status: "good" });
  expect(await redeem("verify_email", verification)).toMatchObject({ status: "good" });
});

it("of tokens requested at once, one is left", async () => {
  const { issue, redeem } = await user();
  const tokens = await Promise.all(Array.from({ length: 5 }, () => issue("reset_password")));
  const outcomes = await Promise.all(tokens.map((token) => redeem("reset_password", token)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual([
    "expired",
    "expired",
    "expired",
    "expired",
    "good",
  ]);
});

it("stays valid if what it allows fails", async () => {
  const { within, issue, redeem } = await user();
  const token = await issue("reset_password");
  const failing = within(async (tx) => {
    await redeemOneTimeToken(tx, "reset_password", token);
    throw new Error("the change failed");
  });
  await expect(failing).rejects.toThrow("the change failed");
  expect(await redeem("reset_password", token)).toMatchObject({ status: "good" });
});

it("long-expired ones are deleted when a new one is issued", async () => {
  const { issue, redeem, rows, within } = await user();
  const token = await issue("reset_password");
  const longAgo = new Date(Date.now() - 31 * 24 * 3600 * 1000);
  await within((tx) =>
    tx.update(oneTimeTokens, { expiresAt: longAgo }, eq(oneTimeTokens.kind, "reset_password")),
  );
  await issue("reset_password");
  expect(await rows()).toHaveLength(1);
  expect(await redeem("reset_password", token)).toEqual({ status: "unknown" });
});

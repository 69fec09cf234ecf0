import { setTimeout as delay } from "node:timers/promises";
import { createApiKey, unique } from "@test/builders";
import { contextOf, refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { expect, vi } from "vitest";
import { createCaller } from "@/api/root";
import { env } from "@/env";

type Call = () => Promise<unknown>;
const as = (user: SignedIn) => createCaller(user.context());

/** People and keys, some of which are shut out while the others continue. */
export async function startLoad(people = 6) {
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: 1_000_000, BROWSER_RATE_LIMIT_PER_MINUTE: 1_000_000 });
  const admin = await signedInToNewOrganization("admin");
  const working = await Promise.all(Array.from({ length: people }, () => signedIn(admin, "staff")));
  const leaving = await Promise.all(Array.from({ length: people }, () => signedIn(admin, "staff")));
  const apiKeys = await Promise.all(
    leaving.map(({ organizationId, userId }) =>
      createApiKey(organizationId, userId, { scopes: ["products:read"] }),
    ),
  );
  const withKey =
    (key: string): Call =>
    () =>
      createCaller(contextOf(admin.subdomain, key)).products.list({});
  const own =
    (user: SignedIn): Call =>
    () =>
      as(user).auth.me();
  /** How often each response occurred. */
  const responses: Record<string, number> = {};
  const unavailable: { first?: number; last?: number } = {};
  const isLet = async (call: Call) => {
    const code = (await refusal(call())) ?? "OK";
    responses[code] = (responses[code] ?? 0) + 1;
    if (code === "SERVICE_UNAVAILABLE") {
      unavailable.first ??= performance.now();
      unavailable.last = performance.now();
    }
    return code;
  };
  const everybody = [...working, ...leaving].map(own).concat(apiKeys.map(({ key }) => withKey(key)));
  // Twice: recently written values are not cached at once.
  for (const _ of [1, 2]) {
    for (const call of everybody) await vi.waitFor(async () => expect(await isLet(call)).toBe("OK"), 60_000);
  }

  let isOver = false;
  const shutOut: Call[] = [];
  const letIn: string[] = [];
  let written = 0;
  const go = async () => {
    while (!isOver) {
      // One after another, so that each is called all the time.
      for (const user of working) {
        expect(["OK", "SERVICE_UNAVAILABLE"]).toContain(await isLet(own(user)));
      }
      for (const call of shutOut) {
        const code = await isLet(call);
        if (code === "OK") letIn.push(code);
      }
      await delay(5);
    }
  };
  const write = async () => {
    const [writer] = working;
    while (writer && !isOver) {
      const product = { name: "Anvil", sku: unique("SKU"), price: "1.00" };
      if ((await isLet(() => as(writer).products.create(product))) === "OK") written += 1;
      await delay(5);
    }
  };
  const running = Promise.all([go(), write()]);
  running.catch(() => undefined);

  return {
    /** Shuts out the leavers in two ways: half are disabled, the others' keys are revoked. */
    async shutOut() {
      for (const [index, user] of leaving.entries()) {
        const apiKey = apiKeys[index];
        if (!apiKey) continue;
        const isDisabled = index % 2 === 0;
        const end = () =>
          isDisabled
            ? as(admin).users.disable({ id: user.userId })
            : as(admin).apiKeys.revoke({ id: apiKey.id });
        await vi.waitFor(async () => expect(await isLet(end)).toBe("OK"), { timeout: 120_000 });
        shutOut.push(withKey(apiKey.key), ...(isDisabled ? [own(user)] : []));
      }
      leaving.length = 0;
    },
    /** Waits until everyone who is allowed gets in again. */
    async untilWell() {
      for (const user of working) {
        await vi.waitFor(async () => expect(await isLet(own(user))).toBe("OK"), { timeout: 120_000 });
      }
      for (const call of shutOut) {
        await vi.waitFor(async () => expect(await isLet(call)).toBe("UNAUTHORIZED"), { timeout: 120_000 });
      }
    },
    /** The results. */
    async end() {
      isOver = true;
      await running;
      const { pagination } = await as(admin).products.list({});
      const { first = 0, last = 0 } = unavailable;
      return {
        letIn,
        lost: written - pagination.total,
        responses,
        written,
        outageMs: Math.round(last - first),
      };
    },
  };
}

import { createHash } from "node:crypto";
import { type AttackFixtures, loadAttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { withWrites } from "@test/attack-matrix/in-process";
import { attack, problemsOf } from "@test/attack-matrix/matrix";
import { createWorld, type World } from "@test/attack-matrix/world";
import { uniqueIp } from "@test/callers";
import { contractOf } from "@test/openapi";
import { requestOf, send } from "@test/rest";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApiDocument } from "@/api/openapi/document";
import { appRouter } from "@/api/root";
import { env } from "@/env";
import { closeDatabase } from "@/server/db/client";
import { idempotencyKeys } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { allOperations } from "./operations";

let world: World;
let fixtures: AttackFixtures;
const differencesToContract = contractOf(await openApiDocument());

beforeAll(async () => {
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: 1_000_000, SIGN_IN_RATE_LIMIT_PER_MINUTE: 1_000_000 });
  fixtures = await loadAttackFixtures();
  world = await createWorld();
});
afterAll(closeDatabase);

/** Whether a change has marked the claim of its request. */
async function isMarked(key: string): Promise<boolean> {
  const keyHash = createHash("sha256").update(key).digest("hex");
  return withoutTenantScope("look at what a test left behind", async (db) => {
    const [row] = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.keyHash, keyHash));
    return Boolean(row?.appliedAt);
  });
}

test.each((await allOperations()).map((operation) => [operation.procedure, operation] as const))(
  "%s withstands over REST what it withstands over tRPC, with responses as documented",
  async (name, operation) => {
    const differences: string[] = [];
    const statuses = new Set<number>();
    const isClaimed = operation.method === "POST" && !operation.repeatable;
    const result = await attack(appRouter, name, {
      fixtures,
      world,
      transport: async (call) => {
        const key = crypto.randomUUID();
        const { writes, ...received } = await withWrites(async () => {
          const { subdomain, accessToken } = call;
          const headers = {
            "x-forwarded-for": uniqueIp(),
            ...(isClaimed && { "idempotency-key": key }),
          };
          const response = await send({ ...requestOf(operation, call), subdomain, accessToken, headers });
          const { status, json } = response;
          statuses.add(status);
          differences.push(...differencesToContract({ ...operation, status, body: json }));
          return { code: json.success ? "OK" : json.error, text: response.text };
        });
        // Without its mark, a change whose process died before responding would be carried out twice.
        const changes = writes.filter(({ sql }) => !sql.includes("`idempotency_keys`"));
        const isChanged = isClaimed && received.code === "OK" && changes.length > 0;
        if (isChanged && !(await isMarked(key))) differences.push("marks no claim");
        return { ...received, writes: changes };
      },
    });
    expect(problemsOf(result)).toEqual([]);
    expect([...new Set(differences)]).toEqual([]);
    // Calls that only ever fail would show nothing of the response.
    if (!fixtures[name]?.refusal) expect([...statuses]).toContain(operation.created ? 201 : 200);
  },
);

import { createProduct } from "@test/builders";
import { requestHeaders, signedInToNewOrganization } from "@test/callers";
import { send } from "@test/rest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/db/client";
import { watchDatabase } from "@/server/observability/database-metrics";
import { handleTrpc } from "./trpc/handler";

let admin: Awaited<ReturnType<typeof signedInToNewOrganization>>;

beforeAll(async () => {
  // As at the app's startup.
  watchDatabase();
  admin = await signedInToNewOrganization("admin");
  await createProduct(admin.organizationId, { name: "Claw hammer" });
});
afterAll(closeDatabase);

const asked = { "x-server-timing": "1" };

async function overTrpc(path: string, headers: Record<string, string>) {
  const response = await handleTrpc(
    {
      method: "GET",
      pathname: `/api/trpc/${path}`,
      search: `?input=${encodeURIComponent(JSON.stringify({ search: "hammer" }))}`,
      headers: requestHeaders(admin.subdomain, headers),
      body: null,
    },
    path,
  );
  return response.headers["server-timing"];
}

async function overRest(path: string, headers: Record<string, string>) {
  const { subdomain } = admin;
  return (await send({ path, subdomain, headers })).headers.get("server-timing") ?? undefined;
}

/** The milliseconds by name. */
const partsOf = (header = "") =>
  Object.fromEntries(
    header.split(", ").map((part) => {
      const [, name = part, ms] = /^(\w+);dur=(\d+(?:\.\d)?)$/.exec(part) ?? [];
      return [name, Number(ms)];
    }),
  );

test("signed-in clients that ask get the timing, over REST and tRPC", async () => {
  const headers = { ...asked, authorization: `Bearer ${admin.accessToken}` };
  for (const timing of [
    await overRest("/products?search=claw", headers),
    await overTrpc("products.list", headers),
  ]) {
    expect(partsOf(timing)).toEqual({
      total: expect.any(Number),
      db: expect.any(Number),
      redis: expect.any(Number),
    });
    const { total = 0, db = 0, redis = 0 } = partsOf(timing);
    expect(Math.min(total, db, redis)).toBeGreaterThan(0);
  }
});

test("clients that do not ask, or are not authenticated, do not get it", async () => {
  const authorization = `Bearer ${admin.accessToken}`;
  expect(await overRest("/products", { authorization })).toBeUndefined();
  expect(await overTrpc("products.list", { authorization })).toBeUndefined();
  expect(await overRest("/products", asked)).toBeUndefined();
  expect(await overTrpc("products.list", asked)).toBeUndefined();
  expect(await overTrpc("products.list", { ...asked, authorization: "Bearer a.b.c" })).toBeUndefined();
});

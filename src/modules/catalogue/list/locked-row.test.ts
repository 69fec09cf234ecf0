import { createProduct } from "@test/builders";
import { refusal, signedInToNewOrganization } from "@test/callers";
import { createConnection } from "mysql2/promise";
import { expect, it } from "vitest";
import { env } from "@/env";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(productsRouter);

it("an organization whose row is locked waits alone: others read as before", async () => {
  const busy = await signedInToNewOrganization("admin");
  const other = await signedInToNewOrganization("client");
  const id = await createProduct(busy.organizationId);
  const read = async () => {
    const startedAt = performance.now();
    await createCaller(other.context()).list({});
    return performance.now() - startedAt;
  };
  const change = (version: number, stock: number) =>
    refusal(createCaller(busy.context()).update({ id, version, stock }));
  // What is slow the first time: cold code, and connections that are not open yet.
  await Promise.all([change(1, 1), ...Array.from({ length: 20 }, read)]);
  const lock = await createConnection(env().DATABASE_URL);
  await lock.query("begin");
  await lock.query("select id from products where id = ? for update", [id]);
  // Far more than there are connections.
  const changes = Array.from({ length: 40 }, (_, stock) => change(2, stock + 2));
  const latencies: number[] = [];
  for (let count = 0; count < 10; count += 1) latencies.push(await read());
  await lock.query("rollback");
  await lock.end();
  await Promise.all(changes);
  // Each would have waited whole seconds for a lock, or for a connection.
  expect(Math.max(...latencies)).toBeLessThan(1_000);
});

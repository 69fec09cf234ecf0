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
  const read = () => createCaller(other.context()).list({});
  const change = (version: number, stock: number) =>
    refusal(createCaller(busy.context()).update({ id, version, stock }));
  // What is slow the first time: cold code, and connections that are not open yet.
  await Promise.all([change(1, 1), ...Array.from({ length: 20 }, read)]);
  const lock = await createConnection(env().DATABASE_URL);
  await lock.query("begin");
  await lock.query("select id from products where id = ? for update", [id]);
  // Far more than there are connections.
  let ended = 0;
  const changes = Array.from({ length: 40 }, async (_, stock) => {
    await change(2, stock + 2);
    ended += 1;
  });
  // Each would otherwise wait whole seconds for the lock, or for a connection: as long as the changes.
  for (let count = 0; count < 10; count += 1) await read();
  expect(ended).toBeLessThan(changes.length);
  await lock.query("rollback");
  await lock.end();
  await Promise.all(changes);
});

import { afterAll, expect, test } from "vitest";
import { env } from "@/env";
import { currentOperation, runInOperation } from "@/server/operation";
import { ConnectionPool } from "./connection-pool";
import { observeDatabase } from "./observer";

const connections = new ConnectionPool(env().DATABASE_URL, 2);
afterAll(() => connections.close());

const own = "select info from information_schema.processlist where id = connection_id() and ? = ?";

/** The statement that asks for itself, as the server sees it, and as observers do. */
async function seen() {
  const observed: string[] = [];
  const stop = observeDatabase({ statement: ({ sql }) => observed.push(sql) });
  const [rows] = await connections.query({ sql: own, params: ["a", "a"], rowsAsArray: true });
  stop();
  return { server: Array.isArray(rows) ? String(Object.values(rows[0] ?? {})) : "", observed };
}

const sent = own.replaceAll("?", "'a'");

test("only the server sees which procedure a statement is sent for", async () => {
  const [list, mail] = await Promise.all([
    runInOperation({ name: "products.list" }, seen),
    runInOperation({ name: "mail-worker" }, seen),
  ]);
  expect(list.server).toBe(`${sent} /*procedure='products.list'*/`);
  expect(mail.server).toBe(`${sent} /*procedure='mail-worker'*/`);
  expect(new Set([...list.observed, ...mail.observed])).toEqual(new Set([own]));
  expect((await seen()).server).toBe(sent);
});

test("nothing in a name can end the comment, or take the place of a value", async () => {
  const name = "x'*/ or 1 = 1; drop table `user` -- ? \\\n/*!50000 é";
  expect((await runInOperation({ name }, seen)).server).toBe(
    `${sent} /*procedure='xor11droptableuser--50000'*/`,
  );
  const tag = await runInOperation({ name: "a".repeat(1000) }, async () => currentOperation()?.sqlTag);
  expect(tag?.length).toBeLessThan(150);
});

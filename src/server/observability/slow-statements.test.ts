import { afterAll, afterEach, expect, test, vi } from "vitest";
import { env } from "@/env";
import { closeDatabase } from "@/server/db/client";
import { ConnectionPool } from "@/server/db/connection-pool";
import { runInOperation } from "@/server/operation";
import { logger } from "./logger";
import { logSlowStatements } from "./slow-statements";

const connections = new ConnectionPool(env().DATABASE_URL, 2);
const stop = logSlowStatements();
afterAll(async () => {
  stop();
  await connections.close();
  await closeDatabase();
});
afterEach(() => vi.restoreAllMocks());

const sleep = (sql: string, seconds: number) =>
  connections.query({ sql, params: [seconds, "private"], rowsAsArray: true });

test("only a slow statement is logged, with its caller but without its values", async () => {
  const warn = vi.spyOn(logger(), "warn");
  const sql = "select sleep(?), ?";
  const served = { tenant: "acme", organization: 1, user: 2 };
  const request = { requestId: "request-1", ip: null, userAgent: null, language: "en" as const };
  await runInOperation({ name: "products.list", request, served }, () => sleep(sql, 0.6));
  await sleep(sql, 0);
  expect(warn).toHaveBeenCalledTimes(1);
  const [line, message] = warn.mock.calls[0] ?? [];
  expect(message).toBe("slow statement");
  expect(line).toEqual({
    ms: expect.any(Number),
    procedure: "products.list",
    tenant: "acme",
    requestId: "request-1",
    sql,
  });
});

test("a statement that is always slow is logged only a few times a minute", async () => {
  const warn = vi.spyOn(logger(), "warn");
  const { SLOW_QUERY_MS } = env();
  Object.assign(env(), { SLOW_QUERY_MS: 0 });
  const stopOwn = logSlowStatements();
  Object.assign(env(), { SLOW_QUERY_MS });
  for (let count = 0; count < 10; count += 1) await sleep("select 'again', ?, ?", 0);
  await sleep("select 'another', ?, ?", 0);
  stopOwn();
  const lines = warn.mock.calls.map(([line]) => line);
  expect(lines.filter((line) => JSON.stringify(line).includes("again"))).toHaveLength(3);
  expect(lines[2]).toMatchObject({ lastInThisMinute: true });
  expect(lines.filter((line) => JSON.stringify(line).includes("another"))).toHaveLength(1);
});

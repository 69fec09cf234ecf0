/**
 * Measures the guard under the data layer, and the comment that names the procedure of a statement, as a share of a
 * request's CPU:
 *
 *   npm test -- serve       in one terminal, for its servers, then in another:
 *   npm run bench:guard
 *
 * All are measured in one run, on the statements that the requests issue. Exits with 1 above 2 %.
 */

import { createProduct } from "@test/builders";
import { signedInToNewOrganization } from "@test/callers";
import { createCaller } from "@/api/root";
import { closeDatabase } from "@/server/db/client";
import { observeDatabase } from "@/server/db/observer";
import { currentOperation, runInOperation } from "@/server/operation";
import { assertPlainParameters, assertTenantStatement } from "@/server/tenancy/sql-guard";
import { TenantContext } from "@/server/tenancy/tenant-context";

const productCount = 200;
const warmUps = 300;
const requests = 1500;
const checks = 20_000;
const allowedShare = 0.02;

// The bench's principal makes more requests than anyone may.
process.env.RATE_LIMIT_PER_MINUTE = "1000000";

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const account = await signedInToNewOrganization("admin");
for (let index = 0; index < productCount; index += 1) await createProduct(account.organizationId);
const request = () => createCaller(account.context()).products.list({ page: 2, limit: 10, sort: "name" });

const issued: string[] = [];
const stop = observeDatabase({
  statement: ({ sql }) => {
    if (TenantContext.current()) issued.push(sql);
  },
});
await request();
issued.length = 0;
await request();
stop();

for (let count = 0; count < warmUps; count += 1) await request();
const beforeRequests = cpuMs();
for (let count = 0; count < requests; count += 1) await request();
const requestMs = (cpuMs() - beforeRequests) / requests;

const parameters = issued.map((sql) => [...sql.matchAll(/\?/g)].map(() => account.organizationId));
// Drizzle builds a new string for each statement: one that was looked up before would be found faster.
const texts = Array.from({ length: checks }, () => issued.map((sql) => Buffer.from(sql).toString()));
const beforeChecks = cpuMs();
for (const statements of texts) {
  statements.forEach((sql, index) => {
    assertPlainParameters(parameters[index] ?? []);
    assertTenantStatement(account.organizationId, sql, parameters[index] ?? []);
  });
}
const guardMs = (cpuMs() - beforeChecks) / checks;

let taggedLength = 0;
const beforeTags = cpuMs();
for (const statements of texts) {
  runInOperation({ name: "products.list" }, () => {
    for (const sql of statements) taggedLength += Buffer.byteLength(sql + currentOperation()?.sqlTag);
  });
}
const tagMs = (cpuMs() - beforeTags) / checks;
await closeDatabase();

const share = (guardMs + tagMs) / requestMs;
console.table({
  "products.list, CPU a request": `${requestMs.toFixed(3)} ms`,
  [`guard, CPU a request (${issued.length} statements)`]: `${(guardMs * 1000).toFixed(2)} µs`,
  "tag, CPU a request": `${(tagMs * 1000).toFixed(2)} µs`,
  "share of both": `${(share * 100).toFixed(3)} %, wanted: below ${allowedShare * 100} %`,
});
process.exit(share < allowedShare && issued.length > 0 && taggedLength > 0 ? 0 : 1);

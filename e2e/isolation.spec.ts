import { loadAttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { attack, type ProcedureResult, problemsOf, type Transport } from "@test/attack-matrix/matrix";
import { addRowsEverywhere, countRows } from "@test/attack-matrix/rows";
import { createWorld, type World } from "@test/attack-matrix/world";
import { createOrganization, createUser } from "@test/builders";
import { keepFinding } from "@test/findings";
import { pointAt, referencesOf } from "@test/references";
import { createConnection } from "mysql2/promise";
import { randomOf } from "../scripts/demo/random";
import { appRouter } from "../src/api/root";
import { activityLogs } from "../src/server/db/schema";
import { procedureNames } from "../src/server/procedures";
import { createMarked, sendTo, wantedOf, wrongWith } from "./support/crowd";
import { http } from "./support/http";
import { startOwnApp } from "./support/own-app";
import { expect, test } from "./support/test";

// One process of the app for all of them.
test.describe.configure({ mode: "default" });

let app: Awaited<ReturnType<typeof startOwnApp>>;

test.beforeAll(async () => {
  app = await startOwnApp("isolation", 2);
});
test.afterAll(() => app.stop());

const requestCount = 500;
const requestsAtOnce = 12;

/** Calls the production build; of its writes, the activity rows of the principal's tenant can be listed. */
function overHttp(world: World): Transport {
  const activityRows = () => countRows(activityLogs, world.own.organizationId);
  return async ({ procedure, type, input, subdomain, accessToken }) => {
    const before = await activityRows();
    const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    const response = await http({
      host: subdomain ? `${subdomain}.${app.domain}` : app.domain,
      path: `/api/trpc/${procedure}${type === "mutation" ? "" : query}`,
      method: type === "mutation" ? "POST" : "GET",
      body: type === "mutation" ? (input ?? {}) : undefined,
      headers: accessToken ? { authorization: `Bearer ${accessToken}` } : {},
    });
    // A subscription that nobody listens to says how it stands, and ends.
    const { error } = response.text.startsWith("data:") ? {} : Object(response.json());
    const added = (await activityRows()) - before;
    return {
      code: error ? String(error.data.appCode ?? error.data.code) : `${response.status}`.replace("200", "OK"),
      text: response.text,
      writes: added > 0 ? [{ sql: "an activity row", affectedRows: added }] : [],
    };
  };
}

test("every procedure withstands every actor with every kind of id, over HTTP", async () => {
  const fixtures = await loadAttackFixtures();
  const world = await createWorld();
  const transport = overHttp(world);
  const results: ProcedureResult[] = [];
  for (const name of await procedureNames(appRouter)) {
    results.push(await attack(appRouter, name, { fixtures, transport, world }));
  }
  keepFinding("matrix-over-http.json", { transport: "over HTTP", results });
  const problems = results.flatMap((result) =>
    problemsOf(result).map((problem) => `${result.procedure}: ${problem}`),
  );
  expect(problems).toEqual([]);
});

test("hundreds of concurrent mixed requests of three tenants never show one another's data", async () => {
  const seed = process.env.ISOLATION_SEED ?? "three tenants";
  const random = randomOf(seed);
  const tenants = [await createMarked(), await createMarked(), await createMarked()] as const;
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const waiting = Array.from({ length: requestCount }, () => {
    const host = random.pick(tenants);
    const [first, ...others] = tenants.filter((tenant) => tenant !== host);
    return wantedOf(random, host, random.pick([first ?? host, ...others]));
  });
  const sendWaiting = async () => {
    for (let wanted = waiting.pop(); wanted; wanted = waiting.pop()) {
      const response = await sendTo(wanted, app.domain);
      if (response.status === wanted.status) seen.set(wanted.what, (seen.get(wanted.what) ?? 0) + 1);
      const wrong = wrongWith(wanted, response, [...tenants]);
      if (wrong) problems.push(`${wanted.what} on ${wanted.host.mark}: ${wrong}`);
    }
  };
  await Promise.all(Array.from({ length: requestsAtOnce }, sendWaiting));
  expect(problems, `ISOLATION_SEED=${JSON.stringify(seed)} repeats it`).toEqual([]);
  expect([...seen].length, "kinds of request that got a response").toBe(15);
});

test("the app's own database user cannot point a row at another tenant's with raw SQL", async () => {
  const connection = await createConnection(process.env.DATABASE_URL ?? "");
  const organizations = [];
  for (let made = 0; made < 2; made += 1) {
    const { organizationId } = await createOrganization();
    await addRowsEverywhere({ organizationId, userId: await createUser(organizationId) });
    organizations.push(organizationId);
  }
  const [own = 0, other = 0] = organizations;
  const references = await referencesOf(connection);
  expect(references.length).toBeGreaterThan(5);
  for (const reference of references) {
    const refused = await pointAt(connection, reference, own, other);
    expect(refused, reference.name).toEqual([1452, 1452]);
    expect(await pointAt(connection, reference, own, own), reference.name).toEqual([undefined, undefined]);
  }
  await connection.end();
});

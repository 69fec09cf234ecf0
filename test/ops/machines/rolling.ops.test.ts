import { createConnection } from "mysql2/promise";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Installation, startInstallation } from "./support/installation";
import { type Load, type Outcome, startLoad } from "./support/load";

/** Enough calls that each loop of the load meets both processes several times. */
const aWhile = 200;

let installation: Installation;
let load: Load;
beforeAll(async () => {
  installation = await startInstallation("rolling");
});
afterAll(() => installation?.stop());
afterEach(() => load?.stop().catch(() => undefined));

/** No confirmed change is missing, nothing exists twice, and nobody was signed out. */
function expectWhole({ created, listed, stocks, sessionStatuses }: Outcome) {
  expect(created.length).toBeGreaterThan(0);
  expect(listed.toSorted()).toEqual(created.toSorted());
  for (const { added, stored } of stocks) expect(stored).toBe(added);
  expect(new Set(sessionStatuses)).toEqual(new Set([200]));
}

/** Restarts one process after the other, as docs/deploy-own-machines.md says. */
async function restartBoth(settings?: Parameters<Installation["restart"]>[1]) {
  for (const index of [0, 1] as const) {
    await load.untilResponded(aWhile);
    const app = installation.apps[index];
    await installation.nginx.drain("out", app.port);
    expect(await app.stop()).toBe("");
    await load.untilResponded(aWhile);
    await installation.restart(index, settings);
    await installation.nginx.drain("in", app.port);
  }
  await load.untilResponded(aWhile);
}

describe("under a steady load of reads and changes through nginx", () => {
  it("a rolling restart neither fails a request nor loses a change nor signs anybody out", async () => {
    load = await startLoad(installation.domain);
    await restartBoth();
    expect(load.failures).toEqual([]);
    expectWhole(await load.stop());
  });

  it("a killed process fails only the requests that it was working on", async () => {
    load = await startLoad(installation.domain);
    await load.untilResponded(aWhile);
    await installation.apps[0].kill();
    const killedAt = Date.now();
    await load.untilResponded(5 * aWhile);
    // What nginx sent it before it ended; everything later went to the other one.
    expect(load.failures.filter(({ startedAt }) => startedAt > killedAt)).toEqual([]);
    // Only requests that must not be repeated fail at all: see proxy_next_upstream.
    expect(load.failures.filter(({ what }) => !["create", "stock", "refresh"].includes(what))).toEqual([]);
    await installation.restart(0);
    await load.untilResponded(aWhile);
    expectWhole(await load.stop());
  });

  it("a release with an additive migration fails no request while its two versions run side by side", async () => {
    load = await startLoad(installation.domain);
    await load.untilResponded(aWhile);
    await installation.run("migrate.ts");
    await addWhatTheNextReleaseNeeds();
    await load.untilResponded(aWhile);
    await restartBoth();
    expect(load.failures).toEqual([]);
    expectWhole(await load.stop());
  });
});

/**
 * What migrations may contain while the previous release is serving: see
 * docs/decisions/0041-migrations-while-serving.md.
 */
async function addWhatTheNextReleaseNeeds() {
  const connection = await createConnection({ uri: installation.env.DATABASE_URL ?? "" });
  await connection.query("alter table products add column next_release varchar(20) null default 'new'");
  await connection.query("alter table products add index idx_next_release (organization_id, next_release)");
  await connection.query("create table next_release (id int unsigned not null primary key)");
  await connection.end();
}

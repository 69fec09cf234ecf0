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

/** Nothing that callers were told is missing, nothing is there twice, and nobody was signed out. */
function expectWhole({ created, listed, stocks, sessionStatuses }: Outcome) {
  expect(created.length).toBeGreaterThan(0);
  expect(listed.toSorted()).toEqual(created.toSorted());
  for (const { added, stored } of stocks) expect(stored).toBe(added);
  expect(new Set(sessionStatuses)).toEqual(new Set([200]));
}

/** Restarts one process after the other, as a release does. */
async function restartBoth(settings?: Parameters<Installation["restart"]>[1]) {
  for (const index of [0, 1] as const) {
    await load.untilAnswered(aWhile);
    expect(await installation.apps[index].stop()).toBe("");
    await load.untilAnswered(aWhile);
    await installation.restart(index, settings);
  }
  await load.untilAnswered(aWhile);
}

describe("under a steady load of reads and changes through nginx", () => {
  it("a rolling restart fails no request, loses no change, and signs nobody out", async () => {
    load = await startLoad(installation.domain);
    await restartBoth();
    expect(load.failures).toEqual([]);
    expectWhole(await load.stop());
  });

  it("a process that is killed takes only the requests with it that it was working on", async () => {
    load = await startLoad(installation.domain);
    await load.untilAnswered(aWhile);
    await installation.apps[0].kill();
    const killedAt = Date.now();
    await load.untilAnswered(5 * aWhile);
    // What nginx sent it before it ended; all that came later went to the other one.
    expect(load.failures.filter(({ startedAt }) => startedAt > killedAt)).toEqual([]);
    // Only what may not be repeated fails at all: see proxy_next_upstream.
    expect(load.failures.filter(({ what }) => !["create", "stock", "refresh"].includes(what))).toEqual([]);
    await installation.restart(0);
    await load.untilAnswered(aWhile);
    expectWhole(await load.stop());
  });
});

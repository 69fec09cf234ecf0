import { setTimeout as delay } from "node:timers/promises";
import { asTenant, createOrganization } from "@test/builders";
import { useOwnDatabase } from "@test/scratch-database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { ConnectionEpoch } from "./epoch";
import { RedisUnavailableError } from "./errors";

let dropDatabase: () => Promise<void>;
beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
});
afterAll(() => dropDatabase());

/** The epoch of a process that is connected to the masters in `connected`, which a test may change. */
function processWith(...connected: string[]) {
  const epoch = new ConnectionEpoch(async () => [...connected]);
  return { epoch, connected };
}

describe("an epoch", () => {
  it("is the same for all processes that find a new Redis at the same moment", async () => {
    const processes = Array.from({ length: 8 }, () => processWith("met-by-all"));
    const agreed = await Promise.all(processes.map(({ epoch }) => epoch.verify()));
    expect(new Set(agreed).size).toBe(1);
  });

  it("lasts as long as its server", async () => {
    const { epoch } = processWith("first");
    const first = await epoch.verify();
    epoch.distrust();
    expect(epoch.current).toBeUndefined();
    expect(await epoch.established()).toBe(first);
  });

  it("began when its server was first met, for processes that meet it later as well", async () => {
    const before = Date.now();
    const { epoch } = processWith("met-early");
    await epoch.verify();
    const after = Date.now();
    await delay(20);
    const later = processWith("met-early").epoch;
    await later.verify();
    expect(later.beganAt).toBe(epoch.beganAt);
    expect(epoch.beganAt).toBeGreaterThanOrEqual(before);
    expect(epoch.beganAt).toBeLessThanOrEqual(after);
  });

  it("never comes again, not even with its server", async () => {
    const { epoch, connected } = processWith("first");
    const first = await epoch.verify();
    connected[0] = "second";
    const second = await epoch.verify();
    connected[0] = "first";
    const third = await epoch.verify();
    expect(new Set([first, second, third]).size).toBe(3);
  });

  /** A process that reaches part of a cluster whose epoch another one knows. */
  async function processInCluster() {
    const known = await processWith("a", "b", "c").epoch.verify();
    return { known, ...processWith("a", "c") };
  }

  it("continues for processes that reach part of a cluster", async () => {
    const { known, epoch } = await processInCluster();
    expect(await epoch.verify()).toBe(known);
  });

  it("ends with a new master of a cluster", async () => {
    const { known, epoch, connected } = await processInCluster();
    expect(await epoch.verify()).toBe(known);
    connected.push("promoted");
    expect(await epoch.verify()).not.toBe(known);
  });

  it("is unknown if the connection breaks while it is queried", async () => {
    const epoch: ConnectionEpoch = new ConnectionEpoch(async () => {
      epoch.distrust();
      return ["breaks"];
    });
    await expect(epoch.verify()).rejects.toBeInstanceOf(RedisUnavailableError);
    expect(epoch.current).toBeUndefined();
  });

  it("is queried again if a node of a cluster was connected meanwhile", async () => {
    const connected = ["one"];
    let asked = 0;
    const epoch: ConnectionEpoch = new ConnectionEpoch(async () => {
      asked += 1;
      const before = [...connected];
      if (asked === 1) {
        connected.push("two");
        epoch.extend();
      }
      return before;
    });
    const known = await epoch.verify();
    expect(asked).toBe(2);
    expect(await processWith("one", "two").epoch.verify()).toBe(known);
  });

  it("begins for a change that is the first to meet its server, which does not wait for its own lock", async () => {
    const { organizationId } = await createOrganization();
    const { epoch } = processWith("met-by-a-change");
    await asTenant(organizationId, () => tenantDb().transaction(async () => epoch.hold(epoch.established())));
    expect(epoch.current).toBeDefined();
  });

  it("ends if there is no master any more", async () => {
    const { epoch, connected } = processWith("demoted");
    await epoch.verify();
    connected.pop();
    await expect(epoch.verify()).rejects.toBeInstanceOf(RedisUnavailableError);
    expect(epoch.current).toBeUndefined();
  });
});

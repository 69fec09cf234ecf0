import { afterEach, expect, test } from "vitest";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { Kind, Turn } from "./share";
import { exportInTurn, fairShare, importInTurn } from "./turns";

const turns: (Turn | null)[] = [];
afterEach(() => {
  for (const turn of turns.splice(0)) turn?.release();
});

test.each([
  ["portions of an organization's exports", exportInTurn],
  ["batches of an organization's imports", importInTurn],
])("while others are there, %s take turns without using up its calls' share", async (_, inTurn) => {
  const take = async (share: string, kind: Kind) => {
    turns.push(await fairShare().take({ kind, shareOf: () => share }));
  };
  // The first is not asked who it is.
  for (let count = 0; count < 3; count += 1) await take("organization 1", "page");
  await take("organization 2", "call");
  const ends: ((portion: string) => void)[] = [];
  const begun = () =>
    TenantContext.run({ tenantId: 3 }, () =>
      inTurn(() => new Promise<string>((resolve) => ends.push(resolve))),
    );
  const [first, second] = [begun(), begun()];
  await expect.poll(() => ends.length).toBe(1);
  expect(fairShare().waiting).toBe(1);
  await take("organization 3", "call");
  ends[0]?.("first");
  expect(await first).toBe("first");
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.("second");
  expect(await second).toBe("second");
});

import { expect, it } from "vitest";
import { CommandRequester } from "./command-requester";
import { RedisOver } from "./redis-over";

class Returning extends CommandRequester {
  constructor(private readonly result: unknown) {
    super();
  }
  protected override async send() {
    return { result: this.result };
  }
}

it("takes a missing result for an error, not for a missing key", async () => {
  await expect(new RedisOver(new Returning(undefined)).get("key")).rejects.toThrow("no result");
  expect(await new RedisOver(new Returning(null)).get("key")).toBeNull();
});

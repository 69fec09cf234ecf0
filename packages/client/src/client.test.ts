import { type Ask, change, clientOf, failure, me, ok, refusal, withFakeTime } from "@test/client-service";
import { describe, expect, it, vi } from "vitest";
import { createClient } from "./index";

withFakeTime();

describe("calls", () => {
  it("send a query's input in the address and a change's in the body", async () => {
    const { client, asks } = clientOf(() => ok({ id: 7 }), { apiKey: "mmr_key" });
    expect(await client.products.byId.query({ id: 7 })).toEqual({ id: 7 });
    await change(client);
    expect(asks).toMatchObject([
      { url: "https://acme.example.com/api/trpc/products.byId?input=%7B%22id%22%3A7%7D", bearer: "mmr_key" },
      { path: "products.create", body: { sku: "LAMP-1" }, bearer: "mmr_key" },
    ]);
  });

  it("go to the tenant's host, which its name cannot lead away from", async () => {
    const { client, asks } = clientOf(() => ok(), {
      tenant: "acme",
      rootDomain: "mmr.test:8080",
    });
    await me(client);
    expect(asks[0]?.url).toBe("https://acme.mmr.test:8080/api/trpc/auth.me");
    for (const tenant of ["evil.test/", "a.b", "x@evil", ""]) {
      expect(() => createClient({ tenant, rootDomain: "mmr.test" })).toThrow(TypeError);
    }
    expect(() => createClient({ url: "javascript:alert(1)" })).toThrow(TypeError);
  });

  it("do not make the client itself something to wait for", async () => {
    const { client, asks } = clientOf(() => ok());
    expect(await client).toBe(client);
    expect(asks).toEqual([]);
  });
});

describe("errors", () => {
  it("come after the time that an attempt may take", async () => {
    const { client, asks } = clientOf(() => new Promise(() => {}), { retry: false, timeoutMs: 1000 });
    const failed = failure(me(client));
    await vi.advanceTimersByTimeAsync(1000);
    expect((await failed).code).toBe("TIMEOUT");
    expect(asks[0]?.signal?.aborted).toBe(true);
  });

  it("say what the service said", async () => {
    const { client } = clientOf(() =>
      refusal(409, {
        appCode: "STALE_VERSION",
        fieldErrors: { name: ["Taken"] },
        details: { current: { version: 3 } },
        headers: { "x-request-id": "r-1" },
      }),
    );
    const error = await failure(me(client));
    expect(error).toMatchObject({
      name: "MmrError",
      message: "No.",
      code: "STALE_VERSION",
      status: 409,
      fieldErrors: { name: ["Taken"] },
      data: { current: { version: 3 } },
      requestId: "r-1",
    });
  });

  it("have the code of their status where the service says none, or one that is newer", async () => {
    const failures: [Response, string][] = [
      [refusal(400), "BAD_REQUEST"],
      [refusal(409, { appCode: "OUT_OF_SCHOOL" }), "CONFLICT"],
      [refusal(409, { appCode: "toString" }), "CONFLICT"],
      [refusal(500), "INTERNAL"],
      [new Response("<h1>Welcome</h1>"), "INTERNAL"],
      [new Response("null", { status: 403 }), "FORBIDDEN"],
    ];
    for (const [response, code] of failures) {
      const { client } = clientOf(() => response);
      expect((await failure(me(client))).code).toBe(code);
    }
  });
});

describe("an organization that has moved", () => {
  const moved = (url: string) => (ask: Ask) =>
    ask.url.startsWith("https://acme.")
      ? refusal(404, { appCode: "TENANT_MOVED", details: { url } })
      : ok("me");

  it("is followed to its new address, where it is found from then on", async () => {
    const { client, asks } = clientOf(moved("https://apex.example.com/"), { apiKey: "mmr_key" });
    await me(client);
    await me(client);
    expect(asks.map(({ url }) => new URL(url).host)).toEqual([
      "acme.example.com",
      "apex.example.com",
      "apex.example.com",
    ]);
  });

  it.each(["https://acme.evil.com/", "http://apex.example.com/", "https://evil.com/", "nonsense"])(
    "is not followed to %s, which the credentials were not meant for",
    async (url) => {
      const { client, asks } = clientOf(moved(url), { apiKey: "mmr_key" });
      expect(await failure(me(client))).toMatchObject({ code: "TENANT_MOVED", data: { url } });
      expect(asks).toHaveLength(1);
    },
  );
});

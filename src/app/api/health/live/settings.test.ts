import { NextRequest } from "next/server";
import { expect, it, vi } from "vitest";

/** Modules of their own, which read the settings as they are now. */
async function functionWithout(setting: string) {
  vi.resetModules();
  vi.stubEnv("BUILT_FOR_FUNCTIONS", "true");
  vi.stubEnv(setting, "");
  const written: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    const { middleware } = await import("@/middleware");
    const { GET } = await import("./route");
    const url = (path: string) => `http://acme.mmr.localhost${path}`;
    const ask = (path: string) =>
      middleware(new NextRequest(url(path), { headers: { host: "acme.mmr.localhost" } }));
    return {
      health: [await ask("/api/health/live"), GET(new Request(url("/api/health/live")))],
      others: [await ask("/api/v1/products"), await ask("/login")],
      written,
    };
  } finally {
    write.mockRestore();
    vi.resetModules();
  }
}

it("a function with an invalid setting refuses everyone, naming it only in its log, once", async () => {
  const { health, others, written } = await functionWithout("AUTH_SECRET");
  for (const response of health) {
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: "misconfigured" });
  }
  for (const response of others) {
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ error: "SERVICE_UNAVAILABLE" });
  }
  expect(written.map((line) => JSON.parse(line))).toEqual([
    { level: "error", time: expect.any(String), msg: expect.stringContaining("AUTH_SECRET: ") },
  ]);
});

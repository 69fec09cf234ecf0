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
    vi.unstubAllEnvs();
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

/** What `env` says of settings, as they are at the start of a process. */
async function problemsOf(settings: Record<string, string>): Promise<string[]> {
  vi.resetModules();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  try {
    const { env } = await import("@/env");
    env();
    return [];
  } catch (error) {
    const lines = error instanceof Error ? error.message.split("\n").slice(1) : [];
    return lines.map((line) => line.trim());
  } finally {
    vi.unstubAllEnvs();
    vi.resetModules();
  }
}

it.each([
  [{ PICTURE_STORAGE: "bucket" }, "BUCKET_NAME: is required with PICTURE_STORAGE=bucket"],
  [{ BUCKET_NAME: "files" }, "BUCKET_REGION: is required with BUCKET_NAME"],
  [{ BUCKET_REGION: "eu-central-1" }, "BUCKET_NAME: is required with BUCKET_REGION"],
  [{ BUCKET_ENDPOINT: "https://storage.example.com" }, "BUCKET_NAME: is required with BUCKET_ENDPOINT"],
  [
    { BUCKET_NAME: "files", BUCKET_REGION: "eu-central-1", BUCKET_ACCESS_KEY_ID: "key" },
    "BUCKET_SECRET_ACCESS_KEY: is required with BUCKET_ACCESS_KEY_ID",
  ],
  [
    { BUCKET_NAME: "files", BUCKET_REGION: "eu-central-1", BUCKET_SECRET_ACCESS_KEY: "secret" },
    "BUCKET_ACCESS_KEY_ID: is required with BUCKET_SECRET_ACCESS_KEY",
  ],
])("of a bucket, a setting that is missing stops the process: %o", async (settings, problem) => {
  expect(await problemsOf(settings)).toEqual([problem]);
});

it.each([
  [{ BUCKET_NAME: "Files of ours", BUCKET_REGION: "eu-central-1" }, "BUCKET_NAME"],
  [
    { BUCKET_NAME: "files", BUCKET_REGION: "eu-central-1", BUCKET_ENDPOINT: "storage.example.com/path" },
    "BUCKET_ENDPOINT",
  ],
  [{ BUCKET_NAME: "files", BUCKET_REGION: "eu-central-1", PICTURE_STORAGE: "disk" }, "PICTURE_STORAGE"],
])("of a bucket, a setting of another form stops the process: %o", async (settings, name) => {
  const [problem, ...others] = await problemsOf(settings);
  expect([problem?.split(":")[0], others]).toEqual([name, []]);
});

it("a bucket whose credentials are found by the machine needs no key", async () => {
  expect(await problemsOf({ BUCKET_NAME: "files", BUCKET_REGION: "eu-central-1" })).toEqual([]);
});

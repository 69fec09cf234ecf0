import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { isDegraded } from "@/server/dependency-health";
import { middleware } from "./middleware";

vi.mock(import("@/server/dependency-health"), async (original) => ({
  ...(await original()),
  isDegraded: vi.fn<typeof isDegraded>(async () => false),
}));

test("without a guard in front of it, the middleware refuses requests that no page and no call sends", async () => {
  const ask = (path: string) =>
    middleware(
      new NextRequest(`http://acme.mmr.localhost${path}`, { headers: { host: "acme.mmr.localhost" } }),
    );
  for (const path of ["/%E0%A4%A", "/api/v1/products/%E0%A4%A", "/api/v1/products?search=%E9"]) {
    const response = await ask(path);
    expect(response.status, path).toBe(400);
    expect(response.headers.get("x-frame-options"), path).toBe("DENY");
    expect(await response.json(), path).toMatchObject({
      error: "BAD_REQUEST",
      requestId: response.headers.get("x-request-id"),
    });
  }
  expect((await ask("/api/v1/products?search=caf%C3%A9")).status).toBe(200);
});

test.each<{ asks: string; path?: string; headers: Record<string, string>; status: number }>([
  { asks: "a browser", headers: { accept: "text/html,*/*", "sec-fetch-mode": "navigate" }, status: 503 },
  { asks: "a program", headers: { accept: "*/*" }, status: 503 },
  { asks: "a program that wants a file", path: "/robots.txt", headers: { accept: "*/*" }, status: 200 },
  {
    asks: "a page of ours, which says itself what is wrong",
    headers: { "sec-fetch-mode": "cors" },
    status: 200,
  },
])("during an outage, $asks gets $status", async ({ path = "/dashboard", headers, status }) => {
  vi.mocked(isDegraded).mockResolvedValue(true);
  const host = "acme.mmr.localhost";
  const response = await middleware(
    new NextRequest(`http://${host}${path}`, { headers: { host, ...headers } }),
  );
  expect(response.status).toBe(status);
});

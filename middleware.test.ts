import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { middleware } from "./middleware";

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

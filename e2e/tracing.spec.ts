import { startCollector } from "@test/collector";
import { call, login } from "./support/app";
import { startOwnApp } from "./support/own-app";
import { expect, test } from "./support/test";

test("the build sends each request with its procedure, statements and commands to the collector, the last ones as it stops", async () => {
  const service = "mmr-of-the-test";
  const collector = await startCollector({ service });
  const { domain, stop } = await startOwnApp("tracing", 3, {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: "authorization=Bearer%20of-the-collector,x-scope=tests",
    OTEL_SERVICE_NAME: service,
  });
  const { accessToken: token } = (await login("acme", "admin", domain)).tokens;
  const response = await call("acme", "products.list", { token, domain, query: { search: "lamp" } });
  expect(response.status).toBe(200);
  await stop();
  await collector.close();

  for (const headers of collector.headers()) {
    expect(headers).toMatchObject({ authorization: "Bearer of-the-collector", "x-scope": "tests" });
  }
  const spans = collector.spans();
  const [procedure] = spans.filter(({ name }) => name === "products.list");
  const request = spans.find(({ spanId }) => spanId === procedure?.parentSpanId);
  expect(request).toMatchObject({
    name: "GET",
    attributes: {
      "url.path": "/api/trpc/products.list",
      "http.response.status_code": 200,
      "request.id": response.headers["x-request-id"],
    },
  });
  expect(procedure?.attributes).toMatchObject({
    "tenant.subdomain": "acme",
    "request.id": response.headers["x-request-id"],
  });
  const inside = spans.filter(({ parentSpanId }) => parentSpanId === procedure?.spanId);
  const systems = new Set(inside.map(({ attributes }) => attributes["db.system.name"]));
  expect(systems).toEqual(new Set(["mysql", "redis"]));
  expect(JSON.stringify(spans)).not.toContain("lamp");
});

import { AsyncLocalStorage } from "node:async_hooks";
import type { RequestListener } from "node:http";
import { setTimeout } from "node:timers/promises";
import { inspect } from "node:util";
import { asTenant, createProduct } from "@test/builders";
import { fileRequest, refusal, signedInToNewOrganization } from "@test/callers";
import { type Span, startCollector } from "@test/collector";
import { startServer } from "@test/http-server";
import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { createCaller } from "@/api/root";
import { GET as exportActivity } from "@/app/api/activity/export.csv/route";
import { env } from "@/env";
import { products } from "@/server/db/schema";
import { deferred } from "@/server/deferred";
import { logger } from "@/server/observability/logger";
import { startTracing } from "@/server/observability/start-tracing";
import { stopTracing, traced } from "@/server/observability/tracing";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { freePort } from "../../scripts/lib/ports.mjs";

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  await stopTracing();
  for (const close of opened.splice(0)) await close();
  vi.restoreAllMocks();
});

async function listening(handler: RequestListener): Promise<string> {
  const { url, close } = await startServer(handler);
  opened.push(close);
  return url;
}

/** A collector, and tracing that sends to it; `spans` ends the tracing and gives what came. */
async function collector(settings: Partial<ReturnType<typeof env>> = {}) {
  const { url, spans, close } = await startCollector();
  opened.push(close);
  await tracingTo(url, settings);
  return async (): Promise<Span[]> => {
    await stopTracing();
    return spans();
  };
}

async function tracingTo(
  endpoint: string,
  settings: Partial<ReturnType<typeof env>> = {},
  pace?: Parameters<typeof startTracing>[0],
) {
  const before = { ...env() };
  Object.assign(env(), { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, ...settings });
  opened.push(async () => {
    for (const key of Object.keys(settings)) Reflect.deleteProperty(env(), key);
    Reflect.deleteProperty(env(), "OTEL_EXPORTER_OTLP_ENDPOINT");
    Object.assign(env(), before);
  });
  await startTracing(pace);
}

/** For tests that wait until spans are sent, or are not: nobody waits for others. */
const brisk = { collectMs: 100, timeoutMs: 2000 };

const named = (spans: Span[], name: string) => spans.filter((span) => span.name === name);

/** Whether the first span is a descendant of the other. */
function isInside(spans: Span[], inner: Span, outer: Span): boolean {
  if (inner.parentSpanId === outer.spanId) return true;
  const parent = spans.find(({ spanId }) => spanId === inner.parentSpanId);
  return parent ? isInside(spans, parent, outer) : false;
}

/** The spans of a procedure that reads something secret, and of what it sends. */
async function tracedProcedure() {
  const user = await signedInToNewOrganization("admin");
  const productId = await createProduct(user.organizationId, { name: "Secretly named" });
  const spans = await collector();
  const context = user.context();
  await createCaller(context).products.list({ search: "Secretly" });
  const sent = await spans();

  const [procedure, ...more] = named(sent, "products.list");
  expect(more).toEqual([]);
  const inside = sent.filter(({ parentSpanId }) => parentSpanId === procedure?.spanId);
  const texts = inside.map(({ attributes }) => String(attributes["db.query.text"]));
  return { user, productId, context, procedure, inside, texts };
}

test("a procedure is a span with tenant, user and request", async () => {
  const { user, context, procedure } = await tracedProcedure();
  expect(procedure?.attributes).toEqual({
    "procedure.type": "query",
    "procedure.outcome": "OK",
    "tenant.subdomain": user.subdomain,
    "tenant.organization_id": user.organizationId,
    "user.id": user.userId,
    "request.id": context.request.requestId,
  });
});

test("statements and commands of a procedure are spans inside its own", async () => {
  const { user, context, inside, texts } = await tracedProcedure();
  expect(texts).toContainEqual(expect.stringMatching(/^select .* from `products` /));
  expect(texts).toContain("GET system:auth:blacklist:*");
  expect(texts).toContain("GET org:*:session:*");
  for (const { attributes } of inside) {
    expect(attributes["tenant.subdomain"]).toBe(user.subdomain);
    expect(attributes["request.id"]).toBe(context.request.requestId);
  }
});

test("spans of statements and commands have no values", async () => {
  const { user, productId, texts } = await tracedProcedure();
  expect(texts.length).toBeGreaterThan(2);
  for (const word of ["ecretly", "procedure=", user.accessToken, `= ${productId}`]) {
    expect(texts.join("\n")).not.toContain(word);
  }
});

test("a file download, also a refused one, has a span like a procedure", async () => {
  const [admin, client] = [
    await signedInToNewOrganization("admin"),
    await signedInToNewOrganization("client"),
  ];
  const spans = await collector();
  for (const user of [admin, client]) {
    const file = await exportActivity(fileRequest(user, "/api/activity/export.csv"));
    await file.text();
  }
  const told = named(await spans(), "activityLogs.export");
  expect(told).toMatchObject([
    { attributes: { "procedure.type": "file", "procedure.outcome": "OK" }, status: { code: 0 } },
    { attributes: { "procedure.type": "file", "procedure.outcome": "FORBIDDEN" }, status: { code: 0 } },
  ]);
});

test("spans of two tenants that are served at once never mix", async () => {
  const users = await Promise.all([signedInToNewOrganization("admin"), signedInToNewOrganization("admin")]);
  const spans = await collector();
  await Promise.all(
    [...users, ...users, ...users].map((user) => createCaller(user.context()).products.list({})),
  );
  const sent = await spans();

  const procedures = named(sent, "products.list");
  expect(procedures).toHaveLength(6);
  expect(new Set(procedures.map(({ traceId }) => traceId)).size).toBe(6);
  for (const procedure of procedures) {
    const inside = sent.filter((other) => isInside(sent, other, procedure));
    expect(inside.length).toBeGreaterThan(2);
    for (const { traceId, attributes } of inside) {
      expect(traceId).toBe(procedure.traceId);
      expect(attributes["tenant.subdomain"]).toBe(procedure.attributes["tenant.subdomain"]);
      expect(attributes["request.id"]).toBe(procedure.attributes["request.id"]);
    }
  }
});

test("a refusal is recorded by its code, without being a failure as a defect is", async () => {
  const user = await signedInToNewOrganization("client");
  const spans = await collector();
  const create = () =>
    createCaller(user.context()).products.create({ name: "Lamp", sku: "LAMP-1", price: "1.00", stock: 1 });
  expect(await refusal(create())).toBe("FORBIDDEN");
  vi.spyOn(logger(), "error").mockImplementation(() => {
    throw new Error("a defect that names someone");
  });
  vi.spyOn(logger(), "info").mockImplementation(() => {
    throw new Error("a defect that names someone");
  });
  await expect(create()).rejects.toThrow();
  const sent = await spans();

  const [refused, failed] = named(sent, "products.create");
  expect(refused).toMatchObject({ attributes: { "procedure.outcome": "FORBIDDEN" }, status: { code: 0 } });
  expect(failed).toMatchObject({ attributes: { "error.type": "Error" }, status: { code: 2 } });
  expect(JSON.stringify(sent)).not.toContain("someone");
});

/** The lines that are logged meanwhile. */
async function logged(work: () => Promise<unknown>): Promise<unknown[]> {
  const log = logger();
  const write = vi.spyOn(Reflect.get(log, pino.symbols.streamSym), "write").mockReturnValue(true);
  const { level } = log;
  log.level = "info";
  await work().finally(() => {
    log.level = level;
  });
  return write.mock.calls.map(([line]) => JSON.parse(String(line)));
}

/** A server whose requests are traced and call a procedure. */
async function served(headers: Record<string, string>, settings: Partial<ReturnType<typeof env>> = {}) {
  const user = await signedInToNewOrganization("admin");
  const spans = await collector(settings);
  const url = await listening(async (_request, response) => {
    await createCaller(user.context()).auth.me();
    response.setHeader("x-request-id", "of-the-response").end();
  });
  await fetch(`${url}/api/trpc/auth.me?input=personal`, { headers });
  return spans();
}

const traceId = "0af7651916cd43dd8448eb211c80319c";
const traceparent = `00-${traceId}-b7ad6b7169203331-01`;

test("an HTTP request is the span around its procedures", async () => {
  const sent = await served({});
  const [request] = named(sent, "GET");
  const [procedure] = named(sent, "auth.me");
  expect(request?.attributes).toEqual({
    "http.request.method": "GET",
    "url.path": "/api/trpc/auth.me",
    "http.response.status_code": 200,
    "request.id": "of-the-response",
  });
  expect(procedure?.parentSpanId).toBe(request?.spanId);
});

test("untrusted traces are not joined", async () => {
  const [request] = named(await served({ traceparent }), "GET");
  expect(request).toBeDefined();
  expect(request?.parentSpanId).toBeUndefined();
  expect(request?.traceId).not.toBe(traceId);
});

test("the trace of a trusted proxy is continued", async () => {
  const [request] = named(await served({ traceparent }, { TRUST_PROXY: 1 }), "GET");
  expect(request).toMatchObject({ traceId, parentSpanId: "b7ad6b7169203331" });
});

test("requests outside the share to trace have no spans, nor a trace in their log lines", async () => {
  const user = await signedInToNewOrganization("admin");
  const spans = await collector({ OTEL_TRACES_SAMPLER_ARG: 0 });
  const lines = await logged(() => createCaller(user.context()).products.list({}));
  expect(lines).toEqual([expect.objectContaining({ procedure: "products.list" })]);
  expect(lines[0]).not.toHaveProperty("traceId");
  expect(await spans()).toEqual([]);
});

test("log lines contain the trace id", async () => {
  const user = await signedInToNewOrganization("admin");
  const spans = await collector();
  const [line] = await logged(() => createCaller(user.context()).auth.me());
  const [procedure] = named(await spans(), "auth.me");
  expect(line).toMatchObject({ procedure: "auth.me", traceId: procedure?.traceId });
});

test("work after the end of a procedure, such as reading rows of a file, is part of its trace", async () => {
  const user = await signedInToNewOrganization("admin");
  const spans = await collector();
  const readOn = await traced(
    "products.export.csv",
    () => ({}),
    async () => AsyncLocalStorage.snapshot(),
  );
  await readOn(() => asTenant(user.organizationId, async () => tenantDb().select().from(products)));
  const sent = await spans();
  const [file] = named(sent, "products.export.csv");
  expect(named(sent, "SELECT").map(({ parentSpanId }) => parentSpanId)).toEqual([file?.spanId]);
});

test("a collector that is down or silent costs clients nothing", async () => {
  const user = await signedInToNewOrganization("admin");
  await tracingTo("http://127.0.0.1:1");
  await createCaller(user.context()).auth.me();
  await stopTracing();
  let isGivenUp = false;
  const saysNothing: RequestListener = (_, response) => {
    response.on("close", () => {
      isGivenUp = true;
    });
  };
  await tracingTo(await listening(saysNothing));
  await createCaller(user.context()).auth.me();
  await stopTracing();
  // It does not wait as long as an export may take: the end of one would be seen a moment later.
  await setTimeout(100);
  expect(isGivenUp).toBe(false);
});

test("a call does not wait for a collector that holds back its response", async () => {
  const user = await signedInToNewOrganization("admin");
  const { promise: asked, resolve: ask } = deferred<void>();
  const { promise: released, resolve: release } = deferred<void>();
  const holdBack: RequestListener = (request, response) => {
    request.resume().on("end", async () => {
      ask();
      await released;
      response.writeHead(200).end("{}");
    });
  };
  await tracingTo(await listening(holdBack), {}, { ...brisk, timeoutMs: 5000 });
  await createCaller(user.context()).auth.me();
  await asked;
  // The spans of the first call are still being sent.
  const again = createCaller(user.context()).auth.me();
  expect(await refusal(again)).toBeUndefined();
  release();
});

test("a collector that was down gets what is traced once it is there", async () => {
  const user = await signedInToNewOrganization("admin");
  const warnings = vi.spyOn(logger(), "warn").mockReturnValue();
  const port = await freePort();
  await tracingTo(`http://127.0.0.1:${port}`, {}, brisk);
  await createCaller(user.context()).auth.me();
  await expect
    .poll(() => inspect(warnings.mock.calls, { depth: 8 }))
    .toContain(`ECONNREFUSED 127.0.0.1:${port}`);
  expect(warnings.mock.calls).toContainEqual([{ error: expect.anything() }, "traces not sent"]);
  const { spans, close } = await startCollector({ port });
  opened.push(close);
  const context = user.context();
  await createCaller(context).auth.me();
  // What was traced before is dropped.
  await expect
    .poll(() => named(spans(), "auth.me").map(({ attributes }) => attributes["request.id"]))
    .toEqual([context.request.requestId]);
});

test("spans that a collector refuses are dropped, which the log says once a minute", async () => {
  const warnings = vi.spyOn(logger(), "warn").mockReturnValue();
  let refused = 0;
  const refuse: RequestListener = (request, response) => {
    refused += 1;
    request.resume().on("end", () => response.writeHead(400).end());
  };
  await tracingTo(await listening(refuse));
  // More than are sent at once.
  for (let count = 0; count < 1200; count += 1)
    await traced(
      "work",
      () => ({}),
      async () => undefined,
    );
  await stopTracing();
  expect(refused).toBeGreaterThan(1);
  // An earlier test may have left spans behind that are still to be sent to its own collector.
  const ofThisOne = warnings.mock.calls.filter(([details]) => Object(details).error?.code === 400);
  expect(ofThisOne).toEqual([[{ error: expect.anything() }, "traces not sent"]]);
});

import { readFileSync } from "node:fs";
import { asTenant, createOrganization } from "@test/builders";
import { contextOf, refusal, signedInToNewOrganization } from "@test/callers";
import { whileDatabaseIsDown } from "@test/database-down";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { createCaller } from "@/api/root";
import { env } from "@/env";
import { closeDatabase, database } from "@/server/db/client";
import { products } from "@/server/db/schema";
import { watchDatabase } from "@/server/observability/database-metrics";
import { metrics } from "@/server/observability/metrics";
import { GET as details } from "../health/details/route";
import { GET } from "./route";

const token = "t".repeat(32);
const asked = (headers: Record<string, string> = {}) =>
  new Request("http://127.0.0.1/api/metrics", { headers });
const authorized = () => asked({ authorization: `Bearer ${token}` });
const text = async () => (await GET(authorized())).text();

beforeAll(() => {
  watchDatabase();
});
afterEach(() => {
  Object.assign(env(), { METRICS_TOKEN: undefined });
});
afterAll(closeDatabase);
const withToken = () => Object.assign(env(), { METRICS_TOKEN: token });

describe.each([
  { name: "/api/metrics", get: GET },
  { name: "/api/health/details", get: details },
])("$name", ({ get }) => {
  it("does not exist without METRICS_TOKEN", async () => {
    expect((await get(authorized())).status).toBe(404);
    expect((await get(asked({ authorization: "Bearer undefined" }))).status).toBe(404);
  });

  it("requires the token", async () => {
    withToken();
    for (const wrong of [undefined, token, `Bearer ${token}x`, `Bearer ${token.slice(1)}`, "Bearer "]) {
      const response = await get(asked(wrong === undefined ? {} : { authorization: wrong }));
      expect(response.status, wrong).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
      expect(await response.text()).toBe("");
    }
    const response = await get(authorized());
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
});

it("/api/health/details says that the database is down", async () => {
  withToken();
  const response = await whileDatabaseIsDown(() => details(authorized()));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: "degraded", database: { status: "down" } });
});

/** The value of a series. */
async function seriesValue(series: string): Promise<number> {
  const line = (await text()).split("\n").find((one) => one.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1) ?? 0);
}

describe("the metrics", () => {
  it("counts a call by procedure, type and outcome, but never by tenant", async () => {
    withToken();
    const user = await signedInToNewOrganization("client");
    const ok = 'mmr_call_duration_seconds_count{procedure="products.list",type="query",outcome="OK"}';
    const refused =
      'mmr_call_duration_seconds_count{procedure="products.create",type="mutation",outcome="FORBIDDEN"}';
    const before = [await seriesValue(ok), await seriesValue(refused)];
    await createCaller(user.context()).products.list({});
    const product = { name: "Ladder", sku: "LADDER-1", price: "1.00" };
    expect(await refusal(createCaller(user.context()).products.create(product))).toBe("FORBIDDEN");
    expect([await seriesValue(ok), await seriesValue(refused)]).toEqual(before.map((count) => count + 1));
    expect(await seriesValue("mmr_calls_in_flight")).toBe(0);
    expect(await text()).not.toContain(user.subdomain);
  });

  it("counts statements that are sent", async () => {
    withToken();
    const sent = 'mmr_database_statement_duration_seconds_count{kind="insert",outcome="ok"}';
    const before = await seriesValue(sent);
    await createOrganization();
    expect(await seriesValue(sent)).toBeGreaterThanOrEqual(before + 2);
  });

  it("counts statements that the tenant guard refuses", async () => {
    withToken();
    const { organizationId } = await createOrganization();
    const before = await seriesValue("mmr_guard_refusals_total");
    await asTenant(organizationId, async () => {
      await expect(database().select({ id: products.id }).from(products)).rejects.toThrow();
    });
    expect(await seriesValue("mmr_guard_refusals_total")).toBe(before + 1);
  });

  it("counts rate limit refusals, sessions and cache reads", async () => {
    withToken();
    const sessions = 'mmr_security_events_total{type="session.begun"}';
    const reads = async () =>
      (await seriesValue('mmr_cache_reads_total{entry="session",result="hit"}')) +
      (await seriesValue('mmr_cache_reads_total{entry="session",result="miss"}'));
    const before = [
      await seriesValue(sessions),
      await seriesValue("mmr_rate_limit_refusals_total"),
      await reads(),
    ];
    const user = await signedInToNewOrganization("client");
    const { RATE_LIMIT_PER_MINUTE } = env();
    Object.assign(env(), { RATE_LIMIT_PER_MINUTE: 1 });
    const me = () => refusal(createCaller(contextOf(user.subdomain, user.accessToken)).auth.me());
    expect([await me(), await me()]).toEqual([undefined, "TOO_MANY_REQUESTS"]);
    Object.assign(env(), { RATE_LIMIT_PER_MINUTE });
    expect(await seriesValue(sessions)).toBe((before[0] ?? 0) + 1);
    expect(await seriesValue("mmr_rate_limit_refusals_total")).toBe((before[1] ?? 0) + 1);
    expect(await reads()).toBeGreaterThan(before[2] ?? 0);
  });

  it("reports the pool, the dependencies and the outbox", async () => {
    withToken();
    expect(await seriesValue("mmr_database_connections_max")).toBe(env().DATABASE_POOL_SIZE);
    expect(await seriesValue('mmr_database_connections{state="idle"}')).toBeGreaterThan(0);
    expect(await seriesValue('mmr_dependency_up{dependency="redis"}')).toBe(1);
    expect(await text()).toMatch(/^mmr_outbox_mails \d+$/m);
  });
});

const alerts = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          annotations: z.object({ summary: z.string().min(10), runbook_url: z.url() }),
        }),
      ),
    }),
  ),
});
const dashboard = z.object({
  templating: z.object({ list: z.array(z.object({ name: z.string() })) }),
  panels: z.array(
    z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).optional() }),
  ),
});
const scrape = z.object({
  rule_files: z.array(z.string()),
  scrape_configs: z.array(z.object({ job_name: z.string(), metrics_path: z.string() })),
});
const read = (file: string) => readFileSync(`deploy/${file}`, "utf8");

describe("deploy/", () => {
  const { groups } = alerts.parse(parse(read("prometheus/alerts.yml")));
  const rules = groups.flatMap((group) => group.rules);
  const board = dashboard.parse(JSON.parse(read("grafana/mmr-dashboard.json")));

  it("uses only metrics that exist", async () => {
    withToken();
    const told = await text();
    const samples = new Set([...told.matchAll(/^([a-z_0-9]+)[{ ]/gm)].map(([, name]) => name));
    for (const [, name] of told.matchAll(/^# TYPE ([a-z_0-9]+) histogram$/gm)) {
      for (const part of ["bucket", "count", "sum"]) samples.add(`${name}_${part}`);
    }
    // Counters begin with the first call.
    for (const [, name] of told.matchAll(/^# TYPE ([a-z_0-9]+)/gm)) samples.add(name);
    const expressions = [
      ...rules.map(({ expr }) => expr),
      ...board.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
    ];
    const named = expressions.flatMap((expr) => expr.match(/\b(mmr|nodejs|process)_[a-z_0-9]+/g) ?? []);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !samples.has(name))).toEqual([]);
  });

  it("shows every metric of ours on the dashboard", () => {
    const shown = JSON.stringify(board.panels);
    for (const { name } of metrics.registry.getMetricsAsArray()) {
      if (name.startsWith("mmr_")) expect(shown).toContain(name);
    }
    expect(board.templating.list.map(({ name }) => name)).toEqual(["datasource", "job", "instance"]);
  });

  it("links every alert to what to do", () => {
    const headings = [...readFileSync("docs/operations.md", "utf8").matchAll(/^#+ (.*)$/gm)].map(
      ([, heading = ""]) => heading.toLowerCase().replaceAll(" ", "-"),
    );
    expect(rules.length).toBeGreaterThan(8);
    for (const { alert, annotations } of rules) {
      expect(headings, alert).toContain(new URL(annotations.runbook_url).hash.slice(1));
    }
  });

  it("has an example for Prometheus that reads the metrics and the alerts", () => {
    const { rule_files, scrape_configs } = scrape.parse(parse(read("prometheus/prometheus.yml")));
    expect(rule_files).toEqual(["alerts.yml"]);
    expect(scrape_configs.map(({ metrics_path }) => metrics_path)).toContain("/api/metrics");
  });
});

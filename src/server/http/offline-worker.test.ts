import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { z } from "zod";
import { offlineWorker } from "./offline-worker";

const host = "https://acme.example.test";

/** What the worker responds to a request; undefined if it leaves it to the browser. */
async function responseTo(
  request: { mode: string; method?: string; path?: string },
  network: () => unknown,
  language = "en",
) {
  const handlers = new Map<string, (event: unknown) => void>();
  runInNewContext(offlineWorker, {
    addEventListener: (name: string, handler: (event: unknown) => void) => handlers.set(name, handler),
    fetch: async () => network(),
    crypto,
    location: { href: `${host}/offline-worker.js?language=${language}` },
    Response,
    URL,
  });
  const { mode, method = "GET", path = "/dashboard" } = request;
  let response: unknown;
  handlers.get("fetch")?.({
    request: { mode, method, url: host + path },
    preloadResponse: Promise.resolve(undefined),
    respondWith: (given: unknown) => {
      response = given;
    },
  });
  return response === undefined ? undefined : z.instanceof(Response).parse(await response);
}

const offline = () => {
  throw new TypeError("Failed to fetch");
};

test("a page that the network does not deliver is replaced by ours, which runs nothing but its own scripts", async () => {
  const [one, other] = [
    await responseTo({ mode: "navigate" }, offline),
    await responseTo({ mode: "navigate" }, offline),
  ];
  expect(one?.status).toBe(503);
  const nonce = /'nonce-([^']+)'/.exec(one?.headers.get("content-security-policy") ?? "")?.[1] ?? "";
  expect(nonce).toMatch(/^[\da-f-]{36}$/);
  const page = await one?.text();
  expect(page).toContain("<h1>No connection</h1>");
  expect(page?.match(/<script[^>]*>/g)).toEqual([`<script nonce="${nonce}">`, `<script nonce="${nonce}">`]);
  expect(other?.headers.get("content-security-policy")).not.toContain(nonce);
});

test("our page is in the language of the page that has registered the worker", async () => {
  const page = async (language: string) =>
    (await responseTo({ mode: "navigate" }, offline, language))?.text();
  expect(await page("de")).toMatch(/<html lang="de">.*<h1>Keine Verbindung<\/h1>/s);
  expect(await page("tlh")).toContain("<h1>No connection</h1>");
});

test("a page that the network delivers is passed on", async () => {
  const page = new Response("The page");
  expect(await responseTo({ mode: "navigate" }, () => page)).toBe(page);
});

test.each([
  ["a call", { mode: "cors", path: "/api/trpc/products.list" }],
  ["a file of a page", { mode: "no-cors", path: "/_next/static/a.js" }],
  ["a form that is sent", { mode: "navigate", method: "POST" }],
  ["a download", { mode: "navigate", path: "/api/products/export.csv" }],
])("%s is left to the browser", async (_, request) => {
  expect(await responseTo(request, offline)).toBeUndefined();
});

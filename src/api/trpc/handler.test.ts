import { createProduct } from "@test/builders";
import { requestHeaders, signedInToNewOrganization } from "@test/callers";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "@/api/root";
import { createContext } from "@/server/context";
import { closeDatabase } from "@/server/db/client";
import { toTRPCError } from "@/server/errors";
import { apiRequestOf, webResponseOf } from "@/server/http/api-request";
import { loadCalled, readCalls } from "./calls";
import { handleTrpc, trpcPath } from "./handler";

let admin: Awaited<ReturnType<typeof signedInToNewOrganization>>;
let productId: number;

beforeAll(async () => {
  admin = await signedInToNewOrganization("admin");
  productId = await createProduct(admin.organizationId, { name: "Claw hammer" });
});
afterAll(closeDatabase);

interface SentCall {
  path: string;
  query?: string;
  method?: string;
  /** Sent with POST; raw bytes. */
  body?: unknown;
  headers?: Record<string, string>;
}

function requestOf({ path, query = "", body, headers, method }: SentCall): Request {
  return new Request(`http://mmr.test${trpcPath}/${path}${query}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: requestHeaders(admin.subdomain, {
      authorization: `Bearer ${admin.accessToken}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    }),
    ...(body !== undefined && {
      body: typeof body === "string" || body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body),
    }),
  });
}

/** What differs between any two calls is left out: rate limits, ids and times. */
async function contentOf(response: Response) {
  const names = ["content-type", "vary"];
  return {
    status: response.status,
    headers: names.map((name) => response.headers.get(name)),
    body: (await response.text()).replace(
      /"(id|requestId|sku|createdAt|updatedAt|csrfToken)":("[^"]*"|\d+)/g,
      '"$1":#',
    ),
  };
}

async function byUs(asked: SentCall) {
  return contentOf(
    webResponseOf(await handleTrpc(apiRequestOf(requestOf(asked)), decodeURIComponent(asked.path))),
  );
}

async function byTrpc(asked: SentCall) {
  const req = requestOf(asked);
  return contentOf(
    await fetchRequestHandler({
      endpoint: trpcPath,
      req,
      router: appRouter,
      maxBatchSize: 10,
      createContext: () => {
        try {
          return createContext(req.headers);
        } catch (error) {
          throw toTRPCError(error);
        }
      },
    }),
  );
}

/** Whether it is handled here, and not left to tRPC's adapter. */
async function isOurs(asked: SentCall): Promise<boolean> {
  const request = requestOf(asked);
  const text = request.body ? await request.text() : undefined;
  await loadCalled(asked.path);
  return readCalls({ ...apiRequestOf(requestOf(asked)), text }, asked.path, 10) !== undefined;
}

const inputOf = (value: unknown) => `?input=${encodeURIComponent(JSON.stringify(value))}`;
const batchOf = (value: unknown) => `${inputOf(value)}&batch=1`;
const product = () => ({ name: "Anvil", sku: `SKU-${crypto.randomUUID()}`, price: "12.50" });

describe("well-formed calls get the same response as from tRPC's own adapter", () => {
  const asked: Record<string, () => SentCall> = {
    "a query": () => ({ path: "auth.me" }),
    "a query with input": () => ({ path: "products.byId", query: inputOf({ id: productId }) }),
    "a query with an empty input": () => ({ path: "auth.me", query: "?input=" }),
    "a query with another parameter": () => ({ path: "auth.me", query: "?other=1" }),
    "a mutation": () => ({ path: "products.create", body: product() }),
    "a mutation with a charset": () => ({
      path: "products.create",
      body: product(),
      headers: { "content-type": "application/json; charset=utf-8" },
    }),
    "a batch of one": () => ({ path: "auth.me", query: batchOf({}) }),
    "a batch without input": () => ({ path: "auth.me,auth.me", query: "?batch=1" }),
    "a batch of queries": () => ({
      path: "auth.me,products.byId,products.list",
      query: batchOf({ 1: { id: productId }, 2: { limit: 1 } }),
    }),
    "a batch of mutations": () => ({
      path: "products.create,products.create",
      query: "?batch=1",
      body: { 0: product(), 1: product() },
    }),
    "a batch that is no batch": () => ({ path: "auth.me", query: "?batch=0" }),
    "what is not found": () => ({ path: "products.byId", query: inputOf({ id: 4_000_000_000 }) }),
    "an input that does not fit": () => ({ path: "products.byId", query: inputOf({ id: false }) }),
    "an input of null": () => ({ path: "products.byId", query: "?input=null" }),
    "an input that misses": () => ({ path: "products.byId" }),
    "a change that does not fit": () => ({ path: "products.create", body: { name: "" } }),
    "a change of nothing": () => ({ path: "products.create", body: "null" }),
    "a malformed token": () => ({ path: "auth.me", headers: { authorization: "Bearer a.b.c" } }),
    "a batch of which some fail": () => ({
      path: "auth.me,products.byId",
      query: batchOf({ 1: { id: 4_000_000_000 } }),
    }),
    "a batch of which all fail alike": () => ({
      path: "products.byId,products.byId",
      query: batchOf({ 0: { id: 4_000_000_000 }, 1: { id: 4_000_000_000 } }),
    }),
    "a batch of which an input misses": () => ({ path: "products.byId,auth.me", query: batchOf({}) }),
    "a batch of mutations that fail": () => ({
      path: "products.create,products.create",
      query: "?batch=1",
      body: { 0: product(), 1: {} },
    }),
  };
  test.each(Object.entries(asked))("%s", async (_, ask) => {
    expect(await isOurs(ask())).toBe(true);
    expect(await byUs(ask())).toEqual(await byTrpc(ask()));
  });
});

/** What the adapter reports for its own refusals, to which we add the request id and the type. */
const known = ({ status, headers: [type, ...others], body }: Awaited<ReturnType<typeof contentOf>>) => ({
  status,
  headers: [type?.startsWith("text/plain") ? "application/json" : type, ...others],
  body: body.replaceAll(',"requestId":#', ""),
});

describe("everything else is left to it", () => {
  const asked: Record<string, () => SentCall> = {
    "a procedure that there is not": () => ({ path: "no.such" }),
    "a property of every object": () => ({ path: "constructor" }),
    "a batch with a procedure that there is not": () => ({ path: "auth.me,no.such", query: batchOf({}) }),
    "a batch of both kinds": () => ({ path: "auth.me,products.create", query: batchOf({}) }),
    "a batch that is too large": () => ({ path: Array(11).fill("auth.me").join(","), query: batchOf({}) }),
    "a batch whose input is a list": () => ({ path: "auth.me", query: batchOf([]) }),
    "a batch whose input is a number": () => ({ path: "auth.me", query: batchOf(1) }),
    "a mutation by GET": () => ({ path: "products.create", query: inputOf(product()) }),
    "a query by POST": () => ({ path: "auth.me", body: {} }),
    "input that is no JSON": () => ({ path: "products.list", query: "?input={" }),
    "a body that is no JSON": () => ({ path: "products.create", body: "{" }),
    "an empty body": () => ({ path: "products.create", body: "" }),
    "connection parameters": () => ({ path: "auth.me", query: "?connectionParams={}" }),
    "a stream of a batch": () => ({
      path: "auth.me",
      query: batchOf({}),
      headers: { accept: "application/jsonl" },
    }),
    "a stream of no batch": () => ({ path: "auth.me", headers: { "trpc-accept": "application/jsonl" } }),
  };
  test.each(Object.entries(asked))("%s", async (_, ask) => {
    expect(await isOurs(ask())).toBe(false);
    expect(known(await byUs(ask()))).toEqual(known(await byTrpc(ask())));
  });
});

const tooLarge = JSON.stringify({ name: "x".repeat(1024 * 1024) });

test.each<[string, SentCall, number]>([
  ["bytes that are no UTF-8", { path: "products.create", body: Buffer.from([0xff]) }, 400],
  ["a body that is too large", { path: "products.create", body: tooLarge }, 413],
  ["a form", { path: "products.create", body: "a=1", headers: { "content-type": "text/plain" } }, 415],
  ["a body that is no JSON", { path: "products.create", body: "{" }, 400],
  ["an input that is no JSON", { path: "products.list", query: "?input={" }, 400],
  ["a batch that is too large", { path: Array(11).fill("auth.me").join(","), query: "?batch=1" }, 400],
  ["connection parameters", { path: "auth.me", query: "?connectionParams=x" }, 400],
  ["a procedure that there is not", { path: "no.such" }, 404],
  ["a tenant that is not that of the host", { path: "auth.me", headers: { host: "evil.example.com" } }, 400],
  ["another method", { path: "auth.me", method: "PUT", body: {} }, 405],
])("%s: the refusal is JSON and names the request", async (_, asked, status) => {
  const requestId = crypto.randomUUID();
  const headers = { ...asked.headers, "x-request-id": requestId };
  const request = apiRequestOf(requestOf({ ...asked, headers }));
  const response = await handleTrpc(request, asked.path);
  expect([response.status, response.headers["content-type"]]).toEqual([status, "application/json"]);
  const [error] = [JSON.parse(String(response.body))].flat();
  expect(error).toMatchObject({ error: { data: { requestId, httpStatus: status } } });
});

test("bytes that are not UTF-8 are refused", async () => {
  const body = Buffer.concat([
    Buffer.from('{"name":"Anvil '),
    Buffer.from([0xff]),
    Buffer.from('","sku":"LATIN-1","price":"1.00"}'),
  ]);
  const { status, body: text } = await byUs({ path: "products.create", body });
  expect([status, text]).toEqual([400, expect.stringContaining("UTF-8")]);
});

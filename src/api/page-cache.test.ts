import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  request as send,
} from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { createOrganization, platformOrganization } from "@test/builders";
import { signedIn, signedInToNewOrganization, uniqueIp } from "@test/callers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { organizationsRouter } from "@/api/routers/organizations";
import { env } from "@/env";
import { tenantsRouter } from "@/modules/platform/tenants/tenants.router";
import { sessionCookieName } from "@/server/auth/browser-session";
import { impersonationCookieName } from "@/server/auth/impersonation-cookie";
import { closeDatabase } from "@/server/db/client";
import { takeIn } from "@/server/http/ingress";
import { NodeHeaders } from "@/server/http/node-message";
import { respondWithPage } from "@/server/page-cache/page-entry";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(
  router({ organizations: organizationsRouter, tenants: tenantsRouter }),
);

let server: Server;
let port: number;
let tenant: { organizationId: number; subdomain: string };
/** The headers of each request that the stand-in for Next has responded to. */
let rendered: IncomingMessage["headers"][] = [];
/** How it responds otherwise than with the page. */
let instead: ((response: ServerResponse, page: { nonce: string; requestId: string }) => void) | undefined;

/** Responds as Next does: with headers of the middleware, in several writes, with the nonce in scripts and data. */
function next(message: IncomingMessage, response: ServerResponse): void {
  const pathname = message.url?.split("?")[0] ?? "";
  rendered.push({ ...message.headers });
  message.headers["x-added-by-next"] = "1";
  const { nonce, requestId, responseHeaders } = takeIn({
    headers: new NodeHeaders(message.headers),
    pathname,
    search: "",
  });
  response.setHeader("vary", "rsc, Accept-Encoding");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("link", [`</font>; rel=preload; nonce="${nonce}"`, "</style>; rel=preload"]);
  for (const [name, value] of Object.entries(responseHeaders)) response.setHeader(name, value);
  if (instead) {
    instead(response, { nonce, requestId });
    return;
  }
  response.flushHeaders();
  response.write(`<html><script nonce="${nonce}"></script>${"text ".repeat(500)}é`);
  response.write(Buffer.from(`<script nonce="${nonce}">number ${rendered.length}</script>`));
  response.end("</html>");
}

beforeAll(async () => {
  server = createServer((message, response) => {
    // As scripts/trusted-proxy.mjs does.
    message.headers["x-forwarded-for"] ??= uniqueIp();
    const toNext = (own: ServerResponse) => next(message, own);
    if (!respondWithPage(message, response, toNext)) toNext(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
beforeEach(async () => {
  rendered = [];
  instead = undefined;
  tenant = await createOrganization();
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await closeDatabase();
});

const asBrowser = { accept: "text/html,*/*", "user-agent": "Mozilla/5.0 (X11; Linux x86_64)" };

interface Ask {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  subdomain?: string | null;
}

function ask({ path = "/login", method = "GET", headers = {}, subdomain = tenant.subdomain }: Ask = {}) {
  const host = subdomain === null ? env().ROOT_DOMAIN : `${subdomain}.${env().ROOT_DOMAIN}`;
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer; text: string }>(
    (resolve, reject) => {
      send(
        { host: "127.0.0.1", port, path, method, headers: { host, ...asBrowser, ...headers } },
        async (response) => {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(chunk);
          const body = Buffer.concat(chunks);
          const { statusCode: status = 0 } = response;
          resolve({ status, headers: response.headers, body, text: body.toString() });
        },
      )
        .once("error", reject)
        .end();
    },
  );
}

const nonceOf = ({ headers }: Awaited<ReturnType<typeof ask>>) =>
  /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "none";

/** Whether it is rendered again for such a request, after one without anything special. */
async function isRendered(request: Ask): Promise<boolean> {
  await ask();
  const before = rendered.length;
  await ask(request);
  return rendered.length > before;
}

test("a page that is rendered once has a nonce and a request id of its own in each response", async () => {
  const responses = [await ask(), await ask(), await ask()];
  expect(rendered).toHaveLength(1);
  expect(new Set(responses.map(nonceOf)).size).toBe(3);
  expect(new Set(responses.map(({ headers }) => headers["x-request-id"])).size).toBe(3);
  const settled = responses.map((response) => {
    expect(response.text.split(`nonce="${nonceOf(response)}"`)).toHaveLength(3);
    const {
      date: _,
      "x-request-id": __,
      "content-security-policy": policy,
      link,
      ...rest
    } = response.headers;
    const without = (text: string) => text.replaceAll(nonceOf(response), "");
    return {
      ...rest,
      status: response.status,
      text: without(response.text),
      policy: without(String(policy)),
      link: without(String(link)),
    };
  });
  expect(settled[1]).toEqual(settled[0]);
  expect(settled[2]).toEqual(settled[0]);
  expect(settled[0]).toMatchObject({ status: 200, vary: "rsc, Accept-Encoding", "x-frame-options": "DENY" });
});

test("what a page is rendered from is what it is kept by: nothing else of a request reaches Next", async () => {
  const headers = {
    cookie: "other=1; preferences=theme=dark&density=odd; next-auth.csrf-token=x",
    "user-agent": "Chrome",
    "accept-language": "de",
    "x-forwarded-for": "192.0.2.7",
    "x-forwarded-proto": "https",
    "x-prerender-revalidate": "x",
    referer: "https://evil.example.com",
  };
  await ask({ headers });
  expect(rendered).toEqual([
    {
      host: `${tenant.subdomain}.${env().ROOT_DOMAIN}`,
      accept: "text/html",
      "user-agent": "Mozilla/5.0",
      cookie:
        "preferences=theme=dark&density=comfortable&sidebar=expanded&firstSteps=shown&characterKeys=on&language=auto",
      "x-forwarded-for": "192.0.2.7",
      "x-forwarded-proto": "https",
    },
  ]);
});

test("tenants, themes, addresses and schemes have pages of their own", async () => {
  const other = await createOrganization();
  const requests: Ask[] = [
    {},
    { subdomain: other.subdomain },
    { headers: { cookie: "preferences=theme=dark" } },
    { headers: { cookie: "preferences=sidebar=collapsed" } },
    { headers: { "x-forwarded-proto": "https" } },
    { headers: { "x-forwarded-host": "elsewhere.example.com" } },
    { path: "/login?next=%2Fdashboard" },
    { path: "/login?next=/dashboard" },
    { path: "/forgot-password" },
    { path: "/signup", subdomain: null },
    { path: "/signup", subdomain: null, headers: { "accept-language": "de-AT, de;q=0.9, en;q=0.5" } },
    { path: "/signup", subdomain: null, headers: { cookie: "preferences=language=de" } },
  ];
  for (const request of requests) await ask(request);
  expect(rendered).toHaveLength(requests.length);
  const again = [];
  for (const request of requests) again.push((await ask(request)).text);
  expect(rendered).toHaveLength(requests.length);
  expect(again.map((text) => /number \d+/.exec(text)?.[0])).toEqual(
    requests.map((_, index) => `number ${index + 1}`),
  );
});

test("a page without an organization is kept for all who ask for its language, however they do", async () => {
  const path = "/help";
  for (const asked of ["de", "de-CH;q=0.8", "fr, de;q=0.7, en;q=0.6"]) {
    await ask({ path, subdomain: null, headers: { "accept-language": asked } });
  }
  expect(rendered.map((headers) => headers["accept-language"])).toEqual(["de"]);
});

test("whatever may be about someone, or is no plain request for a page, is Next's", async () => {
  const requests: Ask[] = [
    { headers: { cookie: `${sessionCookieName()}=x` } },
    { headers: { cookie: `a=b; ${impersonationCookieName()}=1` } },
    { headers: { cookie: "preferences=theme=dark; preferences=theme=light" } },
    { headers: { cookie: "preferences=theme%3Ddark" } },
    { headers: { authorization: "Bearer x" } },
    { headers: { accept: "*/*" } },
    { headers: { "user-agent": "" } },
    { headers: { rsc: "1" } },
    { headers: { "next-router-prefetch": "1" } },
    { headers: { "if-none-match": '"x"' } },
    { headers: { "content-length": "0" } },
    { method: "HEAD" },
    { method: "POST" },
    { path: "/login?note=moved" },
    { path: "/login?next=%E0%A4%A&note=x" },
    { path: `/login?next=${"x".repeat(200)}` },
    { path: "/reset-password?token=secret" },
    { path: "/login/" },
    { path: "/dashboard" },
    { path: "/" },
    { path: "/login", subdomain: null },
    { subdomain: "nobody-has-this" },
    { subdomain: "a.b" },
  ];
  for (const request of requests) {
    expect(await isRendered(request), JSON.stringify(request)).toBe(true);
    expect(await isRendered(request), JSON.stringify(request)).toBe(true);
  }
  expect(await isRendered({})).toBe(false);
});

const numberOf = async () => /number \d+/.exec((await ask()).text)?.[0];

test("a change of the tenant shows in the next response", async () => {
  const admin = await signedIn(tenant, "admin");
  const organizations = () => createCaller(admin.context()).organizations;
  expect([await numberOf(), await numberOf()]).toEqual(["number 1", "number 1"]);
  await organizations().setAccentColor({ accentColor: "#7A3E9D", version: 0 });
  expect([await numberOf(), await numberOf()]).toEqual(["number 2", "number 2"]);
});

test("a suspension of the tenant is Next's to explain in every response", async () => {
  const root = await signedIn(await platformOrganization(), "superuser");
  const tenants = () => createCaller(root.context()).tenants;
  expect([await numberOf(), await numberOf()]).toEqual(["number 1", "number 1"]);
  const { id } = await tenants().find({ subdomain: tenant.subdomain });
  await tenants().suspend({ id, reason: "Shown by a test" });
  expect([await numberOf(), await numberOf()]).toEqual(["number 2", "number 3"]);
});

test("a page that was rendered while its tenant changed is kept for nobody", async () => {
  const admin = await signedInToNewOrganization("admin");
  const page = { subdomain: admin.subdomain };
  instead = async (response, { nonce }) => {
    const { organizations } = createCaller(admin.context());
    await organizations.setAccentColor({ accentColor: "#7A3E9D", version: 0 });
    response.end(`<html><script nonce="${nonce}"></script></html>`);
  };
  await ask(page);
  instead = undefined;
  await createCaller(admin.context()).organizations.setAccentColor({ accentColor: null, version: 1 });
  await ask(page);
  expect(rendered).toHaveLength(2);
});

test.each<[string, NonNullable<typeof instead>]>([
  ["an error", (response, { nonce }) => response.writeHead(500).end(`<html>${nonce}</html>`)],
  ["a redirect", (response) => response.writeHead(307, { location: "/" }).end()],
  ["not HTML", (response, { nonce }) => response.writeHead(200, { "content-type": "x" }).end(nonce)],
  ["without a nonce", (response) => response.end("<html></html>")],
  ["not complete", (response, { nonce }) => response.end(`<html>${nonce}`)],
  [
    "with the id of its request",
    (response, page) => response.end(`<html>${page.nonce}${page.requestId}</html>`),
  ],
  [
    "with a cookie",
    (response, { nonce }) => response.setHeader("set-cookie", ["a=1", "b=2"]).end(`<html>${nonce}</html>`),
  ],
])("a response is passed on and not kept: %s", async (_what, respond) => {
  const passedOn = createServer((message, response) => next(message, response)).listen(0, "127.0.0.1");
  await once(passedOn, "listening");
  instead = respond;
  const first = await ask();
  await ask();
  expect(rendered).toHaveLength(2);
  const kept = port;
  port = (passedOn.address() as AddressInfo).port;
  const plain = await ask();
  port = kept;
  passedOn.close();
  const settled = ({ status, headers, text }: typeof plain) => ({
    status,
    names: Object.keys(headers).filter(
      (name) => !/^(date|connection|keep-alive|transfer-encoding|content-length)$/.test(name),
    ),
    cookies: headers["set-cookie"],
    length: text.length,
  });
  expect(settled(first)).toEqual(settled(plain));
});

test("a rendering that fails ends its connection", async () => {
  instead = (response) => void response.destroy();
  await expect(ask()).rejects.toThrow("socket hang up");
  instead = undefined;
  expect((await ask()).status).toBe(200);
});

test("a client that leaves ends its rendering", async () => {
  const left = new Promise<void>((resolve) => {
    instead = (response) => {
      response.once("close", resolve);
      client.destroy();
    };
  });
  const host = `${tenant.subdomain}.${env().ROOT_DOMAIN}`;
  const client = send({ host: "127.0.0.1", port, path: "/login", headers: { host, ...asBrowser } });
  client.once("error", () => {}).end();
  await left;
  instead = undefined;
  expect((await ask()).status).toBe(200);
});

test("pages are compressed as the client accepts, each time with what it got its nonce for", async () => {
  const plain = await ask();
  const zipped = await ask({ headers: { "accept-encoding": "gzip" } });
  const packed = await ask({ headers: { "accept-encoding": "br, gzip" } });
  expect(zipped.headers).toMatchObject({ "content-encoding": "gzip", vary: "rsc, Accept-Encoding" });
  expect(gunzipSync(zipped.body).toString()).toBe(plain.text.replaceAll(nonceOf(plain), nonceOf(zipped)));
  expect(packed.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(packed.body).toString()).toContain(nonceOf(packed));
});

test("those who have asked for too many pages are left to Next, which says so", async () => {
  const before = env().PAGE_RATE_LIMIT_PER_MINUTE;
  Object.assign(env(), { PAGE_RATE_LIMIT_PER_MINUTE: 2 });
  const headers = { "x-forwarded-for": uniqueIp() };
  await ask({ headers });
  for (let count = 0; count < 3; count += 1) await ask({ headers });
  Object.assign(env(), { PAGE_RATE_LIMIT_PER_MINUTE: before });
  expect(rendered).toHaveLength(2);
});

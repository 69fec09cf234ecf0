import { bothEntries, contentOf, raw } from "./support/entries";
import { http } from "./support/http";
import { expect, test } from "./support/test";

/* Valid and borderline HTTP/1.1, sent byte by byte to both entries of the API. */

// Two processes of the app for all of them.
test.describe.configure({ mode: "default" });

const entries = bothEntries({ name: "entries-wire", redisDatabases: [8, 9] });

test("valid but rare requests get the same response from both entries", async () => {
  for (const lines of [
    ["GET /api/v1/auth/me HTTP/1.0"],
    ["GET http://evil.example.com/api/v1/auth/me HTTP/1.1", "Host: evil.example.com", "Connection: close"],
    [
      "POST /api/v1/products HTTP/1.1",
      "Host: HOST",
      "Content-Type: application/json",
      "Transfer-Encoding: chunked",
      "Connection: close",
      "",
      "2\r\n{}\r\n0\r\n",
    ],
    [
      "POST /api/v1/products HTTP/1.1",
      "Host: HOST",
      "Content-Type: application/json",
      "Content-Length: 2",
      "Expect: 100-continue",
      "Connection: close",
      "",
      "{}",
    ],
  ]) {
    const [own, routes] = await Promise.all(
      [entries.own, entries.routes].map((domain) =>
        raw(
          domain,
          `${lines.join("\r\n").replaceAll("HOST", `${entries.admin.subdomain}.${domain}`)}\r\n\r\n`,
        ),
      ),
    );
    expect.soft(contentOf(own), lines[0]).toEqual(contentOf(routes));
    expect(own).toMatch(/^HTTP\/1.1 /);
  }
  const one = (domain: string, more = "") =>
    `GET /api/v1/auth/me HTTP/1.1\r\nHost: ${entries.admin.subdomain}.${domain}\r\nAuthorization: Bearer ${entries.admin.accessToken}\r\n${more}\r\n`;
  await entries.both(async (domain) => {
    const responses = await raw(domain, one(domain).repeat(2) + one(domain, "Connection: close\r\n"));
    expect(responses.match(/HTTP\/1.1 200/g)).toHaveLength(3);
  });
});

test("malformed requests are refused with the usual headers before Next sees them, whichever entry serves the API", async () => {
  const host = (domain: string) => `Host: ${entries.admin.subdomain}.${domain}`;
  const requests: [lines: (domain: string) => string[], status: number][] = [
    ...["GET /%E0%A4%A", "GET /api/v1/products/%E0%A4%A", "GET /api/trpc/%FF", "OPTIONS *", "GET *"].map(
      (line): [(domain: string) => string[], number] => [(domain) => [line, host(domain)], 400],
    ),
    ...["TRACE /login", "TRACE /api/v1/products", "TRACE /api/trpc/auth.me", "PROPFIND /login"].map(
      (line): [(domain: string) => string[], number] => [(domain) => [line, host(domain)], 405],
    ),
    [(domain) => ["GET http://evil.example.com/login", host(domain)], 400],
    [(domain) => ["GET http://evil.example.com/api/v1/auth/me", host(domain)], 400],
    [(domain) => ["CONNECT evil.example.com:443", host(domain)], 400],
    [() => ["GET /login"], 400],
    [() => ["GET /api/v1/auth/me"], 400],
    [(domain) => ["GET /login", host(domain), "Bad Header: x"], 400],
    [(domain) => ["GET /login", host(domain), `X-Long: ${"x".repeat(20_000)}`], 431],
    [(domain) => ["GET /login/", host(domain)], 308],
    [(domain) => ["GET //login", host(domain)], 308],
    [(domain) => ["GET /api/v1/auth/me/", host(domain)], 308],
    [(domain) => ["GET /api/trpc/", host(domain)], 308],
    [(domain) => ["GET /api/health/live", host(domain), "Expect: the-unexpected"], 200],
    [(domain) => ["GET /login", host(domain), "Host: evil.example.com"], 400],
    [(domain) => ["GET /api/v1/auth/me", host(domain), "Host: evil.example.com"], 400],
    [(domain) => ["POST /login", host(domain), "Content-Length: 200000000"], 413],
    [(domain) => ["POST /api/auth/callback/credentials", host(domain), "Content-Length: 200000000"], 413],
    [(domain) => [`GET http://${entries.admin.subdomain}.${domain}/api/health/live`, host(domain)], 200],
  ];
  for (const [lines, status] of requests) {
    for (const domain of [entries.own, entries.routes]) {
      const [line = "", ...headers] = lines(domain);
      const bytes = [`${line} HTTP/1.1`, ...headers, "Connection: close", "", ""].join("\r\n");
      const response = await raw(domain, bytes);
      expect.soft(response.split("\r\n")[0], line).toContain(` ${status} `);
      expect.soft(response, line).toMatch(/^x-request-id: /im);
      expect.soft(response, line).toMatch(/^content-security-policy: /im);
      expect.soft(response, line).toMatch(/^x-content-type-options: nosniff/im);
      expect.soft(response, line).toMatch(/^x-frame-options: DENY/im);
      if (status >= 400) expect.soft(response, line).toContain('"success":false');
    }
  }
});

test("a client that expects 100 gets it if its body is wanted, otherwise an immediate refusal", async () => {
  const json = "Content-Type: application/json";
  const bearer = `Authorization: Bearer ${entries.admin.accessToken}`;
  const requests: [line: string, headers: string[], status: number][] = [
    ["POST /login", ["Content-Length: 200000000"], 413],
    ["POST /api/v1/products", [json, "Content-Length: 20"], 401],
    ["POST /api/v1/products", [json, bearer, "Content-Length: 200000000"], 413],
    ["POST /api/v1/products", ["Content-Type: text/plain", bearer, "Content-Length: 20"], 415],
    ["POST /api/trpc/products.create", ["Content-Type: text/plain", bearer, "Content-Length: 20"], 415],
    ["PROPFIND /login", ["Content-Length: 20"], 405],
  ];
  await entries.both(async (domain) => {
    const head = ([line, headers]: [string, string[]]) =>
      [
        `${line} HTTP/1.1`,
        `Host: ${entries.admin.subdomain}.${domain}`,
        "Expect: 100-continue",
        ...headers,
        "",
        "",
      ].join("\r\n");
    for (const [line, headers, status] of requests) {
      // Next's routes read the body before the principal is known.
      if (domain === entries.routes && status !== 413 && status !== 405) continue;
      const response = await raw(domain, head([line, headers]));
      expect.soft(response.split("\r\n")[0], `${domain} ${line}`).toContain(` ${status} `);
    }
    const told = await raw(domain, head(["POST /api/v1/products", [json, bearer, "Content-Length: 2"]]));
    expect.soft(told, domain).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\n/);
  });
});

test("a body without an end gets a response, even from code that reads bodies to the end", async () => {
  const size = 64 * 1024;
  const chunk = `${size.toString(16)}\r\n${"x".repeat(size)}\r\n`;
  const paths = ["/login", "/api/auth/callback/credentials", "/api/v1/products", "/api/trpc/products.create"];
  const send = async (domain: string, path: string) => {
    const head = [
      `POST ${path} HTTP/1.1`,
      `Host: ${entries.admin.subdomain}.${domain}`,
      `Authorization: Bearer ${entries.admin.accessToken}`,
      "Content-Type: application/json",
      "Transfer-Encoding: chunked",
    ];
    // Twice the limit, and no last chunk.
    const response = await raw(domain, `${head.join("\r\n")}\r\n\r\n${chunk.repeat(32)}`);
    expect.soft(response.split("\r\n")[0], `${domain} ${path}`).toContain(" 413 ");
  };
  await entries.both(async (domain) => {
    await Promise.all(paths.map((path) => send(domain, path)));
    const headers = { authorization: `Bearer ${entries.admin.accessToken}` };
    const next = { host: `${entries.admin.subdomain}.${domain}`, path: "/api/v1/auth/me", headers };
    expect((await http(next)).status).toBe(200);
  });
});

test("a client that disconnects midway costs nobody else a response", async () => {
  await entries.both(async (domain) => {
    const host = `${entries.admin.subdomain}.${domain}`;
    const head = `POST /api/v1/products HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${entries.admin.accessToken}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n`;
    await raw(domain, `${head}{"name":`, { patienceMs: 1000 });
    const headers = { authorization: `Bearer ${entries.admin.accessToken}` };
    expect((await http({ host, path: "/api/v1/auth/me", headers })).status).toBe(200);
  });
});

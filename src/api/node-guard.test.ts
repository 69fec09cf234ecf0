import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { signedInToNewOrganization } from "@test/callers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/env";
import { closeDatabase } from "@/server/db/client";
import { registerNodeEntry } from "./node-entry";

/** Responds like Next: once the whole body has arrived, and with build files without reading it. */
let next: Server;
/** The same behind our own entry. */
let own: Server;
let admin: Awaited<ReturnType<typeof signedInToNewOrganization>>;

beforeAll(async () => {
  await registerNodeEntry();
  const listening = async (server: Server) => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return server;
  };
  const behindGuard = createServer({ requireHostHeader: false }, (message, response) => {
    const pass = () => void respond(message, response);
    if (!globalThis.mmrGuard?.(message, response, pass)) pass();
  });
  const respond = async (message: IncomingMessage, response: ServerResponse) => {
    if (message.url === "/icon.svg") return response.writeHead(299).end();
    let bytes = 0;
    try {
      for await (const chunk of message) bytes += chunk.length;
    } catch {
      // A client that disconnects, or is disconnected.
      return;
    }
    response.writeHead(299).end(`${message.url} ${bytes}`);
  };
  next = await listening(behindGuard);
  own = await listening(
    createServer({ requireHostHeader: false }, (message, response) => {
      if (!globalThis.mmrApiEntry?.(message, response)) behindGuard.emit("request", message, response);
    }),
  );
  for (const server of [next, own]) {
    server.on("clientError", (error, socket) => globalThis.mmrRejectUnreadable?.(error, socket));
    server.on("connect", (_, socket) => globalThis.mmrRejectUnreadable?.({ code: "CONNECT" }, socket));
  }
  admin = await signedInToNewOrganization("admin");
});
afterAll(async () => {
  globalThis.mmrApiEntry = undefined;
  globalThis.mmrGuard = undefined;
  globalThis.mmrRejectUnreadable = undefined;
  for (const server of [next, own]) {
    server.closeAllConnections();
    server.close();
  }
  await closeDatabase();
});

const host = () => `${admin.subdomain}.${env().ROOT_DOMAIN}`;

function open(server: Server): Socket {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  // A connection that the server closes while we send.
  socket.on("error", () => undefined);
  return socket;
}

interface Received {
  status: number;
  head: string;
  body: string;
}

/** The first response on a connection, as far as received, by its Content-Length or its end. */
function responseOn(socket: Socket): Promise<Received> {
  return new Promise((resolve) => {
    let text = "";
    const look = (isEnd: boolean) => {
      const end = text.indexOf("\r\n\r\n");
      if (end === -1) return;
      const head = text.slice(0, end);
      const body = text.slice(end + 4);
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? Number.POSITIVE_INFINITY);
      if (isEnd || Buffer.byteLength(body) >= length) {
        resolve({ status: Number(head.split(" ")[1]), head, body });
      }
    };
    socket.setEncoding("utf8");
    socket.on("data", (chunk) => {
      text += chunk;
      look(false);
    });
    socket.once("close", () => look(true));
  });
}

async function sent(server: Server, line: string, headers: string[] = [`Host: ${host()}`], body = "") {
  const socket = open(server);
  const response = responseOn(socket);
  socket.write([`${line} HTTP/1.1`, ...headers, "Connection: close", "", body].join("\r\n"));
  const received = await response;
  socket.destroy();
  return received;
}

const usual = ["x-request-id", "content-security-policy", "x-content-type-options", "x-frame-options"];

/** Asserts that it is a response of ours, with the usual headers and in the shape of every error. */
function expectRefusal({ status, head, body }: Received, of: string, expected: number): void {
  expect(status, of).toBe(expected);
  for (const name of usual) expect(head, of).toMatch(new RegExp(`^${name}: `, "im"));
  expect(head, of).not.toMatch(/^location:/im);
  expect(JSON.parse(body), of).toMatchObject({
    success: false,
    statusCode: expected,
    message: expect.any(String),
    requestId: /^x-request-id: (.*)$/im.exec(head)?.[1],
  });
}

test("requests that no page and no call sends are refused in the shape of every error", async () => {
  const twoHosts = [`Host: ${host()}`, "host: globex.example.com"];
  const requests: [line: string, status: number, headers?: string[]][] = [
    ["GET /%E0%A4%A", 400],
    ["GET /api/v1/products/%E0%A4%A", 400],
    ["GET /api/trpc/%FF", 400],
    ["GET /login%", 400],
    ["GET /api/v1/products?search=%E9", 400],
    ["GET /api/products/export.csv?search=%", 400],
    ["GET /api/trpc/products.list?input=%7B%22search%22:%22%E9%22%7D", 400],
    ["TRACE /login", 405],
    ["TRACE /api/v1/products", 405],
    ["PROPFIND /api/trpc/auth.me", 405],
    ["GET http://evil.example.com/login", 400],
    ["GET http://evil.example.com/api/v1/auth/me", 400],
    [`GET http://${host()}@evil.example.com/login`, 400],
    ["GET ftp://evil.example.com/", 400],
    ["OPTIONS *", 400],
    ["GET /login", 400, twoHosts],
    ["GET /api/v1/auth/me", 400, twoHosts],
    ["GET /api/trpc/auth.me", 400, twoHosts],
    ["GET /login", 400, []],
    ["GET /api/v1/auth/me", 400, []],
  ];
  for (const server of [next, own]) {
    for (const [line, status, headers] of requests) {
      const response = await sent(server, line, headers);
      expectRefusal(response, line, status);
      if (status === 405) expect(response.head).toMatch(/^allow: GET, HEAD, POST, /im);
    }
  }
});

test("responses that Next sends before its middleware have the usual headers", async () => {
  const { status, head } = await sent(next, "GET /login/");
  expect(status).toBe(299);
  for (const name of usual) expect(head).toMatch(new RegExp(`^${name}: `, "im"));
});

test("malformed requests are refused with the usual headers before their connection ends", async () => {
  const hostLine = `Host: ${host()}`;
  const texts: [text: string, status: number][] = [
    ["GARBAGE\r\n\r\n", 400],
    ["GET / HTTP/9.9\r\n\r\n", 400],
    ["CONNECT evil.example.com:443 HTTP/1.1\r\nHost: evil.example.com:443\r\n\r\n", 400],
    [`GET / HTTP/1.1\r\n${hostLine}\r\nBad Header: x\r\n\r\n`, 400],
    [`GET / HTTP/1.1\r\n${hostLine}\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`, 431],
    [`POST / HTTP/1.1\r\n${hostLine}\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n`, 400],
    [`POST / HTTP/1.1\r\n${hostLine}\r\nTransfer-Encoding: chunked\r\n\r\n1;${"x".repeat(20_000)}`, 413],
  ];
  for (const server of [next, own]) {
    for (const [text, status] of texts) {
      const socket = open(server);
      const closed = once(socket, "close");
      const response = responseOn(socket);
      socket.write(text);
      expectRefusal(await response, text.slice(0, 80), status);
      await closed;
    }
  }
});

test("a request that does not arrive in time is refused with 408", async () => {
  const socket = open(next);
  const response = responseOn(socket);
  const [served] = await Promise.all([once(next, "connection"), once(socket, "connect")]);
  const late = Object.assign(new Error("Request timeout"), { code: "ERR_HTTP_REQUEST_TIMEOUT" });
  next.emit("clientError", late, served[0]);
  expectRefusal(await response, "late", 408);
});

test("a target in absolute form of the host itself means its path", async () => {
  for (const [target, path] of [
    [`http://${host()}/login?next=%2F`, "/login?next=%2F"],
    [`HTTP://${host().toUpperCase()}`, "/"],
    [`https://${host()}?x=1`, "/?x=1"],
  ]) {
    expect(await sent(next, `GET ${target}`)).toMatchObject({
      status: 299,
      body: expect.stringContaining(`${path} 0`),
    });
  }
});

test("all other requests are passed on unchanged", async () => {
  const lines = [
    "GET /",
    "GET /login?x=%E0%A4%A",
    "GET /api/health/live?x=%C3%A9%25",
    "HEAD /x%20y",
    "PUT /api/v1/products/1",
    "OPTIONS /",
  ];
  for (const line of lines) expect((await sent(next, line)).status, line).toBe(299);
  const chunked = [`Host: ${host()}`, "Transfer-Encoding: chunked"];
  expect((await sent(next, "POST /", chunked, "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")).body).toContain("/ 5");
});

const json = "Content-Type: application/json";
const asAdmin = () => `Authorization: Bearer ${admin.accessToken}`;

test("a body declared as too large is refused before any of it is sent", async () => {
  const length = `Content-Length: ${200 * 1024 * 1024}`;
  const requests: [line: string, status: number, headers: string[]][] = [
    ["POST /login", 413, []],
    ["POST /api/auth/callback/credentials", 413, []],
    ["POST /api/v1/products", 401, [json]],
    ["POST /api/v1/products", 413, [json, asAdmin()]],
    ["POST /api/products", 413, [json, asAdmin()]],
    ["POST /api/v1/products", 415, ["Content-Type: text/plain", asAdmin()]],
    ["POST /api/v1/nothing", 404, [json, asAdmin()]],
    ["DELETE /api/v1/products/1?version=1", 400, [json, asAdmin()]],
    ["GET /api/v1/auth/me", 200, [json, asAdmin()]],
    ["POST /api/trpc/products.create", 413, [json, asAdmin()]],
    ["POST /api/v1/products/1/files", 413, [json, asAdmin()]],
    ["POST /api/trpc/products.files.add", 413, [json, asAdmin()]],
  ];
  for (const server of [next, own]) {
    for (const [line, status, headers] of requests) {
      const response = await sent(server, line, [`Host: ${host()}`, length, ...headers]);
      expect(response.status, `${line} ${headers.length}`).toBe(status);
      expect(response.head).toMatch(/^x-request-id: /im);
    }
    const { body } = await sent(server, "POST /api/trpc/products.create", [`Host: ${host()}`, length, json]);
    expect(JSON.parse(body)).toMatchObject({ error: { data: { appCode: "PAYLOAD_TOO_LARGE" } } });
  }
});

test("an endless body gets a response before its connection ends", async () => {
  const chunk = `10000\r\n${"x".repeat(0x1_00_00)}\r\n`;
  const requests: [line: string, status: number, headers: string[]][] = [
    ["POST /login", 413, []],
    ["GET /icon.svg", 299, []],
    ["POST /api/v1/products", 401, [json]],
    ["POST /api/v1/products", 413, [json, asAdmin()]],
    ["POST /api/trpc/products.create", 413, [json, asAdmin()]],
    ["PUT /api/v1/nothing", 404, [json]],
  ];
  const endless = async (server: Server, [line, status, headers]: (typeof requests)[number]) => {
    const socket = open(server);
    const event = (name: "close" | "drain") =>
      new Promise<void>((resolve) => socket.once(name, () => resolve()));
    const closed = event("close");
    const response = responseOn(socket);
    const head = [`${line} HTTP/1.1`, `Host: ${host()}`, "Transfer-Encoding: chunked", ...headers, "", ""];
    socket.write(head.join("\r\n"));
    while (!socket.destroyed) {
      if (!socket.write(chunk)) await Promise.race([event("drain"), closed]);
    }
    expect((await response).status, line).toBe(status);
    // Kernel buffers on both sides are not counted.
    expect(socket.bytesWritten, line).toBeLessThan(16 * 1024 * 1024);
  };
  await Promise.all([next, own].flatMap((server) => requests.map((request) => endless(server, request))));
});

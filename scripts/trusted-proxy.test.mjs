import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import https from "node:https";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

const preload = new URL("trusted-proxy.mjs", import.meta.url).href;
const root = fileURLToPath(new URL("..", import.meta.url));

/** TLS with a pre-shared key needs no certificate. */
const presharedKey = {
  pskCallback: () => ({ psk: Buffer.alloc(16), identity: "test" }),
  ciphers: "PSK",
  maxVersion: /** @type {const} */ ("TLSv1.2"),
  checkServerIdentity: () => undefined,
  agent: /** @type {const} */ (false),
};

/** Responds to every request, and every upgrade, with the headers that a handler sees, in all three forms. */
const echoServer = `
  import http from "node:http";
  import https from "node:https";
  const seen = (request) => JSON.stringify({
    headers: request.headers, distinct: request.headersDistinct, raw: request.rawHeaders,
    timeouts: [server.headersTimeout, server.requestTimeout, server.connectionsCheckingInterval],
  });
  const show = (request, response) => response.end(seen(request));
  const server = http.createServer(show);
  server.on("checkContinue", (request, response) => server.emit("request", request, response));
  server.on("upgrade", (request, socket) => socket.end("HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n" + seen(request)));
  const psk = { pskCallback: () => Buffer.alloc(16), ciphers: "PSK", maxVersion: "TLSv1.2" };
  const tls = https.createServer(psk, show);
  server.listen(0, "127.0.0.1", () =>
    tls.listen(0, "127.0.0.1", () => console.log(server.address().port + " " + tls.address().port)));
`;

/**
 * @typedef {{ headers: Record<string, string>, distinct: Record<string, string[]>, raw: string[], timeouts: number[] }} Seen
 * @typedef {{ port: number, tlsPort: number, stop: () => void }} Server
 */

/** @returns {Promise<Server>} */
async function startServer(/** @type {string} */ trustProxy, /** @type {string} */ before = "") {
  const program = `${echoServer}\n${before}`;
  const child = spawn(process.execPath, ["--import", preload, "--input-type=module", "--eval", program], {
    cwd: root,
    env: { ...process.env, TRUST_PROXY: trustProxy },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [ports] = await once(createInterface(child.stdout), "line");
  const [port, tlsPort] = ports.split(" ").map(Number);
  return { port, tlsPort, stop: () => child.kill() };
}

/** @returns {Promise<Seen>} */
function ask(/** @type {Server} */ server, /** @type {http.OutgoingHttpHeaders} */ headers) {
  return bodyOf(http.get({ port: server.port, host: "127.0.0.1", headers, agent: false }));
}

/** @returns {Promise<Seen>} */
async function bodyOf(/** @type {http.ClientRequest} */ request) {
  const [response] = await once(request, "response");
  let body = "";
  for await (const chunk of response) body += chunk;
  return JSON.parse(body);
}

/** The remaining forwarding headers; fails if the three forms in which Node shows headers differ. */
function forwarding(/** @type {Seen} */ seen) {
  const isForwarding = (/** @type {string} */ name) => /^(forwarded|x-real-ip|x-forwarded-.*)$/i.test(name);
  const left = Object.fromEntries(Object.entries(seen.headers).filter(([name]) => isForwarding(name)));
  const distinct = Object.entries(seen.distinct).filter(([name]) => isForwarding(name));
  const raw = seen.raw.flatMap((name, i, all) =>
    i % 2 === 0 && isForwarding(name) ? [[name, all[i + 1]]] : [],
  );
  expect(Object.fromEntries(distinct)).toEqual(
    Object.fromEntries(Object.entries(left).map(([k, v]) => [k, [v]])),
  );
  expect(Object.fromEntries(raw)).toEqual(left);
  expect(raw).toHaveLength(Object.keys(left).length);
  return left;
}

const forged = {
  Forwarded: "for=9.9.9.9;host=evil.test;proto=https",
  "X-Forwarded-For": ["9.9.9.9", "8.8.8.8, 7.7.7.7"],
  "X-Forwarded-Host": "globex.test",
  "X-Forwarded-Proto": "https",
  "X-Forwarded-Port": "443",
  "x-FORWARDED-prefix": "/evil",
  "X-Real-IP": "9.9.9.9",
};

/** @type {Server} */
let direct;
/** @type {Server} */
let oneHop;
/** @type {Server} */
let twoHops;

beforeAll(async () => {
  [direct, oneHop, twoHops] = await Promise.all([startServer(""), startServer("1"), startServer("2")]);
});
afterAll(() => {
  for (const server of [direct, oneHop, twoHops]) server?.stop();
});

describe("without TRUST_PROXY", () => {
  it("replaces every forwarding header of a client by the address of its socket", async () => {
    expect(forwarding(await ask(direct, forged))).toEqual({ "x-forwarded-for": "127.0.0.1" });
  });

  it("adds the socket's address to a request without forwarding headers", async () => {
    expect(forwarding(await ask(direct, {}))).toEqual({ "x-forwarded-for": "127.0.0.1" });
  });

  it("leaves all other headers unchanged", async () => {
    const { headers, raw } = await ask(direct, {
      ...forged,
      Host: "acme.test",
      "X-Custom": "1",
      Cookie: "a=b",
    });
    expect(headers).toMatchObject({ host: "acme.test", "x-custom": "1", cookie: "a=b" });
    expect(raw).toEqual(expect.arrayContaining(["Host", "acme.test", "X-Custom", "1"]));
  });

  it("cleans an upgrade too", async () => {
    const socket = connect(direct.port, "127.0.0.1");
    socket.write(
      "GET / HTTP/1.1\r\nHost: acme.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
        "X-Forwarded-For: 9.9.9.9\r\nX-Forwarded-Host: globex.test\r\n\r\n",
    );
    let response = "";
    for await (const chunk of socket) response += chunk;
    const seen = JSON.parse(response.slice(response.indexOf("{")));
    expect(forwarding(seen)).toEqual({ "x-forwarded-for": "127.0.0.1" });
  });

  it("cleans a request over TLS too", async () => {
    const request = https.get({ ...presharedKey, port: direct.tlsPort, host: "127.0.0.1", headers: forged });
    expect(forwarding(await bodyOf(request))).toEqual({ "x-forwarded-for": "127.0.0.1" });
  });
});

it("gives clients a limited time for the head of a request and for all of it", async () => {
  expect((await ask(direct, {})).timeouts).toEqual([15_000, 60_000, 5000]);
});

/** Everything received on the connection. */
async function textOf(/** @type {import("node:net").Socket} */ socket) {
  let text = "";
  for await (const chunk of socket) text += chunk;
  return text;
}

describe("a client that waits for 100", () => {
  /** Reads only bodies of /read. */
  const program = `server.removeAllListeners("checkContinue");
    server.removeAllListeners("request");
    server.on("request", async (request, response) => {
      if (request.url !== "/read") return response.writeHead(401).end();
      let body = "";
      for await (const chunk of request) body += chunk;
      response.end("read " + body);
    });`;
  /** Sends the body after 100 Continue, as curl does. */
  const exchange = async (/** @type {string} */ path, /** @type {string} */ expectation) => {
    const server = await startServer("", program);
    onTestFinished(server.stop);
    const socket = connect(server.port, "127.0.0.1");
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: acme.test\r\nContent-Length: 4\r\nExpect: ${expectation}\r\n\r\n`,
    );
    let response = "";
    for await (const chunk of socket) {
      response += chunk;
      if (chunk.includes(" 100 ")) socket.write("body");
      if (response.includes("read body")) socket.end();
    }
    return response;
  };

  it("gets it when something reads the body", async () => {
    expect(await exchange("/read", "100-continue")).toMatch(
      /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 .*read body/s,
    );
  });

  it("gets only its refusal if nothing does, then the end of the connection", async () => {
    const response = await exchange("/", "100-continue");
    expect(response).toMatch(/^HTTP\/1\.1 401 /);
    expect(response).toMatch(/^connection: close/im);
    expect(response).not.toContain(" 100 ");
  });

  it("is not refused for other expectations", async () => {
    const server = await startServer("", program);
    onTestFinished(server.stop);
    const socket = connect(server.port, "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nHost: acme.test\r\nExpect: the-unexpected\r\nConnection: close\r\n\r\n");
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 401 /);
  });
});

describe("with a guard", () => {
  const guard = `globalThis.mmrGuard = ({ url }, response) => {
    if (url === "/refused") response.writeHead(400, { connection: "close" }).end("refused");
    return url === "/refused";
  };`;
  const statusOf = async (/** @type {Server} */ server, /** @type {string} */ head) => {
    const socket = connect(server.port, "127.0.0.1");
    socket.write(`${head} HTTP/1.1\r\nHost: acme.test\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n`);
    return (await textOf(socket)).slice(0, 12);
  };

  it("a request without a host reaches it, too", async () => {
    const guarded = await startServer("", guard);
    onTestFinished(guarded.stop);
    const socket = connect(guarded.port, "127.0.0.1");
    socket.write("GET /refused HTTP/1.1\r\nConnection: close\r\n\r\n");
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 400 .*refused/s);
  });

  it("malformed requests and those for a tunnel get the app's response, if it has one", async () => {
    const withHandler = await startServer(
      "",
      `globalThis.mmrRejectUnreadable = ({ code }, socket) => {
      socket.end("refused " + code);
      return true;
    };`,
    );
    onTestFinished(withHandler.stop);
    const socket = connect(withHandler.port, "127.0.0.1");
    socket.write("GARBAGE\r\n\r\n");
    expect(await textOf(socket)).toMatch(/^refused HPE_/);
    const tunnel = connect(withHandler.port, "127.0.0.1");
    tunnel.write("CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test:443\r\n\r\n");
    expect(await textOf(tunnel)).toBe("refused CONNECT");
  });

  it("an upgrade bypasses nothing, as a request like any other", async () => {
    const guarded = await startServer("", guard);
    onTestFinished(guarded.stop);
    expect(await statusOf(guarded, "GET /")).toBe("HTTP/1.1 200");
    expect(await statusOf(guarded, "GET /refused")).toBe("HTTP/1.1 400");
  });
});

describe("with TRUST_PROXY=1", () => {
  it("trusts only the last address: the others come from the client", async () => {
    const left = forwarding(await ask(oneHop, { "X-Forwarded-For": ["9.9.9.9, 8.8.8.8", "192.0.2.7"] }));
    expect(left).toEqual({ "x-forwarded-for": "192.0.2.7" });
  });

  it("keeps the last X-Forwarded-Proto and -Host, but drops the headers that no proxy vouches for", async () => {
    const seen = await ask(oneHop, { ...forged, "X-Forwarded-Proto": "https, http" });
    expect(forwarding(seen)).toEqual({
      "x-forwarded-for": "7.7.7.7",
      "x-forwarded-host": "globex.test",
      "x-forwarded-proto": "http",
    });
  });

  it.each([
    ["192.0.2.7:4711", "192.0.2.7"],
    ["[2001:db8::7]:4711", "2001:db8::7"],
    ["2001:db8::7", "2001:db8::7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["fe80::7%eth0", "fe80::7"],
  ])("reads the address in %s", async (written, ip) => {
    expect(forwarding(await ask(oneHop, { "X-Forwarded-For": written }))).toEqual({
      "x-forwarded-for": ip,
    });
  });

  it.each([["unknown"], ["_hidden"], ["<script>"], [""], [","]])(
    "falls back to the socket's address without proto and host when the address is %j",
    async (written) => {
      const seen = await ask(oneHop, { ...forged, "X-Forwarded-For": written });
      expect(forwarding(seen)).toEqual({ "x-forwarded-for": "127.0.0.1" });
    },
  );
});

describe("with TRUST_PROXY=2", () => {
  it("trusts the second address from the right", async () => {
    const seen = await ask(twoHops, { "X-Forwarded-For": "9.9.9.9, 192.0.2.7, 10.0.0.2" });
    expect(forwarding(seen)).toEqual({ "x-forwarded-for": "192.0.2.7" });
  });

  it("cleans a request once, also when a handler of checkContinue announces it again", async () => {
    const seen = await ask(twoHops, { Expect: "100-continue", "X-Forwarded-For": "192.0.2.7, 10.0.0.2" });
    expect(forwarding(seen)).toEqual({ "x-forwarded-for": "192.0.2.7" });
  });

  it("uses the second X-Forwarded-Proto from the right, or the only one if a proxy overwrites it", async () => {
    const chain = { "X-Forwarded-For": "192.0.2.7, 10.0.0.2" };
    const appended = await ask(twoHops, { ...chain, "X-Forwarded-Proto": "gopher, https, http" });
    expect(forwarding(appended)).toMatchObject({ "x-forwarded-proto": "https" });
    const overwritten = await ask(twoHops, { ...chain, "X-Forwarded-Proto": "https" });
    expect(forwarding(overwritten)).toMatchObject({ "x-forwarded-proto": "https" });
  });

  it("falls back to the socket's address for a request that passed fewer proxies", async () => {
    const seen = await ask(twoHops, { ...forged, "X-Forwarded-For": "192.0.2.7" });
    expect(forwarding(seen)).toEqual({ "x-forwarded-for": "127.0.0.1" });
  });
});

it.each([["-1"], ["1.5"], ["11"], ["true"]])("refuses to start with TRUST_PROXY=%s", async (trustProxy) => {
  const child = spawn(process.execPath, ["--import", preload, "--eval", ""], {
    env: { ...process.env, TRUST_PROXY: trustProxy },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let message = "";
  for await (const chunk of child.stderr) message += chunk;
  expect(message).toContain("TRUST_PROXY: the number of reverse proxies");
  expect(child.exitCode ?? (await once(child, "exit"))[0]).toBe(1);
});

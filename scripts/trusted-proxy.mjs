/**
 * Preloaded before the server (`node --import ./scripts/trusted-proxy.mjs server.js`) on our own machines.
 *
 * Next and NextAuth believe any X-Forwarded-* header that a client sends. So before they see a request, only what the
 * trusted reverse proxies wrote is left of it: nothing without TRUST_PROXY, and with TRUST_PROXY=<hops> what the
 * outermost of them wrote. X-Forwarded-For is then always one address: the client's. Then the app's own guard checks
 * requests on their way to Next (src/api/node-guard.ts). Clients that send too slowly are also disconnected here.
 */
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";

const maxHops = 10;

const hops = Number(process.env.TRUST_PROXY || 0);
if (!Number.isInteger(hops) || hops < 0 || hops > maxHops) {
  throw new Error(`TRUST_PROXY: the number of reverse proxies before the app, 0 to ${maxHops}`);
}

const isForwarding = (/** @type {string} */ name) =>
  name === "forwarded" || name === "x-real-ip" || name.startsWith("x-forwarded-");

/**
 * The part of a list that was written by hop number `hops`, counted from the app; a proxy that overwrites leaves a
 * shorter list.
 */
function vouched(/** @type {string[]} */ list) {
  return list.at(-Math.min(hops, list.length));
}

/** @returns {string[]} the values of a header that may stand on several lines and hold several values on each */
function listOf(/** @type {http.IncomingMessage} */ request, /** @type {string} */ name) {
  const values = request.rawHeaders.flatMap((value, index, raw) =>
    index % 2 === 1 && raw[index - 1]?.toLowerCase() === name ? value.split(",") : [],
  );
  return values.map((value) => value.trim()).filter(Boolean);
}

/**
 * The address in `192.0.2.1:4711`, `[2001:db8::1]:4711`, `::ffff:192.0.2.1` or `fe80::1%eth0`; undefined if there is
 * none.
 */
function ipOf(/** @type {string | undefined} */ text) {
  const bare = text?.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");
  const ip = bare?.replace(/^::ffff:(?=[\d.]+$)/i, "").replace(/%.*$/, "");
  return ip && isIP(ip) ? ip : undefined;
}

/** Connections carry many requests. @type {WeakMap<import("node:net").Socket, string | undefined>} */
const peers = new WeakMap();

function peerOf(/** @type {import("node:net").Socket} */ socket) {
  if (!peers.has(socket)) peers.set(socket, ipOf(socket.remoteAddress));
  return peers.get(socket);
}

/** @returns {Record<string, string>} the forwarding headers that the app may believe */
function believable(/** @type {http.IncomingMessage} */ request) {
  const client = hops > 0 ? ipOf(listOf(request, "x-forwarded-for").at(-hops)) : undefined;
  if (client === undefined) {
    // Not through our proxies, or without useful headers: then the peer itself is the client.
    const peer = peerOf(request.socket);
    return peer === undefined ? {} : { "x-forwarded-for": peer };
  }
  /** @type {Record<string, string>} */
  const headers = { "x-forwarded-for": client };
  for (const name of ["x-forwarded-proto", "x-forwarded-host"]) {
    const value = vouched(listOf(request, name));
    if (value !== undefined) headers[name] = value;
  }
  return headers;
}

/** A request can be announced twice (`checkContinue`, then `request`); the second time it is already clean. */
const cleaned = new WeakSet();

export function clean(/** @type {http.IncomingMessage} */ request) {
  if (cleaned.has(request)) return;
  cleaned.add(request);
  const believed = believable(request);
  // Read before the array is changed: they are built from it on first access, by a count that is not updated.
  const { headers, headersDistinct, rawHeaders } = request;
  const given = Object.keys(headers).filter(isForwarding);
  if (given.length > 0) {
    for (const name of given) {
      delete headers[name];
      delete headersDistinct[name];
    }
    const others = rawHeaders.flatMap((name, index, raw) =>
      index % 2 === 0 && !isForwarding(name.toLowerCase()) ? [name, raw[index + 1] ?? ""] : [],
    );
    rawHeaders.splice(0, rawHeaders.length, ...others);
  }
  for (const [name, value] of Object.entries(believed)) {
    headers[name] = value;
    headersDistinct[name] = [value];
    rawHeaders.push(name, value);
  }
}

/** How long a client may take for the head of a request, and for all of it; node:http allows 60 s and 300 s. */
const headersTimeoutMs = 15_000;
const requestTimeoutMs = 60_000;

function setTimeouts(/** @type {http.Server | https.Server} */ server) {
  server.headersTimeout = headersTimeoutMs;
  server.requestTimeout = requestTimeoutMs;
  // Read when it begins to listen; with node:http's 30 s, the head would get three times as long.
  Object.assign(server, { connectionsCheckingInterval: 5000 });
}

/** Starts reading the body of a request, unless someone has already. */
const beginReading = http.IncomingMessage.prototype._read;

/**
 * A client that waits for 100 (RFC 9110 §10.1.1) gets it when its body is read. A request that is refused before that
 * gets only the refusal, with which node:http closes the connection, because the body may or may not come.
 */
function continueWhenWanted(
  /** @type {http.IncomingMessage} */ request,
  /** @type {http.ServerResponse} */ response,
) {
  request._read = function continueThenRead(size) {
    request._read = beginReading;
    if (!response.headersSent) response.writeContinue();
    beginReading.call(request, size);
  };
}

/** What node:http would send by itself, without our headers. */
function takeExpectations(/** @type {http.Server | https.Server} */ server) {
  if (server.listenerCount("checkContinue") === 0) {
    server.on("checkContinue", (request, response) => {
      continueWhenWanted(request, response);
      server.emit("request", request, response);
    });
  }
  // A server may refuse other expectations (417), or ignore them.
  if (server.listenerCount("checkExpectation") === 0) {
    server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  }
}

/** Nothing of ours is a tunnel: without a listener, node:http closes the connection and sends nothing. */
function rejectTunnels(/** @type {http.Server | https.Server} */ server) {
  if (server.listenerCount("connect") > 0) return;
  server.on("connect", (_request, socket) => {
    if (!globalThis.mmrRejectUnreadable?.({ code: "CONNECT" }, socket)) socket.destroy();
  });
}

const announcements = new Set(["request", "upgrade", "connect", "checkContinue", "checkExpectation"]);

for (const { prototype } of [http.Server, https.Server]) {
  const emit = prototype.emit;
  /** @this {http.Server | https.Server} */
  prototype.emit = function emitCleaned(
    /** @type {string | symbol} */ event,
    /** @type {unknown[]} */ ...rest
  ) {
    const [request, response] = rest;
    if (event === "listening") {
      setTimeouts(this);
      takeExpectations(this);
      rejectTunnels(this);
    }
    // Nothing of ours is upgraded except the development server's reloading, which has no guard. Next's handling of an
    // upgrade would bypass the guard, and may never respond; without a listener it is a request like any other (RFC
    // 9110 §7.8).
    if (event === "connection" && globalThis.mmrGuard) {
      this.removeAllListeners("upgrade");
      // A request without a host is refused by the guard.
      Object.assign(this, { requireHostHeader: false });
    }
    if (event === "clientError" && globalThis.mmrRejectUnreadable?.(...rest)) return true;
    if (announcements.has(String(event)) && request instanceof http.IncomingMessage) clean(request);
    if (
      event === "request" &&
      request instanceof http.IncomingMessage &&
      response instanceof http.ServerResponse &&
      globalThis.mmrGuard?.(request, response, () => Reflect.apply(emit, this, [event, ...rest]))
    ) {
      return true;
    }
    return Reflect.apply(emit, this, [event, ...rest]);
  };
}

/** What the platform adds to requests and takes from the responses of middleware. */

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").IncomingHttpHeaders} IncomingHttpHeaders */

/** Headers that only the platform sets, and those of the connection. */
const owned =
  /^(x-(forwarded|vercel|matched-path|now|middleware|real-ip|prerender)|forwarded$|connection$|transfer-encoding$|keep-alive$|expect$)/;

/**
 * The headers of a request as functions get them: a client's word about where it comes from does not count.
 * @param {IncomingMessage} message @param {NodeJS.ProcessEnv} env
 * @returns {IncomingHttpHeaders}
 */
export function forwardedHeaders({ headers, socket }, { VERCEL_URL = "" }) {
  const ip = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const { host = "" } = headers;
  return {
    ...Object.fromEntries(Object.entries(headers).filter(([name]) => !owned.test(name))),
    host,
    "x-forwarded-for": ip,
    "x-real-ip": ip,
    "x-vercel-forwarded-for": ip,
    "x-forwarded-host": host,
    "x-forwarded-proto": "https",
    "x-vercel-id": `dev1::${Math.random().toString(36).slice(2)}`,
    "x-vercel-deployment-url": VERCEL_URL,
  };
}

const ofMiddleware = /^(x-middleware-|content-length$|connection$|date$|transfer-encoding$|keep-alive$)/;

/**
 * What middleware's response says: whether the request goes on, and at which URL; and what is added to the response. Request
 * headers that it overrides are changed in the request.
 * @param {IncomingMessage} received @param {{ headers: IncomingHttpHeaders }} request
 */
export function passOn({ headers: given }, { headers }) {
  const { "x-middleware-next": next, "x-middleware-rewrite": rewrite } = given;
  const overridden = given["x-middleware-override-headers"];
  if (typeof overridden === "string") {
    const kept = new Set(overridden.split(","));
    for (const name of Object.keys(headers)) if (!kept.has(name)) delete headers[name];
    for (const name of kept) {
      const value = given[`x-middleware-request-${name}`];
      if (value !== undefined) headers[name] = value;
    }
  }
  /** @type {Record<string, string | string[]>} */
  const added = {};
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !ofMiddleware.test(name)) added[name] = value;
  }
  return {
    goesOn: next !== undefined || rewrite !== undefined,
    rewrite: typeof rewrite === "string" ? rewrite : undefined,
    headers: added,
  };
}

import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { InstancePool } from "./instance-pool.mjs";
import { forwardedHeaders, passOn } from "./messages.mjs";
import { applied, filled, match, phasesOf } from "./routes.mjs";
import { sendFile } from "./static-file.mjs";

/** @typedef {import("./routes.mjs").Routed} Routed */
/** @typedef {import("./instance.mjs").FunctionRequest} FunctionRequest */
/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */

/** Serves a deployment as the platform does: static files, middleware and functions, each where the routes say so. */
export class Platform {
  #pool;
  #phases;

  /**
   * @param {import("./deployment.mjs").Deployment} deployment
   * @param {{ env: NodeJS.ProcessEnv, node: string }} options the settings of functions, and the Node that runs them
   */
  constructor(deployment, { env, node }) {
    this.deployment = deployment;
    this.#phases = phasesOf(deployment.routes);
    this.#pool = new InstancePool({ env, node });
    this.env = env;
  }

  functions() {
    return this.deployment.all();
  }

  instances() {
    return this.#pool.instances();
  }

  kill() {
    this.#pool.kill();
  }

  /** @param {string} reachedAt */
  #instanceOf(reachedAt) {
    const definition = this.deployment.functions.get(reachedAt);
    if (!definition) throw new Error(`There is no function at ${reachedAt}`);
    return this.#pool.instanceOf(definition);
  }

  /** @param {IncomingMessage} message @param {ServerResponse} response */
  async serve(message, response) {
    const { pathname, search, searchParams } = new URL(message.url ?? "/", "http://platform");
    /** @type {FunctionRequest} */
    const request = {
      method: message.method ?? "GET",
      path: message.url ?? "/",
      headers: forwardedHeaders(message, this.env),
      body: await buffer(message),
    };
    /** @type {Routed} */
    let at = { pathname, query: searchParams, headers: {}, status: undefined };
    for (const route of this.#phases.get("") ?? []) {
      const groups = match(route, at.pathname, request.method, request.headers);
      if (!groups) continue;
      const next = route.middlewarePath
        ? await this.#throughMiddleware(route.middlewarePath, request, at, response)
        : applied(at, route, groups);
      if (!next) return;
      at = next;
      const { location } = at.headers;
      if (location !== undefined && at.status !== undefined) {
        response.writeHead(at.status, { ...at.headers, location: `${location}${search}` }).end();
        return;
      }
      if (!route.continue) break;
    }
    await this.#respond(this.#found(at, request) ?? this.#notFound(at), request, response);
  }

  /**
   * Asks middleware where the request goes on; undefined if it has responded.
   * @param {string} name @param {FunctionRequest} request @param {Routed} at @param {ServerResponse} response
   * @returns {Promise<Routed | undefined>}
   */
  async #throughMiddleware(name, request, at, response) {
    const { "content-length": _, ...headers } = request.headers;
    const received = await this.#instanceOf(name).send({ ...request, headers, body: Buffer.alloc(0) });
    const passed = passOn(received, request);
    if (!passed.goesOn) {
      response.writeHead(received.statusCode ?? 500, passed.headers);
      await pipeline(received, response);
      return undefined;
    }
    received.resume();
    const responseHeaders = { ...at.headers, ...passed.headers };
    if (passed.rewrite === undefined) return { ...at, headers: responseHeaders };
    const target = new URL(passed.rewrite, `https://${request.headers.host}`);
    return {
      pathname: target.pathname,
      query: target.searchParams,
      headers: responseHeaders,
      status: received.statusCode,
    };
  }

  /** @param {Routed} from @param {FunctionRequest} request @returns {Routed | undefined} */
  #found(from, { method, headers }) {
    let at = from;
    if (this.#exists(at.pathname)) return at;
    for (const phase of ["filesystem", "miss", "rewrite"]) {
      for (const route of this.#phases.get(phase) ?? []) {
        const groups = match(route, at.pathname, method, headers);
        if (!groups) continue;
        const next = applied(at, route, groups);
        if (this.#exists(next.pathname)) return next;
        if (phase === "filesystem") at = next;
      }
    }
    return undefined;
  }

  /** @param {Routed} at @returns {Routed} */
  #notFound(at) {
    const route = this.#phases.get("error")?.find(({ status }) => status === 404);
    return route ? applied(at, route, {}) : { ...at, status: 404 };
  }

  /** @param {string} pathname */
  #exists(pathname) {
    const name = decoded(pathname);
    return this.deployment.files.has(name) || this.deployment.functions.has(name);
  }

  /** @param {Routed} at @param {FunctionRequest} request @param {ServerResponse} response */
  async #respond(at, request, response) {
    const name = decoded(at.pathname);
    /** @type {Record<string, string>} */
    const hit = {};
    for (const route of this.#phases.get("hit") ?? []) {
      const groups = match(route, name, request.method, request.headers);
      if (!groups) continue;
      for (const [header, value] of Object.entries(route.headers ?? {})) hit[header] = filled(value, groups);
    }
    const { "x-matched-path": matchedPath = name, ...headers } = hit;
    const file = this.deployment.files.get(name);
    if (file) {
      sendFile(response, file.file, {
        method: request.method,
        status: at.status,
        contentType: file.contentType,
        headers: { ...at.headers, ...headers },
      });
      return;
    }
    const [pathname] = request.path.split("?");
    const received = await this.#instanceOf(name).send({
      ...request,
      path: `${pathname}${at.query.size > 0 ? `?${at.query}` : ""}`,
      headers: {
        ...request.headers,
        "x-matched-path": matchedPath,
        "content-length": String(request.body.length),
      },
    });
    const { connection: _, "keep-alive": __, ...given } = received.headers;
    // Both the function and middleware may set cookies.
    const cookies = [at.headers["set-cookie"] ?? [], given["set-cookie"] ?? []].flat();
    /** @type {import("node:http").OutgoingHttpHeaders} */
    const merged = {
      ...at.headers,
      ...headers,
      ...given,
      ...(cookies.length > 0 && { "set-cookie": cookies }),
    };
    const status = at.status ?? received.statusCode ?? 500;
    if (isCompressed(request, merged)) {
      const { "content-length": ___, ...others } = merged;
      response.writeHead(status, {
        ...others,
        "content-encoding": "gzip",
        vary: [merged.vary ?? [], "accept-encoding"].flat().join(", "),
      });
      await pipeline(received, createGzip(), response);
      return;
    }
    response.writeHead(status, merged);
    await pipeline(received, response);
  }
}

/** The platform compresses what functions leave as it is. @param {FunctionRequest} request @param {import("node:http").OutgoingHttpHeaders} headers */
const isCompressed = ({ method, headers: asked }, headers) =>
  method !== "HEAD" &&
  /\bgzip\b/.test(String(asked["accept-encoding"])) &&
  headers["content-encoding"] === undefined &&
  /json|text|javascript|xml/.test(String(headers["content-type"])) &&
  !/no-transform/.test(String(headers["cache-control"])) &&
  headers["content-length"] !== "0";

/** @param {string} pathname */
function decoded(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

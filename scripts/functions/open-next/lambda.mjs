/**
 * Runs in the process of one instance, as the runtime of AWS Lambda does: loads the handler, calls it with an event for each
 * request, and sends on what it streams (https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html). An invocation has
 * ended when the handler has, which OpenNext's does once everything handed to `waitUntil` has.
 */
import { Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { serveInstance } from "../serve-instance.cjs";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {(event: object, stream: Writable, context: object) => Promise<void>} StreamingHandler */

const { FUNCTION_HANDLER = "" } = process.env;
delete process.env.FUNCTION_HANDLER;

/** What separates the status and the headers, as JSON, from the body. */
const delimiter = Buffer.alloc(8);

/** Reads what the handler streams: first the status and the headers, then the body. */
class ResponseStream extends Writable {
  #head = Buffer.alloc(0);

  /** @param {ServerResponse} response */
  constructor(response) {
    super();
    this.response = response;
  }

  /** The only type that handlers give is that of a response with status and headers. */
  setContentType() {}

  /** @override @param {Buffer} chunk @param {string} _ @param {(error?: Error | null) => void} done */
  _write(chunk, _, done) {
    if (this.response.headersSent) {
      this.response.write(chunk, done);
      return;
    }
    this.#head = Buffer.concat([this.#head, chunk]);
    const end = this.#head.indexOf(delimiter);
    if (end === -1) {
      done();
      return;
    }
    const { statusCode, headers, cookies = [] } = JSON.parse(this.#head.subarray(0, end).toString("utf8"));
    // Of a stream, the length is not known beforehand.
    const { "content-length": __, ...others } = headers;
    this.response.writeHead(statusCode, { ...others, ...(cookies.length > 0 && { "set-cookie": cookies }) });
    this.response.flushHeaders();
    const rest = this.#head.subarray(end + delimiter.length);
    if (rest.length > 0) this.response.write(rest, done);
    else done();
  }

  /** @override @param {(error?: Error | null) => void} done */
  _final(done) {
    this.response.end(done);
  }
}

Reflect.set(globalThis, "awslambda", {
  streamifyResponse: (/** @type {StreamingHandler} */ handler) => handler,
});

/** A request in version 2.0 of API Gateway's format, which URLs of functions have. @param {IncomingMessage} message @param {Buffer} body */
function eventOf({ method, url = "/", headers, socket }, body) {
  const [rawPath, ...query] = url.split("?");
  const { cookie, ...others } = headers;
  const isText = /^(text\/|application\/(json|javascript|xml))/.test(headers["content-type"] ?? "");
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString: query.join("?"),
    ...(cookie && { cookies: cookie.split("; ") }),
    headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)])),
    requestContext: { http: { method, path: rawPath, protocol: "HTTP/1.1", sourceIp: socket.remoteAddress } },
    ...(body.length > 0 && { body: body.toString(isText ? "utf8" : "base64") }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

const loaded = await import(pathToFileURL(FUNCTION_HANDLER).href);
/** @type {StreamingHandler} */
const handler = loaded.handler;

serveInstance(async (message, response) => {
  try {
    const body = await buffer(message);
    const sent = new Promise((resolve) => response.once("close", () => resolve(undefined)));
    await handler(eventOf(message, body), new ResponseStream(response), {});
    await sent;
  } catch (error) {
    console.error(error);
    if (!response.headersSent) response.writeHead(502);
    response.end();
  }
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import vm from "node:vm";
import { InstancePool } from "../instance-pool.mjs";
import { sendFile } from "../static-file.mjs";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {{ behaviors: { pattern: string, origin?: string }[], origins: { default: { bundle: string, handler: string } } }} Output */

/** The version of Node that step 4 of docs/deploy-opennext.md chooses: the build names none. */
export const lambdaNode = "24";

const launcher = path.join(import.meta.dirname, "lambda.mjs");
const viewerRequest = path.join(import.meta.dirname, "../../../deploy/open-next/viewer-request.js");

/** What the function's own URL has for a host: nothing in it is the tenant's. */
const functionHost = "abcdefghijklmnop.lambda-url.eu-central-1.on.aws";

/** Serves what OpenNext has built as docs/deploy-opennext.md has it: CloudFront before the assets and the function. */
export class CloudFront {
  /** By the path at which they are served. @type {Map<string, string>} */
  #assets = new Map();
  #patterns;
  #pool;
  #viewerRequest = vm.runInNewContext(`${readFileSync(viewerRequest, "utf8")}; handler`);

  /**
   * @param {string} output the directory that OpenNext wrote
   * @param {{ env: NodeJS.ProcessEnv, node: string }} options the settings of the function, and the Node that runs it
   */
  constructor(output, { env, node }) {
    /** @type {Output} */
    const { behaviors, origins } = JSON.parse(
      readFileSync(path.join(output, "open-next.output.json"), "utf8"),
    );
    const inOutput = (/** @type {string} */ file) => path.join(output, path.relative(".open-next", file));
    this.#patterns = behaviors.filter(({ origin }) => origin === "s3").map(({ pattern }) => `/${pattern}`);
    this.#findAssets(path.join(output, "assets"));
    const { bundle, handler } = origins.default;
    this.definition = {
      name: "server",
      dir: inOutput(bundle),
      handler: handler.replace(/\.handler$/, ".mjs"),
      runtime: `nodejs${lambdaNode}.x`,
      useWebApi: false,
      launcher,
    };
    this.#pool = new InstancePool({ env, node });
  }

  /** @param {string} dir */
  #findAssets(dir) {
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      this.#assets.set(`/${path.relative(dir, file)}`, file);
    }
  }

  /** @param {IncomingMessage} message @param {ServerResponse} response */
  async serve(message, response) {
    const body = await buffer(message);
    const [pathname = "/"] = (message.url ?? "/").split("?");
    if (this.#isAsset(pathname)) {
      this.#respondWithAsset(pathname, message, response);
      return;
    }
    const received = await this.#pool.instanceOf(this.definition).send({
      method: message.method ?? "GET",
      path: message.url ?? "/",
      headers: this.#headersToFunction(message),
      body,
    });
    const { connection: _, "keep-alive": __, ...headers } = received.headers;
    response.writeHead(received.statusCode ?? 500, headers);
    await pipeline(received, response);
  }

  /** Patterns are whole paths, or what they begin with. @param {string} pathname */
  #isAsset(pathname) {
    return this.#patterns.some((pattern) =>
      pattern.endsWith("*") ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern,
    );
  }

  /** As from a bucket, with the response headers policy of the assets. @param {string} pathname @param {IncomingMessage} message @param {ServerResponse} response */
  #respondWithAsset(pathname, { method }, response) {
    const file = this.#assets.get(pathname);
    const headers = { "x-content-type-options": "nosniff" };
    if (file === undefined) {
      response.writeHead(404, headers).end();
      return;
    }
    sendFile(response, file, { method, headers });
  }

  /**
   * The headers of a request as the function gets them: after the viewer request function, CloudFront adds the IP that it knows.
   * @param {IncomingMessage} message @returns {import("node:http").IncomingHttpHeaders}
   */
  #headersToFunction({ headers: { connection: _, "transfer-encoding": __, cookie, ...given }, socket }) {
    const ip = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
    const asked = Object.entries(given).map(([name, value]) => [name, { value: String(value) }]);
    /** @type {Record<string, { value: string }>} */
    const changed = this.#viewerRequest({
      request: { headers: Object.fromEntries(asked) },
      viewer: { ip },
    }).headers;
    const passed = Object.entries(changed).map(([name, { value }]) => [name, value]);
    const { "x-forwarded-for": forwardedFor, ...others } = Object.fromEntries(passed);
    return {
      ...others,
      ...(cookie !== undefined && { cookie }),
      host: functionHost,
      "x-forwarded-for": forwardedFor === undefined ? ip : `${forwardedFor}, ${ip}`,
      "x-forwarded-proto": "https",
    };
  }

  functions() {
    const { name, runtime } = this.definition;
    return [{ name, runtime }];
  }

  instances() {
    return this.#pool.instances();
  }

  kill() {
    this.#pool.kill();
  }
}

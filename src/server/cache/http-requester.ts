import { AsyncLocalStorage } from "node:async_hooks";
import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { deferred } from "@/server/deferred";
import { timeOut } from "@/server/within";
import { type Command, type CommandReply, CommandRequester, timeoutMs } from "./command-requester";
import { describeRedisError, RedisUnavailableError } from "./errors";

const replies = z.array(z.union([z.object({ error: z.string() }), z.object({ result: z.unknown() })]));

/** The first request also finds the server, and agrees with it on keys, in a process that has just begun. */
const firstTimeoutMs = 3 * timeoutMs;

/** The header that lets a replica of Upstash wait for what this process has written. */
const syncTokenHeader = "upstash-sync-token";

/** What is sent together belongs to many requests, and to none of them. */
const outside = AsyncLocalStorage.snapshot();

interface Sent extends ReturnType<typeof deferred<CommandReply>> {
  command: Command;
}

/**
 * Speaks the REST protocol of Upstash. All commands sent in one turn of the event loop are one HTTP request, in their order;
 * Upstash's own client would make two of them, and let reads overtake writes.
 */
export class HttpRequester extends CommandRequester {
  #turn: Sent[] | undefined;
  #syncToken = "";
  #hasResponded = false;
  readonly #request;
  readonly #agent;

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {
    super();
    const { request, Agent } = new URL(url).protocol === "https:" ? https : http;
    this.#request = request;
    this.#agent = new Agent({ keepAlive: true });
  }

  protected override send(command: Command): Promise<CommandReply> {
    const sent = { command, ...deferred<CommandReply>() };
    if (this.#turn) this.#turn.push(sent);
    else {
      const turn = [sent];
      this.#turn = turn;
      outside(() => setImmediate(() => this.#sendTurn(turn)));
    }
    return sent.promise;
  }

  async #sendTurn(turn: Sent[]): Promise<void> {
    this.#turn = undefined;
    try {
      const replies = await this.#post(JSON.stringify(turn.map(({ command }) => command)));
      for (const [index, { resolve, reject }] of turn.entries()) {
        const reply = replies[index];
        if (reply && "result" in reply) resolve({ result: decoded(reply.result) });
        else reject(refusal(reply?.error));
      }
    } catch (cause) {
      const error = new RedisUnavailableError("Redis did not respond", { cause });
      for (const { reject } of turn) reject(error);
    }
  }

  async #post(body: string): Promise<z.infer<typeof replies>> {
    const controller = new AbortController();
    const { signal } = controller;
    const waitMs = this.#hasResponded ? timeoutMs : firstTimeoutMs;
    const end = timeOut(waitMs, () => controller.abort(new Error(`No response within ${waitMs} ms`)));
    try {
      // A connection that was kept may have ended while the process was frozen. Our commands can each be sent twice.
      const response = await this.#exchange(body, { signal, agent: this.#agent }).catch((error: unknown) => {
        if (signal.aborted) throw error;
        return this.#exchange(body, { signal, agent: false });
      });
      const { statusCode = 0, headers } = response;
      const content = await text(response);
      if (statusCode < 200 || statusCode > 299) throw new Error(`Status ${statusCode}: ${content}`);
      this.#hasResponded = true;
      this.#syncToken = String(headers[syncTokenHeader] ?? "");
      return replies.parse(JSON.parse(content));
    } finally {
      end();
    }
  }

  /** Not with `fetch`, which has much to load and to prepare before its first request. */
  #exchange(body: string, options: Pick<RequestOptions, "signal" | "agent">): Promise<IncomingMessage> {
    const { promise, resolve, reject } = deferred<IncomingMessage>();
    const headers = {
      authorization: `Bearer ${this.token}`,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "upstash-encoding": "base64",
      [syncTokenHeader]: this.#syncToken,
    };
    this.#request(`${this.url}/pipeline`, { ...options, method: "POST", headers })
      .once("response", resolve)
      .once("error", reject)
      .end(body);
    return promise;
  }
}

/** Redis refuses the command, or cannot serve it now: the same error as over TCP. */
function refusal(message = "No reply"): Error {
  const described = describeRedisError(Object.assign(new Error(message), { name: "ReplyError" }));
  return described instanceof Error ? described : new Error(message);
}

/** Strings come in base64, except for the status OK. */
function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== "string" || value === "OK") return value;
  return Buffer.from(value, "base64").toString("utf8");
}

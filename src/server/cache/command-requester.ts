import type { UpstashRequest, UpstashResponse } from "@upstash/redis";
import { isRedisUnavailable } from "./errors";

/** How long Redis may take to respond. */
export const timeoutMs = 1000;

export type Command = [name: string, ...(string | number)[]];

export interface CommandReply {
  result: unknown;
}

function assertCommand(body: unknown): asserts body is Command {
  const isCommand =
    Array.isArray(body) &&
    typeof body[0] === "string" &&
    body.every((part) => typeof part === "string" || typeof part === "number");
  if (!isCommand) throw new TypeError("A Redis command consists of strings and numbers");
}

/** The requester of the Upstash client, over our own transport. */
export abstract class CommandRequester {
  /** Rejects with RedisUnavailableError if Redis cannot serve, and with its reply if it refuses the command. */
  protected abstract send(command: Command): Promise<CommandReply>;

  /** Sends what the client asks for: one command, or a pipeline. Rejects as `send` does, but a pipeline only for outages. */
  request<TResult>({ path, body }: UpstashRequest): Promise<UpstashResponse<TResult>> {
    if (path?.[0] === "pipeline" && Array.isArray(body)) return this.#pipeline<TResult>(body);
    assertCommand(body);
    // Only the sender knows the type of a command's result.
    return this.send(body) as Promise<{ result: TResult }>;
  }

  /** An outage fails all of them: of an error within the results, the Upstash client would keep only the message. */
  async #pipeline<TResult>(commands: unknown[]): Promise<UpstashResponse<TResult>> {
    const results = await Promise.all(
      commands.map((command) => {
        assertCommand(command);
        return this.send(command).catch((error: Error) => {
          if (isRedisUnavailable(error)) throw error;
          return { error };
        });
      }),
    );
    // Only the Upstash pipeline object knows the types of its results.
    return results as UpstashResponse<TResult>;
  }
}

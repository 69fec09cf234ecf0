import type { Redis } from "@upstash/redis";
import { record } from "@/server/observability/tracing";
import { keyPattern } from "./keys";

/**
 * The same client with a span for each command. Spans are made where a command is called, not where it is sent:
 * commands of several tenants may be sent together.
 */
export function tracedRedis(redis: Redis): Redis {
  return new Proxy(redis, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function" || typeof name !== "string") return member;
      return (...args: unknown[]) => {
        const startedAt = performance.now();
        const reply: unknown = Reflect.apply(member, target, args);
        if (!(reply instanceof Promise)) return reply;
        const end = (error?: unknown) => {
          const text = textOf(name, args);
          record(
            text,
            { "db.system.name": "redis", "db.query.text": text },
            performance.now() - startedAt,
            error,
          );
        };
        return reply.then(
          (value: unknown) => {
            end();
            return value;
          },
          (error: unknown) => {
            end(error);
            throw error;
          },
        );
      };
    },
  });
}

/** The command and the pattern of its key; never values. */
function textOf(command: string, [first, second]: unknown[]): string {
  const key = command === "eval" && Array.isArray(second) ? second[0] : first;
  return `${command.toUpperCase()} ${typeof key === "string" ? keyPattern(key) : ""}`.trim();
}

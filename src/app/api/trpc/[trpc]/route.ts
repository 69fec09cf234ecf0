import type { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { appRouter } from "@/api/root";
import { AppError } from "@/lib/app-error";
import { type Context, createContext } from "@/server/context";
import { toTRPCError } from "@/server/errors";
import { withJsonBody } from "@/server/http/json-body";

const maxBatchSize = 10;

async function handler(request: Request): Promise<Response> {
  const read = await withJsonBody(request).then(
    (req) => ({ req, error: undefined }),
    (error: unknown) => ({ req: withoutBody(request), error }),
  );
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: read.req,
    router: appRouter,
    maxBatchSize,
    // What is thrown here reaches the caller in the shape of every other error.
    createContext: () => {
      try {
        if (read.error) throw read.error;
        return createContext(request.headers);
      } catch (error) {
        throw toTRPCError(error);
      }
    },
    responseMeta: ({ ctx, errors }) => ({
      headers: { "cache-control": "no-store", ...limitHeaders(ctx, errors) },
    }),
  });
}

/** The request as far as an error answer needs it. */
function withoutBody({ url, method, headers }: Request): Request {
  return new Request(url, { method, headers, body: "{}" });
}

/** What a well-behaved client needs to know (RFC 9110 §10.2.3, draft-ietf-httpapi-ratelimit-headers). */
function limitHeaders(ctx: Context | undefined, errors: TRPCError[]): Record<string, string> {
  const waits = errors.flatMap(({ cause }) =>
    cause instanceof AppError ? (cause.details.retryAfterSeconds ?? []) : [],
  );
  const { allowance } = ctx ?? {};
  return {
    ...(waits.length > 0 ? { "retry-after": String(Math.max(...waits)) } : {}),
    ...(allowance && {
      "ratelimit-limit": String(allowance.limit),
      "ratelimit-remaining": String(allowance.remaining),
      "ratelimit-reset": String(allowance.resetSeconds),
    }),
  };
}

export { handler as GET, handler as POST };

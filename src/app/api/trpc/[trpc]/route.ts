import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { appRouter } from "@/api/root";
import { createContext } from "@/server/context";
import { toTRPCError } from "@/server/errors";
import { withJsonBody } from "@/server/http/json-body";
import { limitHeaders } from "@/server/http/limit-headers";

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
      headers: {
        "cache-control": "no-store",
        ...limitHeaders(
          ctx?.allowance,
          errors.map(({ cause }) => cause),
        ),
      },
    }),
  });
}

/** The request as far as an error answer needs it. */
function withoutBody({ url, method, headers }: Request): Request {
  return new Request(url, { method, headers, body: "{}" });
}

export { handler as GET, handler as POST };

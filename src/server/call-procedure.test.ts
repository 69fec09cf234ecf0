import { callTRPCProcedure, initTRPC, TRPCError } from "@trpc/server";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/app-error";
import { callProcedure } from "./call-procedure";

const t = initTRPC.context<{ person: string; visits: string[] }>().create();
const named = t.procedure
  .meta({ permission: "things:read" })
  .use(({ ctx, next }) => next({ ctx: { person: ctx.person.toUpperCase() } }))
  .use(async ({ ctx, meta, path, type, next }) => {
    ctx.visits.push(`${ctx.person} ${type} ${path} ${JSON.stringify(meta)}`);
    const result = await next();
    ctx.visits.push(result.ok ? "succeeded" : `failed: ${result.error.code}`);
    return result;
  });
const router = t.router({
  things: {
    count: named
      .input(z.object({ size: z.number().default(3), name: z.string().trim() }))
      .output(z.object({ size: z.number(), name: z.string() }))
      .query(({ ctx, input }) => ({ size: input.size, name: `${ctx.person} ${input.name}`, secret: 1 })),
    refuse: named.mutation(() => {
      throw new AppError("NOT_FOUND", "There is no such thing.");
    }),
    reject: named.mutation(() => {
      throw new TRPCError({ code: "FORBIDDEN", message: "Not you" });
    }),
    distort: named.output(z.object({ size: z.number() })).query(() => ({ size: Number.NaN })),
    /** A rule that waits, which zod's compiled parsers cannot. */
    choose: named
      .input(z.object({ name: z.string().refine(async (name) => name !== "common", "Too common") }))
      .mutation(({ input }) => input.name),
    /** A rule with a defect. */
    stumble: named
      .input(
        z.string().refine(() => {
          throw new RangeError("defect");
        }),
      )
      .query(({ input }) => input),
    echo: named.query(({ input }) => ({ input: input ?? "none" })),
  },
});

interface Attempt {
  path: string;
  type: "query" | "mutation";
  input?: unknown;
}

/** Everything that can be told from outside about a call. */
async function outcomeOf(
  { path, type, input }: Attempt,
  call: (options: Parameters<typeof callTRPCProcedure>[0]) => Promise<unknown>,
) {
  const ctx = { person: "ada", visits: [] };
  const getRawInput = vi.fn(async () => input);
  const result = await call({ router, path, type, ctx, getRawInput, batchIndex: 0, signal: undefined }).then(
    (value) => ({ value }),
    (error: unknown) => ({
      isTrpcError: error instanceof TRPCError,
      error,
      cause: error instanceof Error ? error.cause : undefined,
      code: error instanceof TRPCError ? error.code : undefined,
    }),
  );
  return { result, ctx, timesRead: getRawInput.mock.calls.length };
}

test.each<Attempt>([
  { path: "things.count", type: "query", input: { name: " lamp " } },
  { path: "things.count", type: "query", input: { name: 7 } },
  { path: "things.count", type: "query" },
  { path: "things.count", type: "mutation", input: { name: "lamp" } },
  { path: "things.refuse", type: "mutation" },
  { path: "things.reject", type: "mutation" },
  { path: "things.distort", type: "query" },
  { path: "things.echo", type: "query", input: { ignored: true } },
  { path: "things.choose", type: "mutation", input: { name: "rare" } },
  { path: "things.choose", type: "mutation", input: { name: "common" } },
  { path: "things.none", type: "query" },
  { path: "constructor", type: "query" },
])("$type of $path with $input ends as it does with tRPC's own caller", async (attempt) => {
  const ours = await outcomeOf(attempt, ({ router: called, ...call }) =>
    callProcedure(called, { ...call, ctx: Object(call.ctx) }),
  );
  expect(ours).toEqual(await outcomeOf(attempt, callTRPCProcedure));
});

test("a body whose input cannot be read fails with the reason", async () => {
  const unreadable = new AppError("PAYLOAD_TOO_LARGE", "Too long");
  const getRawInput = () => Promise.reject(unreadable);
  const call = {
    path: "things.count",
    type: "query",
    ctx: { person: "ada", visits: [] },
    batchIndex: 0,
  } as const;
  await expect(callProcedure(router, { ...call, getRawInput })).rejects.toMatchObject({ cause: unreadable });
});

test("a rule of an input that fails is a defect, not a fault of the client as with tRPC's own caller", async () => {
  const getRawInput = async () => "any";
  const call = {
    path: "things.stumble",
    type: "query",
    ctx: { person: "ada", visits: [] },
    batchIndex: 0,
  } as const;
  await expect(callProcedure(router, { ...call, getRawInput })).rejects.toMatchObject({
    code: "INTERNAL_SERVER_ERROR",
    cause: new RangeError("defect"),
  });
});

import { type AnyRouter, getErrorShape, getTRPCErrorFromUnknown, TRPCError } from "@trpc/server";
import { z } from "zod";
import type { ProcedureMeta } from "./trpc";

/** What a router declares about a procedure. */
export interface Procedure {
  /** Its path, such as `products.byId`. */
  name: string;
  type: "query" | "mutation" | "subscription";
  /** Undefined if it takes none. */
  input: z.ZodType | undefined;
  output: z.ZodType | undefined;
  meta: ProcedureMeta;
}

const definition = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  inputs: z.array(z.instanceof(z.ZodType)).max(1),
  output: z.instanceof(z.ZodType).optional(),
  meta: z.custom<ProcedureMeta>((value) => typeof value === "object").default({}),
});

// tRPC guarantees nothing about `_def`: nothing else reads it.

/** Loads the routers that are loaded on demand and not there yet: those that `isWanted`. Undefined if there are none. */
export function loadRouters(
  router: AnyRouter,
  isWanted: (name: string) => boolean = () => true,
): Promise<unknown> | undefined {
  const missing = Object.keys(router._def.lazy).filter(isWanted);
  if (missing.length === 0) return undefined;
  return Promise.all(missing.map((name) => router._def.lazy[name]?.load()));
}

/** The names of the procedures that are loaded, by router, whichever of them was loaded first. */
const loadedNames = (router: AnyRouter): string[] => {
  const routerOf = (name: string) => name.replace(/\..*/, "");
  return Object.keys(router._def.procedures).toSorted((a, b) =>
    routerOf(a) === routerOf(b) ? 0 : routerOf(a) < routerOf(b) ? -1 : 1,
  );
};

/** The names of all procedures, sorted: `products.list`. */
export async function procedureNames(router: AnyRouter): Promise<string[]> {
  await loadRouters(router);
  return loadedNames(router).sort();
}

/** Whether the procedure exists, and is loaded. */
export const hasProcedure = (router: AnyRouter, name: string): boolean =>
  Object.hasOwn(router._def.procedures, name);

/** A loaded procedure by its name. Throws if there is none, or if tRPC defines it in another shape. */
export function procedureOf(router: AnyRouter, name: string): Procedure {
  const { type, inputs, output, meta } = definition.parse(Reflect.get(router._def.procedures, name)._def);
  return { name, type, input: inputs[0], output, meta };
}

/** The procedures that are loaded, by the name of their router, and in its order. */
export const loadedProcedures = (router: AnyRouter): Procedure[] =>
  loadedNames(router).map((name) => procedureOf(router, name));

/** All procedures, in the same order. */
export async function proceduresOf(router: AnyRouter): Promise<Procedure[]> {
  await loadRouters(router);
  return loadedProcedures(router);
}

type FailedCall = Omit<Parameters<typeof getErrorShape>[0], "config">;

/** An error as clients of the router receive it. */
export const errorShapeOf = (router: AnyRouter, call: FailedCall) =>
  getErrorShape({ config: router._def._config, ...call });

/** A call of a procedure; `getRawInput` is called once its middleware has let the call pass. */
export interface ProcedureCall {
  path: string;
  type: Procedure["type"];
  ctx: object;
  getRawInput: () => Promise<unknown>;
  batchIndex: number;
}

interface StepOptions extends ProcedureCall {
  meta: unknown;
  input: unknown;
  signal: undefined;
  next: (changed?: Partial<Pick<StepOptions, "ctx" | "input">>) => Promise<StepResult>;
}
type StepResult = { ok: true; data: unknown } | { ok: false; error: TRPCError };
/** A middleware, the check of input or output, or the body. */
type Step = (options: StepOptions) => Promise<StepResult>;

const steps = z.object({
  type: z.string(),
  meta: z.unknown(),
  middlewares: z.array(z.custom<Step>((value) => typeof value === "function")),
});
const knownSteps = new WeakMap<object, z.infer<typeof steps>>();

function stepsOf(procedure: object): z.infer<typeof steps> {
  const known = knownSteps.get(procedure);
  if (known) return known;
  const read = steps.parse(Reflect.get(procedure, "_def"));
  knownSteps.set(procedure, read);
  return read;
}

/**
 * Calls a loaded procedure as tRPC's `callTRPCProcedure` does, which defines each property of context and options anew, twice,
 * at every step. Rejects with a TRPCError.
 */
export async function callProcedure(router: AnyRouter, call: ProcedureCall): Promise<unknown> {
  const { path, type } = call;
  const found = hasProcedure(router, path) ? stepsOf(Reflect.get(router._def.procedures, path)) : undefined;
  if (found?.type !== type) {
    throw new TRPCError({ code: "NOT_FOUND", message: `No "${type}"-procedure on path "${path}"` });
  }
  const { meta, middlewares } = found;
  const result = await runFrom(0, middlewares, { ...call, meta, input: undefined, signal: undefined });
  if (!result.ok) throw result.error;
  return result.data;
}

async function runFrom(
  index: number,
  all: readonly Step[],
  call: Omit<StepOptions, "next">,
): Promise<StepResult> {
  try {
    const step = all[index];
    if (!step) throw new Error(`${call.path} has no body`);
    return await step({
      ...call,
      next: (changed) =>
        runFrom(index + 1, all, {
          ...call,
          ...changed,
          ctx: changed?.ctx ? { ...call.ctx, ...changed.ctx } : call.ctx,
        }),
    });
  } catch (thrown) {
    return { ok: false, error: getTRPCErrorFromUnknown(thrown) };
  }
}

import { type AnyRouter, getErrorShape, type TRPCError } from "@trpc/server";
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
  /** What a call passes through, in this order. */
  steps: readonly Step[];
}

/** A middleware, the check of input or output, or the body. */
export interface Step {
  (options: StepOptions): Promise<StepResult>;
  _type?: "input" | "output";
}

export interface StepOptions {
  path: string;
  type: Procedure["type"];
  meta: ProcedureMeta;
  ctx: object;
  /** Parsed, once its check is over; before, if it had to be parsed for what is read ahead. */
  input: unknown;
  getRawInput: () => Promise<unknown>;
  batchIndex: number;
  signal: undefined;
  /** Goes on to the next step. */
  next: (changed?: Partial<Pick<StepOptions, "ctx" | "input">>) => Promise<StepResult>;
}

export type StepResult = { ok: true; data: unknown } | { ok: false; error: TRPCError };

const definition = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  inputs: z.array(z.instanceof(z.ZodType)).max(1),
  output: z.instanceof(z.ZodType).optional(),
  meta: z.custom<ProcedureMeta>((value) => typeof value === "object").default({}),
  middlewares: z.array(z.custom<Step>((value) => typeof value === "function")),
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

const known = new WeakMap<AnyRouter, Map<string, Procedure>>();

/**
 * A loaded procedure by its name, read once: always the same object. Throws if there is none, or if tRPC defines it in another
 * shape.
 */
export function procedureOf(router: AnyRouter, name: string): Procedure {
  const ofRouter = known.get(router) ?? new Map<string, Procedure>();
  known.set(router, ofRouter);
  const procedure = ofRouter.get(name) ?? readProcedure(router, name);
  ofRouter.set(name, procedure);
  return procedure;
}

function readProcedure(router: AnyRouter, name: string): Procedure {
  const declared: unknown = Reflect.get(router._def.procedures, name)._def;
  const { type, inputs, output, meta, middlewares } = definition.parse(declared);
  return { name, type, input: inputs[0], output, meta, steps: middlewares };
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
